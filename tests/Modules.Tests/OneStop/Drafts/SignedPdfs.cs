using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Pdf;
using ThongSuot.Support;

namespace ThongSuot.OneStop.Tests;

/// <summary>Signed PDFs for tests.</summary>
internal static class SignedPdfs
{
    public static readonly SigningPerson Signer = new(Guid.Empty, "Trần Văn Ký", "Sở Thử nghiệm");

    public static async Task<byte[]> Make(App app, string text) =>
        await Sign(app, await app.Web.Services.GetRequiredService<IPdfPrinter>().Print($"<!DOCTYPE html><meta charset=utf-8><p>{text}</p>"));

    public static Task<byte[]> Sign(App app, byte[] pdf) => PdfSigning.Sign(pdf, new() { Name = Signer.Name, Reason = "Thử", Location = Signer.Unit, At = At(app) },
        content => app.Web.Services.GetRequiredService<ISigner>().Sign(content, Signer));

    /// <summary>Now, by the real clock, as certificates are.</summary>
    public static DateTime At(App app) => app.Web.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>A small PDF without Chromium: a plain table, as Chromium writes it.</summary>
    public static byte[] Plain()
    {
        string[] objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"];
        var text = new System.Text.StringBuilder("%PDF-1.7\n");
        var table = new System.Text.StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length:0000000000} 00000 n \n");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = text.Length;
        return System.Text.Encoding.Latin1.GetBytes($"{text}{table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }
}

/// <summary>Word documents for tests.</summary>
internal static class Docxes
{
    public static byte[] WithTable()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(new Table(new TableRow(new TableCell(new Paragraph(new Run(new Text("ô"))))))));
        }

        return file.ToArray();
    }
}
