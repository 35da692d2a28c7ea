using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>One dossier: its page and its files.</summary>
internal static class ViewDossier
{
    public static void Map(Site site)
    {
        site.Action("/dossiers/{id:guid}").SignedIn().MapGet(Show);
        site.Action("/dossiers/{id:guid}/files/{file:guid}").SignedIn().MapGet(Download);
    }

    private static async Task<IResult> Show(Guid id, AppDb db, DossierPages pages, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var model = await pages.Of(dossier, act, cancel);
        await db.RecordRead(dossier.Reference, "Hồ sơ một cửa", act, cancel);
        return DossierPage.With(model);
    }

    private static async Task<IResult> Download(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var found = (await pages.Papers(dossier.Id, cancel)).SelectMany(p => p.Files).FirstOrDefault(f => f.Id == file) ?? throw new Refused(Refusals.NotFound);
        return Results.File(await files.Open(found, cancel), "application/octet-stream", found.Name);
    }
}
