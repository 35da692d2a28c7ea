using ThongSuot.Kernel;

namespace ThongSuot.Data;

/// <summary>One module's share of the demo province: deterministic, in the order of <see cref="Order"/>.</summary>
public interface IDemoPart
{
    /// <summary>Lower is earlier: units before people, people before their work.</summary>
    int Order { get; }

    /// <summary>Adds the data; the caller commits the act.</summary>
    Task Seed(AppDb db, Act act, CancellationToken cancel);
}

/// <summary>The program's own data files: units, roles, names. They travel beside the program.</summary>
public sealed class DataFiles(string root)
{
    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>Opens a file below the folder.</summary>
    public Stream Open(string path) => File.OpenRead(Path.Combine(Root, path));
}

/// <summary>How the program was started, for the few things that depend on it.</summary>
/// <param name="Demo">The demo province: its people are listed on the sign-in page, its clock is moved.</param>
/// <param name="Folder">Where all state lives.</param>
public sealed record HostMode(bool Demo, string Folder)
{
    /// <summary>Dossiers of the past the demo province is to have, about.</summary>
    public int Dossiers { get; init; }

    /// <summary>A folder below the data folder, made when missing.</summary>
    public string Below(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
}
