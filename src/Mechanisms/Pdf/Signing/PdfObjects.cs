using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThongSuot.Kernel;

namespace ThongSuot.Pdf;

/// <summary>
/// As much of a PDF's inside as a signature needs: the table of objects, the catalog, the first page (ISO 32000-1, 7.5). Only files with plain tables, as
/// Chromium writes them.
/// </summary>
internal sealed partial class PdfObjects
{
    private const int MostTables = 50;
    private readonly string text;
    private readonly Dictionary<int, int> offsets = [];

    private PdfObjects(string text, int table, string trailer) => (this.text, Table, Trailer) = (text, table, trailer);

    /// <summary>Where the last table begins.</summary>
    public int Table { get; }

    /// <summary>The last trailer.</summary>
    public string Trailer { get; }

    /// <summary>The next free number.</summary>
    public int Size => Number(Trailer, "Size");

    /// <summary>Refused: PDF-004.</summary>
    public static PdfObjects Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var last = text.LastIndexOf("startxref", StringComparison.Ordinal);
        if (last < 0 || !text.StartsWith("%PDF-", StringComparison.Ordinal) || NumberAt().Match(text, last + 9) is not { Success: true } found)
        {
            throw new Refused(PdfRefusals.NotSignable);
        }

        try
        {
            var table = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
            var objects = new PdfObjects(text, table, TrailerAt(text, table));
            objects.ReadTables();
            return objects;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            throw new Refused(PdfRefusals.NotSignable);
        }
    }

    /// <summary>The dictionary of an object, as written.</summary>
    public string Dictionary(int id) => offsets.TryGetValue(id, out var at) && Header().Match(text, at) is { Success: true } header && header.Index == at
        ? DictionaryAt(text, at + header.Length) : throw new Refused(PdfRefusals.NotSignable);

    /// <summary>The object a dictionary names; none when it names none.</summary>
    public static int? Named(string dictionary, string key) =>
        Regex.Match(dictionary, $@"/{key}\s*(\d+)\s+\d+\s+R", RegexOptions.CultureInvariant) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <summary>The first page.</summary>
    public int FirstPage()
    {
        var node = Named(Dictionary(Named(Trailer, "Root") ?? 0), "Pages") ?? 0;
        for (var depth = 0; depth < 20; depth++)
        {
            var found = Kids().Match(Dictionary(node));
            if (!found.Success)
            {
                return node;
            }

            node = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        throw new Refused(PdfRefusals.NotSignable);
    }

    // The newest table says where an object is; older ones only what it does not say.
    private void ReadTables()
    {
        int? at = Table;
        for (var n = 0; at is { } table && n < MostTables; n++)
        {
            var end = text.IndexOf("trailer", table, StringComparison.Ordinal);
            var first = 0;
            foreach (Match line in Lines().Matches(text[table..end]))
            {
                if (!line.Groups[3].Success)
                {
                    first = int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
                    continue;
                }

                if (line.Groups[3].Value == "n")
                {
                    offsets.TryAdd(first, int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture));
                }

                first++;
            }

            var trailer = TrailerAt(text, table);
            at = trailer.Contains("/Prev", StringComparison.Ordinal) ? Number(trailer, "Prev") : null;
        }
    }

    private static string TrailerAt(string text, int table)
    {
        var at = table > 0 && table < text.Length && text.AsSpan(table).StartsWith("xref") ? text.IndexOf("trailer", table, StringComparison.Ordinal) : -1;
        return at < 0 ? throw new Refused(PdfRefusals.NotSignable) : DictionaryAt(text, at + 7);
    }

    private static string DictionaryAt(string text, int from)
    {
        var start = text.IndexOf("<<", from, StringComparison.Ordinal);
        for (var (at, depth) = (start, 0); at >= 0 && at + 1 < text.Length; at++)
        {
            depth += text[at] == '<' && text[at + 1] == '<' ? 1 : text[at] == '>' && text[at + 1] == '>' ? -1 : 0;
            at += (text[at] is '<' or '>') && text[at + 1] == text[at] ? 1 : 0;
            if (depth == 0)
            {
                return text[start..(at + 1)];
            }
        }

        throw new Refused(PdfRefusals.NotSignable);
    }

    private static int Number(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key}\s+(\d+)", RegexOptions.CultureInvariant).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G\s*(\d+)")]
    private static partial Regex NumberAt();

    [GeneratedRegex(@"\d+\s+\d+\s+obj")]
    private static partial Regex Header();

    [GeneratedRegex(@"/Kids\s*\[\s*(\d+)\s+\d+\s+R")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) (\d+)(?: ([nf]))?\s*[\r\n]")]
    private static partial Regex Lines();
}
