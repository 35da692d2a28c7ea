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
        var head = Encoding.ASCII.GetString(copy.GetBuffer(), 0, (int)Math.Min(copy.Length, 200));
        using var reader = new StreamReader(copy, Declared().Match(head) is { Success: true } declared ? Known(declared.Groups[2].Value) : Encoding.UTF8);
        var text = reader.ReadToEnd();
        return Declared().Replace(text, "$1UTF-8$3", 1);
    }

    private static Encoding Known(string name)
    {
        try
        {
            // Who reads the declaration as ASCII cannot have UTF-16 before him.
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
