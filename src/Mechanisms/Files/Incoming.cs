using System.Security.Cryptography;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>A content being handed in: written to a temporary file and hashed while it arrives, gone unless it is kept.</summary>
public sealed class Incoming : IAsyncDisposable
{
    private readonly FileStream file;

    private Incoming(FileStream file, string hash) => (this.file, Hash) = (file, hash);

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Bytes.</summary>
    public long Length => file.Length;

    /// <summary>The temporary file.</summary>
    public string Path => file.Name;

    /// <summary>The content, to be looked at; seekable, owned by this object.</summary>
    public Stream Content => file;

    /// <summary>Takes a content in.</summary>
    /// <param name="content">Read once, to its end or to the limit.</param>
    /// <param name="folder">Where the temporary file stands: on the disk of the store, so that keeping is a rename.</param>
    /// <param name="most">Most bytes.</param>
    /// <exception cref="Refused">FILE-001 when there are more, FILE-002 when there are none.</exception>
    public static async Task<Incoming> Receive(Stream content, string folder, long most, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var path = System.IO.Path.Combine(folder, $"{Guid.CreateVersion7():N}.tmp");
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Read | FileShare.Delete,
            Options = FileOptions.Asynchronous,
        });
        try
        {
            var hash = await Copy(content, file, most, cancel);
            // What is acknowledged survives a power cut.
            file.Flush(flushToDisk: true);
            return new(file, hash);
        }
        catch
        {
            await file.DisposeAsync();
            File.Delete(path);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        File.Delete(Path);
    }

    private static async Task<string> Copy(Stream content, FileStream file, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[80 * 1024];
        while (await content.ReadAsync(buffer, cancel) is var read && read > 0)
        {
            if (file.Length + read > most)
            {
                throw new Refused(FileRefusals.TooLarge.With(Math.Max(1, most >> 20)));
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        if (file.Length == 0)
        {
            throw new Refused(FileRefusals.Empty);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
