using System.Text.RegularExpressions;
using ThongSuot.Languages;

namespace ThongSuot.Architecture.Tests;

/// <summary>Every Vietnamese text for people has its English, and no English is left without its text.</summary>
public sealed partial class TextRuleTests
{
    // Texts that are never translated, each for its reason.
    private static readonly Dictionary<string, string> VietnameseOnly = new()
    {
        ["src/Host/"] = "the command line says both languages on one line",
        ["src/Databases/"] = "messages of the start-up, shown in the terminal",
        ["src/Mechanisms/Data/Schema.cs"] = "messages of the start-up, shown in the terminal",
        ["src/Mechanisms/Events/Audit.cs"] = "findings of the command audit verify",
        ["src/Mechanisms/Events/SealAudit.cs"] = "findings of the command audit verify",
        ["src/Mechanisms/Events/DeliveryRun.cs"] = "faults as stored, for the administrator",
        ["src/Mechanisms/Notifications/NotificationSettings.cs"] = "the product's name",
        ["src/Modules/Administration/Inbox/TellOfAssignments.cs"] = "both languages stand side by side, each person reads one",
        ["src/Mechanisms/Clocks/MovedNotices.cs"] = "both languages stand side by side, each person reads one",
        ["src/Mechanisms/Cases/Running/WarnTasks.cs"] = "both languages stand side by side, each person reads one",
        ["src/Mechanisms/Cases/Running/RunService.cs"] = "faults as stored, for the administrator",
        ["src/Mechanisms/Clocks/TellOfHandOver.cs"] = "both languages stand side by side, each person reads one",
        ["src/Mechanisms/Clocks/KeptStep.cs"] = "both languages stand side by side, each person reads one",
        ["src/Modules/Administration/Data/DemoAccounts.cs"] = "data of the demo province",
        ["src/Mechanisms/Calendar/Explain/"] = "both languages stand side by side, in the reasoning as in its JSON",
        ["src/Kernel/SearchText.cs"] = "the alphabet",
        ["src/Kernel/VietnameseLetters.cs"] = "the alphabet",
        ["src/Kernel/Actor.cs"] = "the stored name of a visitor",
        ["src/Modules/Procedures/Reading/"] = "words the national portal writes its records with",
        ["src/Modules/OneStop/Papers/PaperWords.cs"] = "the fixed words of the forms of the law are Vietnamese whoever prints them",
        ["src/Modules/OneStop/Groups/GroupWords.cs"] = "the same, on the receipt of a group",
        ["src/Modules/OneStop/Payments/PayWords.cs"] = "the words of the printed confirmation, and notices with both languages side by side",
        ["src/Modules/OneStop/Notify/NoticeWords.cs"] = "both languages stand side by side, each person reads one",
        ["src/Modules/EForms/Fill/PrintWords.cs"] = "the fixed words of a printed application are Vietnamese whoever prints it",
        ["src/Mechanisms/Forms/Definitions/FormTrial.cs"] = "values a rule is tried on",
        ["/Demo/"] = "data of the demo province",
    };

    private static readonly string[] LanguageNames = ["Tiếng Việt"];

    [Fact]
    public void Every_text_has_English()
    {
        var missing = Untranslated(Tree.Under("src/", ".cs", ".razor"), Entries(Tree.Under("src/", ".po"))).ToList();
        // For whoever translates: each text once, under its project, ready to be pasted into its Text/en.po.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "missing-english.po"), string.Join('\n', missing.Where(m => m.EndsWith("” has no English.", StringComparison.Ordinal))
            .Select(m => (Project: string.Join('/', m.Split('/').Take(m.StartsWith("src/M", StringComparison.Ordinal) || m.StartsWith("src/I", StringComparison.Ordinal) ? 3 : 2)), Text: m[(m.IndexOf('“', StringComparison.Ordinal) + 1)..^"” has no English.".Length]))
            .Distinct().GroupBy(m => m.Project).SelectMany(g => g.Select(m => $"msgid \"{m.Text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"\nmsgstr \"\"\n").Prepend($"# {g.Key}\n"))));
        Rule.Holds(missing);
    }

    [Fact]
    public void Every_English_has_its_text() => Rule.Holds(Orphans(Tree.Under("src/", ".cs", ".razor"), Tree.Under("data/", ".csv"), Entries(Tree.Under("src/", ".po"))));

    [Fact]
    public void No_text_for_people_stands_outside_T() => Rule.Holds(Bare(Tree.Under("src/", ".razor")));

    [Fact]
    public void Translations_keep_the_places_of_their_text() => Rule.Holds(WrongPlaces(Entries(Tree.Under("src/", ".po"))));

    [Theory]
    [InlineData("src/X.razor", "<p>@T[\"Một\"]</p>")]
    [InlineData("src/X.razor", "<p title=\"@T[\"Một\"]\"></p>")]
    [InlineData("src/X.razor", "@T.Count(\"Một\", 1)")]
    [InlineData("src/X.razor", "@T[x ? \"Một\" : \"Hai\"]")]
    [InlineData("src/X.cs", "new TextField(\"a\", \"Một\")")]
    public void A_text_without_English_is_found(string path, string text) => Rule.Finds("Một", Untranslated([new(path, text)], [new("x.po", new("Hai", null, ["Two"], 1))]));

    [Fact]
    public void A_text_that_cannot_be_translated_is_found() => Rule.Finds("src/X.cs:1", Untranslated([new("src/X.cs", "$\"Đã lưu {name}\"")], []));

    [Fact]
    public void An_empty_translation_is_found() => Rule.Finds("Một", Untranslated([new("src/X.razor", "@T[\"Một\"]")], [new("x.po", new("Một", null, [""], 1))]));

    [Fact]
    public void An_orphan_is_found() => Rule.Finds("x.po:7", Orphans([new("src/X.razor", "@T[\"Một\"]")], [], [new("x.po", new("Một", null, ["One"], 1)), new("x.po", new("Hai", null, ["Two"], 7))]));

    [Theory]
    [InlineData("<p>Một nghìn hồ sơ</p>")]
    [InlineData("<p title=\"Đóng\">@T[\"Một\"]</p>")]
    [InlineData("<p>@(x ? \"Có\" : null)</p>")]
    public void A_bare_text_is_found(string text) => Rule.Finds("X.razor:1", Bare([new("src/X.razor", text)]));

    [Fact]
    public void A_lost_place_is_found() => Rule.Finds("{1}", WrongPlaces([new("x.po", new("{0} của {1}", null, ["{0} of"], 3))]));

    private sealed record Entry(string File, PoEntry Of);

    private static IReadOnlyList<Entry> Entries(IEnumerable<TextFile> files) => [.. files.SelectMany(f => PoFile.Read(new StringReader(f.Text)).Select(e => new Entry(f.Path, e)))];

    private static IEnumerable<string> Untranslated(IEnumerable<TextFile> files, IReadOnlyList<Entry> entries)
    {
        var known = entries.Where(e => e.Of.Translations.Count > 0 && e.Of.Translations.All(t => t.Length > 0)).Select(e => e.Of.Source).ToHashSet();
        foreach (var file in files.Where(f => !VietnameseOnly.Keys.Any(k => f.Path.Contains(k, StringComparison.Ordinal))))
        {
            foreach (var (text, position, whole) in file.Path.EndsWith(".razor", StringComparison.Ordinal) ? OfPage(file.Text) : OfCode(file.Text))
            {
                if (!whole)
                {
                    yield return $"{file.Path}:{file.LineOf(position)}: “{text}” is put together and cannot be translated; use places {{0}}.";
                }
                else if (!known.Contains(text) && text.Any(char.IsLetter))
                {
                    yield return $"{file.Path}:{file.LineOf(position)}: “{text}” has no English.";
                }
            }
        }
    }

    private static IEnumerable<(string Text, int Position, bool Whole)> OfPage(string page) =>
        RazorText.Calls(page).SelectMany(c => CSharpText.Literals(c.Arguments)
            .Where(l => !Compared().IsMatch(c.Arguments[..l.Position]) && (l.Position == 0 || Vietnamese().IsMatch(l.Value) || Chosen().IsMatch(c.Arguments[..l.Position])))
            .Select(l => (l.Value, c.Position, !l.IsInterpolated)));

    private static IEnumerable<(string Text, int Position, bool Whole)> OfCode(string code) =>
        CSharpText.Literals(code).Where(l => Vietnamese().IsMatch(l.Value) && !Stored().IsMatch(code[Math.Max(0, l.Position - 80)..l.Position])).Select(l => (l.Value, l.Position, !l.IsInterpolated));

    private static IEnumerable<string> Orphans(IEnumerable<TextFile> sources, IEnumerable<TextFile> data, IReadOnlyList<Entry> entries)
    {
        var spoken = sources.Where(s => s.Path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(s => CSharpText.Literals(s.Text).Select(l => l.Value)).ToHashSet();
        var pages = string.Join('\n', sources.Where(s => s.Path.EndsWith(".razor", StringComparison.Ordinal)).Select(s => s.Text));
        var cells = string.Join('\n', data.Select(d => d.Text));
        return entries.Where(e => !spoken.Contains(e.Of.Source)
            && !pages.Contains($"\"{e.Of.Source.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal) && !cells.Contains(e.Of.Source, StringComparison.Ordinal)).Select(e => $"{e.File}:{e.Of.Line}: nothing says “{e.Of.Source}” any more.");
    }

    private static IEnumerable<string> Bare(IEnumerable<TextFile> files) =>
        from file in files
        let text = LanguageNames.Aggregate(RazorText.WithoutCalls(file.Text), (t, name) => t.Replace(name, new string(' ', name.Length), StringComparison.Ordinal))
        from line in text.Split('\n').Select((words, i) => (words, i))
        where Vietnamese().IsMatch(line.words)
        select $"{file.Path}:{line.i + 1}: a text outside T: {line.words.Trim()}";

    private static IEnumerable<string> WrongPlaces(IEnumerable<Entry> entries) =>
        from entry in entries
        from translation in entry.Of.Translations
        from place in Place().Matches(entry.Of.Source).Select(m => m.Value).Union(Place().Matches(translation).Select(m => m.Value))
        where !(entry.Of.Plural is not null && place is "{0}") && Place().Matches(entry.Of.Source).Any(m => m.Value == place) != Place().Matches(translation).Any(m => m.Value == place)
        select $"{entry.File}:{entry.Of.Line}: {place} is not in both “{entry.Of.Source}” and “{translation}”.";

    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]|đ(?!$)", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"(?:==|!=|\bis|\bor|\bnot)\s*$")]
    private static partial Regex Compared();

    [GeneratedRegex(@"[?:]\s*$")]
    private static partial Regex Chosen();

    // Stored as it is, in the record: names of the platform's own jobs, remarks in the timeline.
    [GeneratedRegex(@"(?:\bSystem\(|\bRemark\s*=>[^;]*|\b(?:Schema|Format)Exception\([^;]*)$")]
    private static partial Regex Stored();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
