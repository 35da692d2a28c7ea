using System.Buffers.Binary;
using System.Text;

namespace ThongSuot.Files;

/// <summary>
/// Office documents before 2007 are a small file system (MS-CFB). Its directory entries are 128 bytes long and stand at
/// multiples of 128, so that one pass over the file finds their names without following its tables.
/// </summary>
internal static class OleCheck
{
    private const int Entry = 128;

    public static Sniffed Look(Stream content)
    {
        var names = Names(content);
        if (names.Contains("EncryptedPackage"))
        {
            return FileRefusals.Locked;
        }

        if (names.Contains("_VBA_PROJECT") || names.Contains("_VBA_PROJECT_CUR"))
        {
            return FileRefusals.Macros;
        }

        return names.Contains("WordDocument") ? FileKinds.Doc
            : names.Contains("Workbook") || names.Contains("Book") ? FileKinds.Xls
            : names.Contains("PowerPoint Document") ? FileKinds.Ppt
            // Installers and mail of Outlook look so too.
            : FileRefusals.NotTaken;
    }

    private static HashSet<string> Names(Stream content)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var buffer = new byte[64 * 1024];
        content.Position = 0;
        while (content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) is var read && read >= Entry)
        {
            for (var at = 0; at + Entry <= read; at += Entry)
            {
                Add(buffer.AsSpan(at, Entry), names);
            }
        }

        return names;
    }

    private static void Add(ReadOnlySpan<byte> entry, HashSet<string> names)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (length is < 4 or > 64 || length % 2 != 0 || entry[66] is not (1 or 2 or 5) || names.Count > 10_000)
        {
            return;
        }

        names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
    }
}
