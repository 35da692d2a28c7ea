using System.Text.RegularExpressions;

namespace ThongSuot.Architecture.Tests;

/// <summary>
/// Public types are named with the words of the field (GLOSSARY.md, first column) and with the few words of the trade
/// (technical-words.txt): no new noun in code before it is explained.
/// </summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Glossary_knows_our_nouns() => Rule.Holds(Strange(
        Product.All.Where(a => a.Project.Folder is "Kernel" or "Mechanisms" or "Modules").SelectMany(a => a.Assembly.GetExportedTypes()).Where(t => t.IsPublic && !t.Name.StartsWith('_')).Select(t => t.Name),
        WordsOf(FirstColumn(Tree.At("GLOSSARY.md").Text), Tree.At("tests/Architecture.Tests/technical-words.txt").Text)));

    [Fact]
    public void An_unexplained_noun_is_found() => Rule.Finds("Gizmo", Strange(["DossierGizmo"], WordsOf("dossier", "")));

    [Theory]
    [InlineData("IUnitMerged", "unit; to merge")]
    [InlineData("DutiesList2", "duty list")]
    [InlineData("UnitKinds", "unit kind")]
    public void Words_may_be_bent(string type, string words) => Assert.Empty(Strange([type], WordsOf(words, "")));

    private static IEnumerable<string> Strange(IEnumerable<string> types, IReadOnlySet<string> known) =>
        from type in types
        from word in Word().Matches(type.Split('`')[0] is ['I', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..] face ? face[1..] : type.Split('`')[0]).Select(m => m.Value)
        where !known.Contains(Stem(word))
        select $"{type}: “{word}” is in neither GLOSSARY.md nor technical-words.txt.";

    private static IReadOnlySet<string> WordsOf(string glossary, string technical) =>
        Letters().Matches(glossary).Concat(Letters().Matches(Comment().Replace(technical, ""))).Select(m => Stem(m.Value)).ToHashSet();

    private static string FirstColumn(string page) => string.Join('\n', page.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|')[1]));

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

    [GeneratedRegex("#.*")]
    private static partial Regex Comment();
}
