using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>Who may see which task and case.</summary>
internal static class Reaching
{
    /// <summary>The task, if the actor may see it: his own to do, one he did, of a unit in reach, or of a case he may see; refused as not found otherwise.</summary>
    public static async Task<(CaseTask Task, MyPlaces Places)> TaskFor(this AppDb db, Guid id, ISeats seats, Act act, CancellationToken cancel)
    {
        var task = await db.Set<CaseTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);
        var places = await MyPlaces.Of(seats, act, cancel);
        var sees = (act.May(WorkPermissions.Do) && (places.Has(task) || task.DoneById == act.Actor.Id)) || act.Reach(WorkPermissions.View).Holds(task);
        if (!sees)
        {
            await db.CaseFor(task.CaseId, seats, act, cancel);
        }

        return (task, places);
    }

    /// <summary>The case, if the actor may see it: of a unit in reach, one he has or had a task of, or about a thing he may see.</summary>
    public static async Task<CaseRow> CaseFor(this AppDb db, Guid id, ISeats seats, Act act, CancellationToken cancel, IEnumerable<ICaseSubjects>? subjects = null)
    {
        var row = await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);
        if (act.Reach(WorkPermissions.View).Holds(row))
        {
            return row;
        }

        var places = await MyPlaces.Of(seats, act, cancel);
        var tasks = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == id && t.Status != CaseTaskStatus.Cancelled).ToListAsync(cancel);
        foreach (var port in subjects ?? [])
        {
            if (await port.MaySee(row.Subject, act, cancel))
            {
                return row;
            }
        }

        act.RefuseIf(!act.May(WorkPermissions.Do) || !tasks.Exists(t => t.DoneById == act.Actor.Id || (t.EndedAt is null && places.Has(t))), Refusals.NotFound);
        return row;
    }

    /// <summary>The case, if the permission holds for it.</summary>
    public static async Task<CaseRow> CaseUnder(this AppDb db, Guid id, Permission permission, Act act, CancellationToken cancel)
    {
        var row = await db.Set<CaseRow>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel);
        act.RefuseIf(row is null || !act.Reach(permission).Holds(row), Refusals.NotFound);
        return row!;
    }
}
