using System.Globalization;
using System.Text;
using ThongSuot.Kernel;

namespace ThongSuot.Pdf;

/// <summary>
/// Signs a PDF (PAdES, ETSI EN 319 142-1: ETSI.CAdES.detached) by appending to it: what was there stays byte by byte, and the signature covers the whole
/// file but itself.
/// </summary>
public static class PdfSigning
{
    private const int Room = 12_000;
    private const string Range = "[0 0000000000 0000000000 0000000000]";

    /// <summary>The signed PDF. Refused: PDF-004.</summary>
    /// <param name="sign">Gets the bytes that are signed, and answers the CMS in DER.</param>
    public static async Task<byte[]> Sign(byte[] pdf, SignatureNote note, Func<byte[], Task<byte[]>> sign)
    {
        var prepared = Append(pdf, note);
        var text = Encoding.Latin1.GetString(prepared, pdf.Length, prepared.Length - pdf.Length);
        var (open, range) = (pdf.Length + text.IndexOf("/Contents <", StringComparison.Ordinal) + 10, pdf.Length + text.IndexOf(Range, StringComparison.Ordinal));
        var close = open + (2 * Room) + 2;
        var said = string.Create(CultureInfo.InvariantCulture, $"[0 {open:0000000000} {close:0000000000} {prepared.Length - close:0000000000}]");
        Encoding.Latin1.GetBytes(said).CopyTo(prepared, range);
        var cms = await sign([.. prepared.AsSpan(0, open), .. prepared.AsSpan(close)]);
        if (cms.Length > Room)
        {
            throw new Refused(PdfRefusals.NotSignable);
        }

        Encoding.Latin1.GetBytes(Convert.ToHexStringLower(cms)).CopyTo(prepared, open + 1);
        return prepared;
    }

    private static byte[] Append(byte[] pdf, SignatureNote note)
    {
        var objects = PdfObjects.Read(pdf);
        var (root, page, signature, widget) = (PdfObjects.Named(objects.Trailer, "Root") ?? throw new Refused(PdfRefusals.NotSignable), objects.FirstPage(), objects.Size, objects.Size + 1);
        var added = new SortedDictionary<int, string>
        {
            [signature] = $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange {Range} /Contents <{new string('0', 2 * Room)}> "
                + $"/Name {Text(note.Name)} /Reason {Text(note.Reason)} /Location {Text(note.Location)} /M (D:{note.At.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z) >>",
            [widget] = $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature{signature}) /V {signature} 0 R /F 132 /Rect [0 0 0 0] /P {page} 0 R >>",
            [root] = WithField(objects.Dictionary(root), widget),
            [page] = Listed(objects.Dictionary(page), "Annots", widget) ?? Into(objects.Dictionary(page), $"/Annots [{widget} 0 R]"),
        };
        return Write(pdf, objects, added, root);
    }

    private static byte[] Write(byte[] pdf, PdfObjects objects, SortedDictionary<int, string> added, int root)
    {
        var text = new StringBuilder("\n");
        var table = new StringBuilder("xref\n");
        foreach (var (id, content) in added)
        {
            table.Append(CultureInfo.InvariantCulture, $"{id} 1\n{pdf.Length + text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{id} 0 obj\n{content}\nendobj\n");
        }

        var start = pdf.Length + text.Length;
        var info = PdfObjects.Named(objects.Trailer, "Info") is { } named ? $" /Info {named} 0 R" : "";
        text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Size + 2} /Root {root} 0 R{info} /Prev {objects.Table} >>\nstartxref\n{start}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(text.ToString())];
    }

    // A form that another signature brought gets one more field; a form of another make is left alone.
    private static string WithField(string catalog, int widget) => !catalog.Contains("/AcroForm", StringComparison.Ordinal)
        ? Into(catalog, $"/AcroForm << /Fields [{widget} 0 R] /SigFlags 3 >>") : Listed(catalog, "Fields", widget) ?? throw new Refused(PdfRefusals.NotSignable);

    private static string? Listed(string dictionary, string key, int widget)
    {
        var at = dictionary.IndexOf($"/{key}", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var open = at + key.Length + 1;
        open += dictionary[open..].Length - dictionary[open..].TrimStart().Length;
        return dictionary[open] == '[' ? dictionary.Insert(open + 1, $"{widget} 0 R ") : throw new Refused(PdfRefusals.NotSignable);
    }

    private static string Into(string dictionary, string entry) => $"{dictionary[..^2].TrimEnd()} {entry} >>";

    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
