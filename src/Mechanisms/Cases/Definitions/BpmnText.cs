using System.Text;
using System.Text.RegularExpressions;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>The text of an XML file in whatever encoding, kept line by line as it came, so that the lines of findings are those of the file.</summary>
internal static partial class BpmnText
{
    /// <summary>Reads the text. The encoding it declares becomes UTF-8, as which it is kept.</summary>
    /// <exception cref="XmlRefused">More than <see cref="SafeXml.MostBytes"/>.</exception>
    public static string Read(Stream stream)
    {
        using var copy = new MemoryStream();
        var part = new byte[81920];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            if (copy.Length + count > SafeXml.MostBytes)
            {
                throw new XmlRefused(XmlProblem.TooLarge, 0, $"more than {SafeXml.MostBytes} bytes");
            }

            copy.Write(part, 0, count);
        }

        copy.Position = 0;
        using var reader = new StreamReader(copy, Known(copy.GetBuffer().AsSpan(0, (int)Math.Min(copy.Length, 200))));
        var text = reader.ReadToEnd();
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new XmlRefused(XmlProblem.Malformed, 0, "holds a zero character");
        }

        return Declared().Replace(text, "$1UTF-8$3", 1);
    }

    // Without a byte order mark: two bytes a letter show by the first sign (XML 1.0, appendix F), one byte a letter by the declaration.
    private static Encoding Known(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'<', 0, ..] => Encoding.Unicode,
        [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => Declared().Match(Encoding.ASCII.GetString(head)) is { Success: true } declared ? Named(declared.Groups[2].Value) : Encoding.UTF8,
    };

    private static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is { IsSingleByte: true } single ? single : Encoding.UTF8;
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    [GeneratedRegex("""^(\uFEFF?<\?xml\s[^>]*?encoding\s*=\s*["'])([A-Za-z0-9._-]+)(["'])""")]
    private static partial Regex Declared();
}
