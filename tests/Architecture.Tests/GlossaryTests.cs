using System.Text.RegularExpressions;

namespace ThongSuot.Architecture.Tests;

/// <summary>
/// Public types are named with the words of GLOSSARY.md, English column: no new noun in code before it is explained there.
/// </summary>
public sealed partial class GlossaryTests
{
    private static readonly string[] Small = ["of", "in", "for", "by", "with", "no", "all", "new", "to", "at", "on", "and", "or", "an", "a", "is"];

    [Fact]
    public void Glossary_knows_our_nouns() => Rule.Holds(Strange(
        Product.All.Where(a => a.Project.Folder is "Kernel" or "Mechanisms" or "Modules").SelectMany(a => a.Assembly.GetExportedTypes()).Where(t => t.IsPublic && !t.Name.StartsWith('_')).Select(t => t.Name),
        WordsOf(EnglishOf(Tree.At("GLOSSARY.md").Text))));

    [Fact]
    public void An_unexplained_noun_is_found() => Rule.Finds("Gizmo", Strange(["DossierGizmo"], WordsOf("dossier")));

    [Fact]
    public void Only_the_English_column_explains() => Assert.Equal("unit", EnglishOf("| Vietnamese | English (as in code) | Avoid |\n| --- | --- | --- |\n| đơn vị | unit | node |\n").Split('\n')[2].Trim());

    [Theory]
    [InlineData("IUnitMerged", "unit; to merge")]
    [InlineData("DutiesList2", "duty list")]
    [InlineData("UnitKinds", "unit kind")]
    public void Words_may_be_bent(string type, string words) => Assert.Empty(Strange([type], WordsOf(words)));

    private static IEnumerable<string> Strange(IEnumerable<string> types, IReadOnlySet<string> known) =>
        from type in types
        from word in Word().Matches(type.Split('`')[0] is ['I', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..] face ? face[1..] : type.Split('`')[0]).Select(m => m.Value)
        where !known.Contains(Stem(word))
        select $"{type}: “{word}” is not in GLOSSARY.md.";

    private static IReadOnlySet<string> WordsOf(string words) => Letters().Matches(words).Select(m => Stem(m.Value)).Concat(Small.Select(Stem)).ToHashSet();

    // The cells under the heading "English …" of every table.
    private static string EnglishOf(string page)
    {
        var words = new List<string>();
        var column = -1;
        foreach (var line in page.Split('\n'))
        {
            var cells = line.Split('|');
            column = line is not ['|', ..] ? -1 : column >= 0 ? column : Array.FindIndex(cells, c => c.TrimStart().StartsWith("English", StringComparison.Ordinal));
            words.Add(column >= 0 && column < cells.Length ? cells[column] : "");
        }

        return string.Join('\n', words);
    }

    // Plural and past tense are the same word.
    private static string Stem(string word)
    {
        var text = word.ToLowerInvariant();
        text = text.EndsWith("ies", StringComparison.Ordinal) ? text[..^3] + "y" : text;
        foreach (var ending in (string[])["ing", "ed", "es", "s", "e"])
        {
            if (text.Length > ending.Length + 2 && text.EndsWith(ending, StringComparison.Ordinal) && !text.EndsWith("ss", StringComparison.Ordinal))
            {
                text = text[..^ending.Length];
                break;
            }
        }

        return text;
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Letters();
}
