using System.Text;
using CsCheck;
using ThongSuot.Files;

namespace ThongSuot.Mechanisms.Tests.Files;

[Collection("scratch")]
public sealed class SnifferTests
{
    private static readonly Dictionary<string, byte[]> Contents = new()
    {
        ["pdf"] = Samples.Pdf(),
        ["png"] = Samples.Png,
        ["jpeg"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10],
        ["tiff"] = "II*\0abcd"u8.ToArray(),
        ["gif"] = "GIF89a.."u8.ToArray(),
        ["webp"] = "RIFF....WEBPVP8 "u8.ToArray(),
        ["wav"] = "RIFF....WAVEfmt "u8.ToArray(),
        ["heic"] = "\0\0\0\u0018ftypheic"u8.ToArray(),
        ["mp4"] = "\0\0\0\u0018ftypisom"u8.ToArray(),
        ["mp3"] = "ID3\u0003"u8.ToArray(),
        ["mp3 frame"] = [0xFF, 0xFB, 0x90, 0x64],
        ["p7"] = [0x30, 0x82, 1, 0, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0],
        ["docx"] = Samples.Docx(),
        ["xlsx"] = Samples.Xlsx(),
        ["odt"] = Samples.Odt(),
        ["zip"] = Samples.Zip(("a.txt", "a"u8.ToArray())),
        ["zip of documents"] = Samples.Zip(("a.docx", Samples.Docx(("word/embeddings/b.xlsx", Samples.Xlsx())))),
        ["doc"] = Samples.Ole,
        ["xls"] = Samples.Cfb("Root Entry", "Workbook"),
        ["msi"] = Samples.Cfb("Root Entry", "Property"),
        ["doc with macros"] = Samples.Cfb("Root Entry", "WordDocument", "_VBA_PROJECT"),
        ["locked office"] = Samples.Cfb("Root Entry", "EncryptedPackage"),
        ["text"] = "Kính gửi ông Đào"u8.ToArray(),
        ["text with mark"] = [0xEF, 0xBB, 0xBF, .. "Số;Tên\n1;Ân"u8],
        ["utf-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Số,Tên")],
        ["old encoding"] = [0x4B, 0xED, 0x6E, 0x68, 0x20, 0x67, 0xFD, 0x69],
        ["binary"] = [1, 2, 3, 4, 0, 5],
        ["xml"] = "<?xml version=\"1.0\"?><a/>"u8.ToArray(),
        ["html"] = " <!DOCTYPE html><p>"u8.ToArray(),
        ["html piece"] = "<b>x"u8.ToArray(),
        ["svg"] = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        ["svg far below"] = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><!--{new string('x', 8155)}--><svg/>"),
        ["svg in utf-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\"?><svg/>")],
        ["exe"] = [.. "MZ"u8, .. new byte[100]],
        ["elf"] = "\u007fELF\u0002"u8.ToArray(),
        ["script"] = "#!/bin/sh\nrm"u8.ToArray(),
        ["shortcut"] = [0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0, 1],
        ["zip with program"] = Samples.Zip(("a/b.pdf", [.. "MZ"u8, .. new byte[600]])),
        ["jar"] = Samples.Zip(("META-INF/MANIFEST.MF", "Manifest-Version: 1.0"u8.ToArray())),
        ["docm"] = Samples.Docx(("word/vbaProject.bin", [1])),
        ["docm, part renamed"] = Samples.Zip(("[Content_Types].xml", "<Types><Override ContentType=\"application/vnd.ms-office.&#118;baProject\"/></Types>"u8.ToArray()), ("word/x.bin", [1])),
        ["docm, types in utf-16"] = Samples.Zip(("[content_types].xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")]), ("word/d.xml", [1])),
        ["docm in zip"] = Samples.Zip(("thu.docx", Samples.Docx(("word/vbaProject.bin", [1])))),
        ["types twice"] = Samples.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("[content_types].xml", "<Types/>"u8.ToArray()), ("word/d.xml", [1])),
        ["cut zip"] = Samples.Docx()[..60],
        ["empty"] = [],
    };

    [Theory]
    [InlineData("pdf", "pdf", "pdf")]
    [InlineData("png", "", "png")]
    [InlineData("jpeg", "", "jpg")]
    [InlineData("tiff", "", "tif")]
    [InlineData("gif", "", "gif")]
    [InlineData("webp", "", "webp")]
    [InlineData("wav", "", "wav")]
    [InlineData("heic", "", "heic")]
    [InlineData("mp4", "", "mp4")]
    [InlineData("mp3", "", "mp3")]
    [InlineData("mp3 frame", "", "mp3")]
    [InlineData("p7", "p7s", "p7s")]
    [InlineData("p7", "p7m", "p7m")]
    [InlineData("docx", "pdf", "docx")]
    [InlineData("xlsx", "", "xlsx")]
    [InlineData("odt", "", "odt")]
    [InlineData("zip", "", "zip")]
    [InlineData("zip of documents", "", "zip")]
    [InlineData("doc", "", "doc")]
    [InlineData("xls", "", "xls")]
    [InlineData("text", "txt", "txt")]
    [InlineData("text with mark", "csv", "csv")]
    [InlineData("utf-16", "csv", "csv")]
    [InlineData("xml", "xml", "xml")]
    [InlineData("msi", "doc", "FILE-003")]
    [InlineData("binary", "bin", "FILE-003")]
    [InlineData("old encoding", "txt", "FILE-014")]
    [InlineData("html", "txt", "FILE-006")]
    [InlineData("html piece", "txt", "FILE-006")]
    [InlineData("svg", "xml", "FILE-006")]
    [InlineData("svg far below", "xml", "FILE-006")]
    [InlineData("svg in utf-16", "xml", "FILE-006")]
    [InlineData("exe", "pdf", "FILE-005")]
    [InlineData("elf", "pdf", "FILE-005")]
    [InlineData("script", "txt", "FILE-005")]
    [InlineData("shortcut", "pdf", "FILE-005")]
    [InlineData("zip with program", "zip", "FILE-005")]
    [InlineData("jar", "zip", "FILE-005")]
    [InlineData("docm", "docx", "FILE-007")]
    [InlineData("docm, part renamed", "docx", "FILE-007")]
    [InlineData("docm, types in utf-16", "docx", "FILE-007")]
    [InlineData("docm in zip", "zip", "FILE-007")]
    [InlineData("doc with macros", "doc", "FILE-007")]
    [InlineData("locked office", "docx", "FILE-009")]
    [InlineData("types twice", "docx", "FILE-013")]
    [InlineData("cut zip", "docx", "FILE-013")]
    [InlineData("empty", "pdf", "FILE-002")]
    public void A_file_is_what_its_bytes_say(string content, string ending, string expected)
    {
        var sniffed = Sniffer.Look(new MemoryStream(Contents[content]), ending, locked: false);

        Assert.Equal(expected, sniffed.Kind?.Code ?? sniffed.Why?.Code);
    }

    [Fact]
    public void Any_bytes_get_an_answer_and_never_an_exception()
    {
        var begin = Gen.Int[0, Contents.Count - 1].Select(i => Contents.Values.ElementAt(i));
        var gen = Gen.Select(begin, Gen.Int[0, 64], Gen.Byte.Array[0, 300], (known, keep, noise) => (byte[])[.. known.Take(keep), .. noise]);

        gen.Sample(bytes => Answered(bytes), iter: 20_000);
    }

    [Fact]
    public void A_document_with_any_byte_changed_or_cut_gets_an_answer()
    {
        byte[][] documents = [Samples.Docx(("word/media/a.png", Samples.Png)), Samples.Ole, Contents["zip of documents"], Contents["svg in utf-16"]];
        var gen = Gen.Select(Gen.Int[0, documents.Length - 1], Gen.Int[0, 5000], Gen.Byte, Gen.Int[0, 5000], (which, at, value, cut) =>
        {
            var bytes = documents[which].ToArray();
            bytes[at % bytes.Length] = value;
            return cut % 3 == 0 ? bytes[..(cut % bytes.Length)] : bytes;
        });

        gen.Sample(bytes => Answered(bytes), iter: 20_000);
    }

    private static bool Answered(byte[] bytes)
    {
        var sniffed = Sniffer.Look(new MemoryStream(bytes), "xml", locked: false);
        return sniffed.Kind is null != sniffed.Why is null;
    }
}
