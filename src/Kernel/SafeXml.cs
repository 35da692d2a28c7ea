using System.Xml;
using System.Xml.Linq;

namespace ThongSuot.Kernel;

/// <summary>Why a file is not taken as XML.</summary>
public enum XmlProblem
{
    /// <summary>Larger than allowed.</summary>
    TooLarge,

    /// <summary>More elements than allowed.</summary>
    TooManyElements,

    /// <summary>Nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>Not well formed, or it holds a document type, which hostile files use.</summary>
    Malformed,
}

/// <summary>Thrown when a file is not taken as XML.</summary>
/// <param name="problem">Why.</param>
/// <param name="line">The line, counted from 1; 0 when none can be named.</param>
/// <param name="detail">What the reader says.</param>
public sealed class XmlRefused(XmlProblem problem, int line, string detail) : Exception($"{problem}, line {line}: {detail}")
{
    /// <summary>Why.</summary>
    public XmlProblem Problem { get; } = problem;

    /// <summary>The line, counted from 1; 0 when none can be named.</summary>
    public int Line { get; } = line;

    /// <summary>What the reader says, in English.</summary>
    public string Detail { get; } = detail;
}

/// <summary>Reads XML from strangers: no document types, no entities, nothing from outside, limits on size, number and depth.</summary>
public static class SafeXml
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The most elements in one file.</summary>
    public const int MostElements = 200_000;

    /// <summary>The deepest nesting of elements.</summary>
    public const int MostDepth = 200;

    /// <summary>Reads a document with its line numbers.</summary>
    /// <exception cref="XmlRefused">It is too large, too deep or not well formed.</exception>
    public static XDocument Read(Stream stream)
    {
        using var copy = new MemoryStream();
        var part = new byte[81920];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            if (copy.Length + count > MostBytes)
            {
                throw new XmlRefused(XmlProblem.TooLarge, 0, $"more than {MostBytes} bytes");
            }

            copy.Write(part, 0, count);
        }

        try
        {
            copy.Position = 0;
            Measure(copy);
            copy.Position = 0;
            using var reader = XmlReader.Create(copy, Settings());
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new XmlRefused(XmlProblem.Malformed, e.LineNumber, e.Message);
        }
    }

    /// <summary>The line an element or attribute stands on; 0 for one that was not read from a file.</summary>
    public static int LineOf(XObject of) => of is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        MaxCharactersFromEntities = 1024,
        CloseInput = false,
    };

    // Counted before anything is kept, so that a hostile file costs time but no memory.
    private static void Measure(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings());
        var elements = 0;
        while (reader.Read())
        {
            var line = ((IXmlLineInfo)reader).LineNumber;
            if (reader.NodeType is XmlNodeType.Element && ++elements > MostElements)
            {
                throw new XmlRefused(XmlProblem.TooManyElements, line, $"more than {MostElements} elements");
            }

            if (reader.Depth > MostDepth)
            {
                throw new XmlRefused(XmlProblem.TooDeep, line, $"deeper than {MostDepth} elements");
            }
        }
    }
}
