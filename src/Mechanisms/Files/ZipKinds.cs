using System.Text;
using System.Xml;

namespace ThongSuot.Files;

/// <summary>Which kind of document an archive is, by its members and the few that tell.</summary>
internal static class ZipKinds
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string MediaType = "mimetype";

    /// <summary>Must this member be read to know?</summary>
    public static bool IsTelling(string name) => Plain(name) is ContentTypes or MediaType;

    /// <summary>The one spelling under which a member is remembered: office programs do not mind capitals.</summary>
    public static string Plain(string name) =>
        name.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase) ? ContentTypes : name.Equals(MediaType, StringComparison.OrdinalIgnoreCase) ? MediaType : name;

    public static Sniffed Of(IReadOnlyList<ZipMember> members, IReadOnlyDictionary<string, byte[]> told)
    {
        if (HasAny(members, name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return FileRefusals.Macros;
        }

        // Java and Android programs.
        if (HasAny(members, name => name is "META-INF/MANIFEST.MF" or "AndroidManifest.xml" or "classes.dex"))
        {
            return FileRefusals.Program;
        }

        return told.TryGetValue(ContentTypes, out var types) ? OfOffice(members, types)
            : told.TryGetValue(MediaType, out var media) ? OfOpenDocument(members, Encoding.ASCII.GetString(media).Trim())
            : FileKinds.Zip;
    }

    // ECMA-376 part 2 §10.1.2. The macro part may bear any name; its content type may not.
    private static Sniffed OfOffice(IReadOnlyList<ZipMember> members, byte[] types)
    {
        if (HasMacros(types) is not { } macros)
        {
            return FileRefusals.Damaged;
        }

        if (macros)
        {
            return FileRefusals.Macros;
        }

        return HasAny(members, name => name.StartsWith("word/", StringComparison.Ordinal)) ? FileKinds.Docx
            : HasAny(members, name => name.StartsWith("xl/", StringComparison.Ordinal)) ? FileKinds.Xlsx
            : HasAny(members, name => name.StartsWith("ppt/", StringComparison.Ordinal)) ? FileKinds.Pptx
            : FileRefusals.NotTaken;
    }

    // Read as XML: the words may be written in another encoding or with character references.
    private static bool? HasMacros(byte[] types)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(types), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                var type = reader.GetAttribute("ContentType") ?? "";
                if (type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static Sniffed OfOpenDocument(IReadOnlyList<ZipMember> members, string media)
    {
        if (HasAny(members, name => name.StartsWith("Basic/", StringComparison.Ordinal) || name.StartsWith("Scripts/", StringComparison.Ordinal)))
        {
            return FileRefusals.Macros;
        }

        return media == FileKinds.Odt.MediaType ? FileKinds.Odt : media == FileKinds.Ods.MediaType ? FileKinds.Ods : FileRefusals.NotTaken;
    }

    private static bool HasAny(IReadOnlyList<ZipMember> members, Func<string, bool> holds) => members.Any(m => holds(m.Name.Replace('\\', '/')));
}
