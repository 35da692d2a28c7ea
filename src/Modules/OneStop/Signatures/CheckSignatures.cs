using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Pdf;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Who signed a PDF, when, and whether it is as it was signed: any file for anybody, and the files of a dossier. Nothing is kept.</summary>
internal static class CheckSignatures
{
    private const long MostBytes = 21L << 20;
    public static readonly FileField Pdf = new("pdf", "Tệp PDF cần kiểm tra") { Accept = ".pdf" };

    public static void Map(Site site)
    {
        var any = site.Action(OneStopUrls.CheckSignature).Open().Limited(RateLimits.PublicForm);
        any.MapGet((FormState form) => CheckPage.With(new(form, null)));
        any.MapPost(Upload, MostBytes);
        site.Action("/dossiers/{id:guid}/signature/{file:guid}").SignedIn().MapGet(Show);
        site.Action("/my/dossiers/{id:guid}/signature/{file:guid}").SignedIn().MapGet(ShowMine);
    }

    private static async Task<IResult> Upload(FormState form, ISigner signer, CancellationToken cancel)
    {
        if (form.Get(Pdf) is not [var file] || form.HasErrors)
        {
            return CheckPage.With(new(form, null), StatusCodes.Status400BadRequest);
        }

        await using var content = file.Open();
        var bytes = await Whole(content, cancel);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            form.AddError(Pdf, "Đây không phải tệp PDF.");
            return CheckPage.With(new(form, null), StatusCodes.Status400BadRequest);
        }

        return CheckPage.With(new(form, Checked(file.FileName, bytes, signer)));
    }

    private static async Task<IResult> Show(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, ISigner signer, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        return SignaturePage.With(new(dossier, file, await Of(dossier, file, isMine: false, pages, files, signer, cancel)));
    }

    private static async Task<IResult> ShowMine(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, ISigner signer, Act act, CancellationToken cancel)
    {
        var dossier = await db.MyDossier(id, act, cancel);
        return MySignaturePage.With(new(dossier, file, await Of(dossier, file, isMine: true, pages, files, signer, cancel)));
    }

    private static async Task<CheckedFile> Of(Dossier dossier, Guid file, bool isMine, DossierPages pages, FileDesk files, ISigner signer, CancellationToken cancel)
    {
        var (papers, results) = await pages.Files(dossier.Id, cancel);
        var found = papers.SelectMany(p => p.Files).Concat(isMine && !MyDossiers.HasResult(dossier) ? [] : results).FirstOrDefault(f => f.Id == file && f.Kind == FileKinds.Pdf.Code) ?? throw new Refused(Refusals.NotFound);
        await using var content = await files.Open(found, cancel);
        return Checked(found.Name, await Whole(content, cancel), signer);
    }

    private static CheckedFile Checked(string name, byte[] bytes, ISigner signer) => new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), PdfSignatures.Check(bytes, signer.Roots), signer.IsDemo);

    private static async Task<byte[]> Whole(Stream content, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancel);
        return whole.ToArray();
    }
}

/// <summary>A PDF whose signatures were checked.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Hash">SHA-256.</param>
/// <param name="Signatures">Its signatures.</param>
/// <param name="IsDemo">Those known here are of the demo and have no legal force.</param>
public sealed record CheckedFile(string Name, string Hash, IReadOnlyList<CheckedSignature> Signatures, bool IsDemo)
{
    /// <summary>Every signature holds, and the last one covers the file as it is.</summary>
    internal bool IsUnchanged => Signatures.Count > 0 && Signatures.All(s => s.IsIntact) && Signatures[^1].CoversAll;
}

/// <summary>The public page.</summary>
public sealed record CheckModel(FormState Form, CheckedFile? File);

/// <summary>The page of a file of a dossier.</summary>
public sealed record SignatureModel(Dossier Dossier, Guid File, CheckedFile Checked);
