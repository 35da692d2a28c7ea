using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>Who may see and change which dossier.</summary>
internal static class Reaching
{
    /// <summary>The dossier, if the actor may see it: decided within reach, received or returned at one's counter, or with a step of it that is one's own. Refused as not found otherwise.</summary>
    public static async Task<Dossier> DossierFor(this AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var dossier = await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);
        if (By(dossier, act) != 0 || act.Reach(OneStopPermissions.View).Holds(dossier))
        {
            return dossier;
        }

        var (me, unit) = (act.Actor.Id, act.Unit);
        var mine = dossier.CaseId is { } running && act.May(OneStopPermissions.View)
            && await db.Set<CaseTask>().AnyAsync(t => t.CaseId == running && t.Status != CaseTaskStatus.Cancelled && (t.DoneById == me || t.PersonId == me || (t.EndedAt == null && t.UnitId == unit)), cancel);
        act.RefuseIf(!mine, Refusals.NotFound);
        return dossier;
    }

    /// <summary>As whom the actor may change the dossier; nothing when not at all.</summary>
    public static ChangeBy By(Dossier dossier, Act act) =>
        (act.May(OneStopPermissions.Receive, dossier.ReceivingUnitId) || act.May(OneStopPermissions.Receive, dossier.ReturningUnitId) ? ChangeBy.Counter : 0)
        | (act.Reach(OneStopPermissions.Handle).Holds(dossier) ? ChangeBy.Handler : 0);
}
