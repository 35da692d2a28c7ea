using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Papers and results of a dossier beside their list, in the page: for staff who may see it, and for whoever filed it.</summary>
internal static class ViewPapers
{
    // What browsers show by themselves and what runs nothing in them.
    private static readonly HashSet<string> Shown = [FileKinds.Pdf.Code, FileKinds.Png.Code, FileKinds.Jpeg.Code, FileKinds.Gif.Code, FileKinds.Webp.Code];

    public static void Map(Site site)
    {
        site.Action("/dossiers/{id:guid}/papers/{file:guid}").SignedIn().MapGet(Show);
        site.Action("/dossiers/{id:guid}/files/{file:guid}/view").SignedIn().MapGet(Content);
        site.Action("/my/dossiers/{id:guid}/papers/{file:guid}").SignedIn().MapGet(ShowMine);
        site.Action("/my/dossiers/{id:guid}/files/{file:guid}/view").SignedIn().MapGet(MyContent);
    }

    private static async Task<IResult> Show(Guid id, Guid file, AppDb db, DossierPages pages, HttpContext http, Act act, CancellationToken cancel)
    {
        var model = await Model(await db.DossierFor(id, act, cancel), file, pages, isMine: false, cancel);
        OwnFrames.MayShowFiles(http);
        await db.RecordRead(model.Dossier.Reference, "Giấy tờ của hồ sơ", act, cancel);
        return PapersPage.With(model);
    }

    private static async Task<IResult> ShowMine(Guid id, Guid file, AppDb db, DossierPages pages, HttpContext http, Act act, CancellationToken cancel)
    {
        var model = await Model(await db.MyDossier(id, act, cancel), file, pages, isMine: true, cancel);
        OwnFrames.MayShowFiles(http);
        return MyPapersPage.With(model);
    }

    private static async Task<IResult> Content(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, HttpContext http, Act act, CancellationToken cancel) =>
        await Inline(await db.DossierFor(id, act, cancel), file, pages, isMine: false, files, http, cancel);

    private static async Task<IResult> MyContent(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, HttpContext http, Act act, CancellationToken cancel) =>
        await Inline(await db.MyDossier(id, act, cancel), file, pages, isMine: true, files, http, cancel);

    // The type is that of the content, found when it was handed in; nothing else is shown.
    private static async Task<IResult> Inline(Dossier dossier, Guid file, DossierPages pages, bool isMine, FileDesk files, HttpContext http, CancellationToken cancel)
    {
        var found = (await Model(dossier, file, pages, isMine, cancel)).Current;
        if (!MayShow(found))
        {
            throw new Refused(Refusals.NotFound);
        }

        var content = await files.Open(found, cancel);
        OwnFrames.MayBeShown(http);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(content, FileKinds.All.First(k => k.Code == found.Kind).MediaType);
    }

    /// <summary>Can it be shown in the page?</summary>
    public static bool MayShow(StoredFile file) => Shown.Contains(file.Kind);

    private static async Task<PapersModel> Model(Dossier dossier, Guid file, DossierPages pages, bool isMine, CancellationToken cancel)
    {
        var (papers, results) = await pages.Files(dossier.Id, cancel);
        var shown = isMine && !MyDossiers.HasResult(dossier) ? [] : results;
        var current = papers.SelectMany(p => p.Files).Concat(shown).FirstOrDefault(f => f.Id == file) ?? throw new Refused(Refusals.NotFound);
        return new(dossier, papers, shown, current, isMine);
    }
}

/// <summary>The papers of a dossier, one of them open.</summary>
public sealed record PapersModel(Dossier Dossier, IReadOnlyList<PaperLine> Papers, IReadOnlyList<StoredFile> Results, StoredFile Current, bool IsMine)
{
    internal string Page(StoredFile file) => IsMine ? OneStopUrls.MyViewed(Dossier.Id, file.Id) : OneStopUrls.Viewed(Dossier.Id, file.Id);

    internal string Download => IsMine ? OneStopUrls.MyFile(Dossier.Id, Current.Id) : OneStopUrls.File(Dossier.Id, Current.Id);

    internal string Signature => IsMine ? OneStopUrls.MyPart(Dossier.Id, $"signature/{Current.Id}") : OneStopUrls.Part(Dossier.Id, $"signature/{Current.Id}");
}
