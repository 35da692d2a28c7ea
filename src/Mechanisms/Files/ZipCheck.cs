using System.IO.Compression;
using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>
/// Unpacks an archive to nowhere, under one budget for everything inside it, so that what it says of itself need not be
/// believed; then tells an office document from a plain archive.
/// </summary>
internal sealed class ZipCheck
{
    internal const int MostMembers = 5_000;
    internal const int MostNesting = 3;
    internal const long MostUnpacked = 500L << 20;

    // Deflate itself cannot pass 1,032 : 1; honest tables reach 50 : 1. Small members may be all zeros.
    internal const int MostRatio = 150;
    internal const long RatioFrom = 20L << 20;

    private const int MostRemembered = 1 << 20;
    private readonly bool locked;
    private int membersLeft = MostMembers;
    private long bytesLeft;

    private ZipCheck(long packed, bool locked)
    {
        this.locked = locked;
        bytesLeft = Math.Min(MostUnpacked, Math.Max(RatioFrom, packed * MostRatio));
    }

    public static Sniffed Look(Stream content, bool locked) => new ZipCheck(content.Length, locked).Archive(content, 1);

    private Sniffed Archive(Stream content, int depth)
    {
        var members = ZipDirectory.Read(content, membersLeft);
        if (members is null)
        {
            return FileRefusals.Damaged;
        }

        membersLeft -= members.Count;
        if (membersLeft < 0 || depth > MostNesting)
        {
            return FileRefusals.Bomb;
        }

        var remembered = new Dictionary<string, byte[]>();
        foreach (var member in members.Where(m => !m.IsFolder))
        {
            if (Member(content, member, depth, remembered) is { } why)
            {
                return why;
            }
        }

        return ZipKinds.Of(members, remembered);
    }

    private Refusal? Member(Stream content, ZipMember member, int depth, Dictionary<string, byte[]> remembered)
    {
        if (member.IsLocked)
        {
            return locked ? null : FileRefusals.Locked;
        }

        if (member.Method is not (0 or 8) || ZipDirectory.DataOf(content, member) is not { } start)
        {
            return FileRefusals.Damaged;
        }

        content.Position = start;
        using var packed = new Part(content, member.Packed);
        using Stream unpacked = member.Method == 8 ? new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true) : packed;
        try
        {
            return Unpack(unpacked, member, depth, remembered);
        }
        catch (InvalidDataException)
        {
            return FileRefusals.Damaged;
        }
    }

    private Refusal? Unpack(Stream unpacked, ZipMember member, int depth, Dictionary<string, byte[]> remembered)
    {
        var buffer = new byte[32 * 1024];
        var read = unpacked.ReadAtLeast(buffer, 512, throwOnEndOfStream: false);
        if (Sniffer.IsProgram(buffer.AsSpan(0, read)))
        {
            return FileRefusals.Program;
        }

        var isArchive = buffer.AsSpan(0, read).StartsWith("PK\x3\x4"u8);
        var remember = ZipKinds.IsTelling(member.Name) ? new MemoryStream() : null;
        using var inner = isArchive ? Scratch() : null;
        long total = 0;
        for (; read > 0; read = unpacked.Read(buffer))
        {
            total += read;
            bytesLeft -= read;
            if (bytesLeft < 0)
            {
                return FileRefusals.Bomb;
            }

            inner?.Write(buffer, 0, read);
            remember?.Write(buffer, 0, read);
            if (remember?.Length > MostRemembered)
            {
                return FileRefusals.Bomb;
            }
        }

        if (total != member.Unpacked)
        {
            return FileRefusals.Damaged;
        }

        // Two of them, and each program reads another one.
        if (remember is not null && !remembered.TryAdd(ZipKinds.Plain(member.Name), remember.ToArray()))
        {
            return FileRefusals.Damaged;
        }

        var why = inner is null ? null : Archive(inner, depth + 1).Why;
        return why == FileRefusals.NotTaken ? null : why;
    }

    // What is unpacked to be looked into is never larger than the budget, and gone when closed.
    private static FileStream Scratch() => new(
        Path.Combine(Path.GetTempPath(), $"thongsuot-{Guid.CreateVersion7():N}.tmp"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });

    /// <summary>The next so many bytes of a stream.</summary>
    private sealed class Part(Stream whole, long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
