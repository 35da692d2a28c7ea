namespace ThongSuot.Architecture.Tests;

/// <summary>A text file of the repository; the path is relative, with slashes.</summary>
internal sealed record TextFile(string Path, string Text)
{
    /// <summary>Its lines, without the break at the end of the file.</summary>
    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The line, counted from one, that holds this position.</summary>
    public int LineOf(int position) => Text.AsSpan(0, position).Count('\n') + 1;
}

/// <summary>The repository as it lies on the disk.</summary>
internal static class Tree
{
    private static readonly HashSet<string> Ignored = [".git", "bin", "obj", ".thongsuot", "TestResults", ".vs", ".idea", "BenchmarkDotNet.Artifacts", "node_modules"];
    private static readonly HashSet<string> Texts = [".cs", ".razor", ".csproj", ".props", ".targets", ".slnx", ".md", ".po", ".json", ".csv", ".css", ".js", ".svg", ".txt", ".yml", ".editorconfig", ".gitignore", ""];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Every text file.</summary>
    public static IReadOnlyList<TextFile> All { get; } = [.. Walk(Root).Where(f => Texts.Contains(Path.GetExtension(f)))
        .Select(f => new TextFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f).Replace("\r\n", "\n", StringComparison.Ordinal))).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The files below a folder with one of these endings.</summary>
    public static IReadOnlyList<TextFile> Under(string folder, params string[] endings) =>
        [.. All.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)))];

    /// <summary>The file at a path.</summary>
    public static TextFile At(string path) => All.FirstOrDefault(f => f.Path == path) ?? throw new FileNotFoundException($"{path} is missing.", path);

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !Ignored.Contains(Path.GetFileName(d))).SelectMany(Walk));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "ThongSuot.slnx")) ? folder.FullName : Find(folder.Parent ?? throw new InvalidOperationException("No ThongSuot.slnx above the tests."));
}

/// <summary>Saying what a rule found.</summary>
internal static class Rule
{
    /// <summary>The rule found nothing.</summary>
    public static void Holds(IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        Assert.True(all.Count == 0, $"{all.Count} findings:\n{string.Join('\n', all)}");
    }

    /// <summary>The rule found exactly one thing, which names this.</summary>
    public static void Finds(string part, IEnumerable<string> findings) => Assert.Contains(part, Assert.Single(findings), StringComparison.Ordinal);
}
