namespace ThongSuot.Support;

/// <summary>Test material of others that the repository does not hold: it lies beside the repository, or is not there and its tests are skipped.</summary>
public static class ThirdParty
{
    /// <summary>Why a test over missing material is skipped.</summary>
    public const string Missing = "The third-party material is not beside the repository.";

    /// <summary>The files of one folder with this ending, deep; none when the folder is absent.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "ThongSuot.slnx")))
        {
            root = root.Parent;
        }

        var path = Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "data", folder));
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, $"*{ending}", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
    }
}
