namespace ThongSuot.Files;

/// <summary>One stored content.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
/// <param name="StoredAt">Real time, UTC.</param>
public sealed record Blob(string Hash, long Length, DateTime StoredAt);

/// <summary>Where contents are: each once, under its hash, never changed.</summary>
public interface IFileStore
{
    /// <summary>Folder for contents that arrive.</summary>
    string IncomingFolder { get; }

    /// <summary>Keeps an incoming content under its hash; harmless when it is there already.</summary>
    Task Keep(Incoming incoming, CancellationToken cancel = default);

    /// <summary>Opens a content as it is stored, unchecked; none when it is not there.</summary>
    Task<Stream?> Open(string hash, CancellationToken cancel = default);

    /// <summary>What is stored under the hashes that begin with the two given digits.</summary>
    IAsyncEnumerable<Blob> List(string firstTwo, CancellationToken cancel = default);
}
