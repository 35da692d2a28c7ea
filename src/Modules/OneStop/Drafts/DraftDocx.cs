using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Drafts as DOCX: written to be edited elsewhere, and their text read back.</summary>
internal static class DraftDocx
{
    /// <summary>The draft; headings are bold and centred.</summary>
    public static byte[] Write(string text)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body(ResultLine.Of(text).Select(One));
            body.AppendChild(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }

        return file.ToArray();
    }

    /// <summary>The text of a file; none when it is no document. Refused: OSS-073 when it holds more than paragraphs of text.</summary>
    public static string? Read(Stream content)
    {
        try
        {
            using var document = WordprocessingDocument.Open(content, isEditable: false, new OpenSettings { MaxCharactersInPart = 2_000_000 });
            if (document.MainDocumentPart?.Document?.Body is not { } body)
            {
                return null;
            }

            if (body.Descendants<Table>().Any() || body.Descendants<Drawing>().Any() || body.Descendants<Picture>().Any())
            {
                throw new Refused(OneStopRefusals.NotOnlyText);
            }

            return string.Join('\n', body.Descendants<Paragraph>().Select(Text).Where(t => t.Length > 0));
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or IOException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            return null;
        }
    }

    // What was struck out by a reviewer is no Text in the document, so it is not taken over.
    private static string Text(Paragraph paragraph)
    {
        var text = string.Concat(paragraph.Descendants<Text>().Select(t => t.Text)).Trim();
        return text.Length > 0 && paragraph.ParagraphProperties?.Justification?.Val?.Value == JustificationValues.Center ? $"# {text}" : text;
    }

    private static Paragraph One(ResultLine line)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (line.IsHeading)
        {
            look.AppendChild(new Bold());
        }

        look.AppendChild(new FontSize { Val = "28" });
        return new(new ParagraphProperties(new SpacingBetweenLines { After = "120" }, new Justification { Val = line.IsHeading ? JustificationValues.Center : JustificationValues.Both }),
            new Run(look, new Text(line.Text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}

/// <summary>A paragraph of a result.</summary>
public sealed record ResultLine(string Text, bool IsHeading)
{
    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<ResultLine> Of(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => l.StartsWith('#') ? new ResultLine(l.TrimStart('#').Trim(), true) : new(l, false)).Where(l => l.Text.Length > 0)];
}
