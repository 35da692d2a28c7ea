using System.Text.RegularExpressions;
using ThongSuot.Languages;

namespace ThongSuot.Mechanisms.Tests.Languages;

/// <summary>Every Text/en.po of the tree: read as the program reads it.</summary>
public sealed partial class TranslationFilesTests
{
    private static readonly string Sources = Path.Combine(Root(), "src");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Sources, "en.po", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Text")
        .Select(file => Path.GetRelativePath(Sources, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_translation_file_is_complete_and_keeps_the_places(string file)
    {
        using var reader = File.OpenText(Path.Combine(Sources, file));
        var entries = PoFile.Read(reader);

        Assert.Empty(entries.GroupBy(e => e.Source).Where(g => g.Count() > 1).Select(g => $"{file}:{g.Last().Line} twice: {g.Key}"));
        Assert.Empty(entries.Where(e => e.Translations.Count != (e.Plural is null ? 1 : 2) || e.Translations.Any(string.IsNullOrWhiteSpace)).Select(e => $"{file}:{e.Line} not translated: {e.Source}"));
        Assert.Empty(entries.Where(e => e.Translations.Any(t => !PlacesOf(t).IsSubsetOf(PlacesOf(e.Source)))).Select(e => $"{file}:{e.Line} unknown place: {e.Source}"));
        Assert.Empty(entries.Where(e => e.Plural is null && !PlacesOf(e.Source).IsSubsetOf(PlacesOf(e.Translations[0]))).Select(e => $"{file}:{e.Line} lost place: {e.Source}"));
    }

    [Fact]
    public void Every_message_of_a_field_has_its_English()
    {
        var folder = Path.Combine(Sources, "Mechanisms", "Forms");
        var said = Directory.EnumerateFiles(folder, "*.cs").SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Message().Matches(line)).Select(m => m.Groups[1].Value).ToHashSet();
        using var reader = File.OpenText(Path.Combine(folder, "Text", "en.po"));
        var translated = PoFile.Read(reader).Select(e => e.Source).ToHashSet();

        Assert.Empty(said.Except(translated));
    }

    private static HashSet<string> PlacesOf(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ThongSuot.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"new(?: FieldError)?\(""([^""]*)""")]
    private static partial Regex Message();
}
