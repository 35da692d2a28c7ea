using System.IO.Compression;
using System.Text;

namespace ThongSuot.Mechanisms.Tests.Files;

/// <summary>Small contents of each kind.</summary>
internal static class Samples
{
    public const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static readonly byte[] Ole = Cfb("Root Entry", "WordDocument", "1Table");

    public static byte[] Pdf(string text = "") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}\n%%EOF");

    public static byte[] Docx(params (string Name, byte[] Content)[] more) =>
        Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("word/document.xml", "<w/>"u8.ToArray()), .. more]);

    public static byte[] Xlsx() => Zip(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types)), ("xl/workbook.xml", "<w/>"u8.ToArray()));

    public static byte[] Odt() => Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<o/>"u8.ToArray()));

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The outline of an old office document: a head and its directory.</summary>
    public static byte[] Cfb(params string[] names)
    {
        var content = new byte[512 + (128 * names.Length)];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(content, 0);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = content.AsSpan(512 + (128 * i), 128);
            var length = Encoding.Unicode.GetBytes(names[i], entry);
            entry[64] = (byte)(length + 2);
            entry[66] = 2;
        }

        return content;
    }
}
