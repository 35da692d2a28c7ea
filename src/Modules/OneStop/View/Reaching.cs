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
        act.RefuseIf(!await db.Sees(dossier, act, cancel), Refusals.NotFound);
        return dossier;
    }

    internal static async Task<bool> Sees(this AppDb db, Dossier dossier, Act act, CancellationToken cancel)
    {
        if (By(dossier, act) != 0 || act.Reach(OneStopPermissions.View).Holds(dossier))
        {
            return true;
        }

        var (me, unit) = (act.Actor.Id, act.Unit);
        return dossier.CaseId is { } running && act.May(OneStopPermissions.View)
            && await db.Set<CaseTask>().AnyAsync(t => t.CaseId == running && t.Status != CaseTaskStatus.Cancelled && (t.DoneById == me || t.PersonId == me || (t.EndedAt == null && t.UnitId == unit)), cancel);
    }

    /// <summary>The actor filed it and sees it in no other way: its page is the applicant's.</summary>
    public static async Task<bool> IsOnlyMine(this AppDb db, Guid id, Act act, CancellationToken cancel)
    {
        var me = act.Actor.Id;
        return act.Unit is null && me is not null && await db.Set<Dossier>().AnyAsync(d => d.Id == id && d.PersonId == me, cancel);
    }

    /// <summary>As whom the actor may change the dossier; nothing when not at all.</summary>
    public static ChangeBy By(Dossier dossier, Act act) =>
        (act.May(OneStopPermissions.Receive, dossier.ReceivingUnitId) || act.May(OneStopPermissions.Receive, dossier.ReturningUnitId) ? ChangeBy.Counter : 0)
        | (act.Reach(OneStopPermissions.Handle).Holds(dossier) ? ChangeBy.Handler : 0);
}

/// <summary>Whoever may see a dossier may see its case and control slip.</summary>
internal sealed class DossierCases(AppDb db) : ICaseSubjects
{
    public async Task<bool> MaySee(Reference subject, Act act, CancellationToken cancel) => subject.Kind == Dossier.ReferenceKind && Guid.TryParse(subject.Id, out var id)
        && await db.Set<Dossier>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel) is { } dossier && await db.Sees(dossier, act, cancel);
}
