using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.EForms;
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
        site.Action("/dossiers/{id:guid}/form").SignedIn().MapGet(Form);
    }

    private static async Task<IResult> Show(Guid id, AppDb db, DossierPages pages, Act act, CancellationToken cancel)
    {
        if (await db.IsOnlyMine(id, act, cancel))
        {
            return Go.To(OneStopUrls.My(id));
        }

        var dossier = await db.DossierFor(id, act, cancel);
        var model = await pages.Of(dossier, act, cancel);
        await db.RecordRead(dossier.Reference, "Hồ sơ một cửa", act, cancel);
        return DossierPage.With(model);
    }

    // The electronic form the dossier was filed with, as it was completed.
    private static async Task<IResult> Form(Guid id, AppDb db, ICompletedForms forms, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var page = dossier.CompletedFormId is { } form ? await forms.Print(form, cancel) : null;
        await db.RecordRead(dossier.Reference, "Bản khai điện tử", act, cancel);
        return page ?? throw new Refused(Refusals.NotFound);
    }

    private static async Task<IResult> Download(Guid id, Guid file, AppDb db, DossierPages pages, FileDesk files, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        return await pages.Download(dossier.Id, file, withResults: true, files, cancel);
    }
}
