using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Every change of a dossier has its page: what it means, what it asks, and the button.</summary>
internal static class ChangeDossier
{
    public static void Map(Site site)
    {
        foreach (var change in DossierChanges.All)
        {
            var action = site.Action($"/dossiers/{{id:guid}}/{change.Code}").SignedIn();
            action.MapGet((Guid id, FormState form, AppDb db, ChangeTools with, Act act, CancellationToken cancel) => Show(change, id, form, db, with, act, cancel));
            action.MapPost((Guid id, FormState form, AppDb db, ChangeTools with, Act act, CancellationToken cancel) => Save(change, id, form, db, with, act, cancel));
        }
    }

    private static async Task<IResult> Show(DossierChange change, Guid id, FormState form, AppDb db, ChangeTools with, Act act, CancellationToken cancel)
    {
        var dossier = await Find(change, id, db, act, cancel);
        return ChangePage.With(with.Model(change, dossier, form.Of(dossier.Version).With(ChangeFields.TakenName, dossier.Applicant.Name)));
    }

    private static async Task<IResult> Save(DossierChange change, Guid id, FormState form, AppDb db, ChangeTools with, Act act, CancellationToken cancel)
    {
        var seen = await Find(change, id, db, act, cancel);
        return await with.Make(change, seen, form, act, cancel) ? Go.To(OneStopUrls.Dossier(id), "Đã ghi nhận.") : ChangePage.With(with.Model(change, seen, form), StatusCodes.Status400BadRequest);
    }

    /// <summary>The dossier, if the actor may make the change. Refused: TS-001, TS-002.</summary>
    public static async Task<Dossier> Find(DossierChange change, Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(dossier, act) & change.By) == 0, Refusals.NotAllowed);
        return dossier;
    }
}

/// <summary>The page of one change.</summary>
public sealed record ChangeModel(Dossier Dossier, string Code, string Title, string Hint, ChoiceField? Reason, IReadOnlyList<Field> Fields, Refusal? WhyNot, FormState Form);
