using ThongSuot.Kernel;

namespace ThongSuot.Files;

/// <summary>What a content turned out to be: a kind, or the reason it is not taken.</summary>
internal readonly record struct Sniffed(FileKind? Kind, Refusal? Why)
{
    public static implicit operator Sniffed(FileKind kind) => new(kind, null);

    public static implicit operator Sniffed(Refusal why) => new(null, why);
}

/// <summary>Tells what a file is by its bytes, never by its name. The name only chooses between kinds with the same bytes.</summary>
internal static class Sniffer
{
    private const int HeadLength = 512;
    private static readonly byte[] SignedDataOid = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    /// <summary>Looks at a seekable content.</summary>
    public static Sniffed Look(Stream content, string ending, bool locked)
    {
        content.Position = 0;
        Span<byte> buffer = stackalloc byte[HeadLength];
        ReadOnlySpan<byte> head = buffer[..content.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false)];
        if (head.IsEmpty)
        {
            return FileRefusals.Empty;
        }

        if (IsProgram(head))
        {
            return FileRefusals.Program;
        }

        if (head.StartsWith("PK\x3\x4"u8) || head.StartsWith("PK\x5\x6"u8))
        {
            return ZipCheck.Look(content, locked);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return OleCheck.Look(content);
        }

        return OfHead(head, ending) is { } kind ? kind : TextCheck.Look(content, ending);
    }

    /// <summary>Does the content begin as a program of some system does?</summary>
    public static bool IsProgram(ReadOnlySpan<byte> head) =>
        (head.StartsWith("MZ"u8) && head.Length >= 64)
        || head.StartsWith("\u007fELF"u8)
        || head.StartsWith("#!"u8)
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xED, 0xFA])
        || head.StartsWith("dex\n"u8)
        // A Windows shortcut.
        || head.StartsWith((ReadOnlySpan<byte>)[0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0]);

    private static FileKind? OfHead(ReadOnlySpan<byte> head, string ending) =>
        head.StartsWith("%PDF-"u8) ? FileKinds.Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKinds.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKinds.Jpeg
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? FileKinds.Tiff
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? FileKinds.Gif
        : head.StartsWith("RIFF"u8) ? OfRiff(head)
        : head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) ? OfBrand(head[8..12])
        : head.StartsWith("ID3"u8) || IsMp3Frame(head) ? FileKinds.Mp3
        : head[0] == 0x30 && head[..Math.Min(32, head.Length)].IndexOf(SignedDataOid) >= 2 ? (ending == "p7s" ? FileKinds.P7s : FileKinds.P7m)
        : null;

    private static FileKind? OfRiff(ReadOnlySpan<byte> head) =>
        head.Length < 12 ? null : head[8..12].SequenceEqual("WAVE"u8) ? FileKinds.Wav : head[8..12].SequenceEqual("WEBP"u8) ? FileKinds.Webp : null;

    // ISO 14496-12 §4.3: the major brand.
    private static FileKind? OfBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? FileKinds.Heic
        : brand.StartsWith("iso"u8) || brand.StartsWith("mp4"u8) || brand.StartsWith("M4"u8) || brand.StartsWith("3g"u8)
            || brand.SequenceEqual("avc1"u8) || brand.SequenceEqual("qt  "u8) || brand.SequenceEqual("dash"u8) ? FileKinds.Mp4
        : null;

    // ISO 11172-3: eleven bits of sync, layer III, and no reserved version, bit rate or frequency.
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x06) == 0x02 && (head[1] & 0x18) != 0x08
        && (head[2] & 0xF0) != 0xF0 && (head[2] & 0x0C) != 0x0C;
}
