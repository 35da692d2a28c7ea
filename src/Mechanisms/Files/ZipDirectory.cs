using System.Buffers.Binary;
using System.Text;

namespace ThongSuot.Files;

/// <summary>One member of an archive, as its directory promises it.</summary>
internal sealed record ZipMember(string Name, int Flags, int Method, long Packed, long Unpacked, long Offset)
{
    public bool IsLocked => (Flags & 0x41) != 0;

    public bool IsFolder => Name.EndsWith('/');
}

/// <summary>
/// Reads an archive's directory with a bound on its members, before anything is unpacked. (APPNOTE 6.3.10 §4.3.12, §4.3.16.)
/// Archives over 4 GB, or in parts, are not read: they are larger than any limit here.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50;
    private const uint MemberMark = 0x02014b50;
    private const uint LocalMark = 0x04034b50;
    private const int EndLength = 22;
    private const int MemberLength = 46;
    private const int LocalLength = 30;

    /// <summary>The members; more than <paramref name="most"/> are cut; none when the directory is damaged.</summary>
    public static List<ZipMember>? Read(Stream content, int most)
    {
        if (FindEnd(content) is not { } end)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var members = new List<ZipMember>(Math.Min((int)count, most + 1));
        content.Position = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)), content.Length);
        var head = new byte[MemberLength];
        while (members.Count < count && members.Count <= most)
        {
            if (!Fill(content, head) || BinaryPrimitives.ReadUInt32LittleEndian(head) != MemberMark || MemberOf(content, head) is not { } member)
            {
                return null;
            }

            members.Add(member);
        }

        return members;
    }

    /// <summary>Where the bytes of a member begin; none when it is not there.</summary>
    public static long? DataOf(Stream content, ZipMember member)
    {
        var head = new byte[LocalLength];
        content.Position = Math.Min(member.Offset, content.Length);
        if (!Fill(content, head) || BinaryPrimitives.ReadUInt32LittleEndian(head) != LocalMark)
        {
            return null;
        }

        var start = content.Position + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28));
        return start + member.Packed <= content.Length ? start : null;
    }

    // The end record stands last, before a comment of at most 65,535 bytes.
    private static byte[]? FindEnd(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndLength + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndMark
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) <= tail.Length)
            {
                return tail[at..(at + EndLength)];
            }
        }

        return null;
    }

    private static ZipMember? MemberOf(Stream content, byte[] head)
    {
        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28))];
        if (!Fill(content, name))
        {
            return null;
        }

        content.Position += BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(30)) + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(32));
        return new ZipMember(
            Encoding.UTF8.GetString(name),
            BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)),
            BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(10)),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(20)),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(24)),
            BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(42)));
    }

    private static bool Fill(Stream content, byte[] buffer) => content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
}
