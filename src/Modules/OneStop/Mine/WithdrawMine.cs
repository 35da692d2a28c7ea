using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The applicant takes the dossier back, with a reason; it is not opened again.</summary>
internal static class WithdrawMine
{
    public static readonly TextField Reason = new("reason", "Lý do rút hồ sơ") { Rows = 3, Max = 500 };

    public static void Map(Site site)
    {
        var action = site.Action("/my/dossiers/{id:guid}/withdraw").SignedIn();
        action.MapGet(Show);
        action.MapPost(Save);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.MyDossier(id, act, cancel);
        return WithdrawPage.With(new(dossier, form.Of(dossier.Version)));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, DossierDesk desk, DossierMoves moves, Act act, CancellationToken cancel)
    {
        var seen = await db.MyDossier(id, act, cancel);
        var reason = form.Get(Reason);
        if (form.HasErrors)
        {
            return WithdrawPage.With(new(seen, form), StatusCodes.Status400BadRequest);
        }

        var dossier = await desk.Get(id, cancel);
        act.RefuseIf(form.IsStale(dossier.Version), Refusals.Stale);
        act.Reason = reason;
        await moves.Withdraw(dossier, reason!, act, cancel);
        return Go.To(OneStopUrls.My(id), "Đã rút hồ sơ.");
    }
}

/// <summary>The dossier that is to be taken back.</summary>
public sealed record WithdrawModel(Dossier Dossier, FormState Form);
