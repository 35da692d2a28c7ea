namespace ThongSuot.Files;

/// <summary>Contents in a folder of the data folder: <c>files/ab/cdef…</c>.</summary>
internal sealed class DiskFileStore(string dataFolder) : IFileStore
{
    private readonly string root = Path.Combine(dataFolder, "files");

    public string IncomingFolder => Path.Combine(root, "incoming");

    public Task Keep(Incoming incoming, CancellationToken cancel = default)
    {
        var target = PathOf(incoming.Hash);
        if (File.Exists(target) && new FileInfo(target).Length == incoming.Length)
        {
            return Task.CompletedTask;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        // A rename is all or nothing. A content that was cut short is healed by it.
        File.Move(incoming.Path, target, overwrite: true);
        return Task.CompletedTask;
    }

    public Task<Stream?> Open(string hash, CancellationToken cancel = default)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(hash), new FileStreamOptions
            {
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                Share = FileShare.Read | FileShare.Delete,
            }));
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public async IAsyncEnumerable<Blob> List(string firstTwo, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        var folder = new DirectoryInfo(Path.Combine(root, firstTwo));
        if (!folder.Exists)
        {
            yield break;
        }

        foreach (var file in folder.EnumerateFiles())
        {
            cancel.ThrowIfCancellationRequested();
            yield return new(firstTwo + file.Name, file.Length, file.LastWriteTimeUtc);
        }
    }

    // Only hashes become paths; nothing a person typed does.
    private string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(hash));
        }

        return Path.Combine(root, hash[..2], hash[2..]);
    }
}
