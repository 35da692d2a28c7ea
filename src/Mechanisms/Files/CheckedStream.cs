using System.Security.Cryptography;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>
/// Hashes a stored content while it is read. The last bytes are given out only when the hash is right, so that nobody
/// receives a whole file that is not the one handed in.
/// </summary>
internal sealed class CheckedStream(Stream stored, string hash, long length) : Stream
{
    private readonly IncrementalHash running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = stored.Read(buffer);
        Check(buffer[..read], buffer.Length);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await stored.ReadAsync(buffer, cancellationToken);
        Check(buffer.Span[..read], buffer.Length);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stored.Dispose();
            running.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Check(ReadOnlySpan<byte> bytes, int asked)
    {
        given += bytes.Length;
        running.AppendData(bytes);
        var ended = bytes.IsEmpty && asked > 0;
        if (given > length || (ended && given < length) || (given == length && !Convert.ToHexStringLower(running.GetCurrentHash()).Equals(hash, StringComparison.Ordinal)))
        {
            throw new Refused(FileRefusals.Lost);
        }
    }
}
