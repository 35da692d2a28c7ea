using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>Reads the control slip of a case: who had each step, from when to when, how long in working time, and what came of it.</summary>
internal sealed class ControlSlip(AppDb db, WorkNames names, WorkTimes times)
{
    public async Task<(IReadOnlyList<SlipLine> Lines, IReadOnlyList<CaseTask> Tasks)> Of(CaseRow @case, CompiledProcess process, Act act, CancellationToken cancel)
    {
        var tasks = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == @case.Id).OrderBy(t => t.CreatedAt).ThenBy(t => t.Wait).ToListAsync(cancel);
        var holdings = (await db.Set<TaskHolding>().AsNoTracking().Where(h => h.CaseId == @case.Id).OrderBy(h => h.Since).ToListAsync(cancel)).ToLookup(h => h.TaskId);
        var ids = tasks.Select(t => t.DoneById).Concat(tasks.Select(t => t.PersonId)).Concat(holdings.SelectMany(g => g).Select(h => h.PersonId)).OfType<Guid>().Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var (units, calendars) = (await names.UnitNames(act.Day, cancel), await times.On(act.Day, cancel));
        return ([.. tasks.SelectMany(t => Lines(t, [.. holdings[t.Id]]))], tasks);

        IEnumerable<SlipLine> Lines(CaseTask task, IReadOnlyList<TaskHolding> held)
        {
            var parts = Parts(task, held);
            var step = process.Element(task.Element);
            for (var i = 0; i < parts.Count; i++)
            {
                var (who, since, until, how) = parts[i];
                var last = i == parts.Count - 1;
                yield return new()
                {
                    Task = task.Id, Step = task.Name, Unit = units.GetValueOrDefault(task.UnitId) ?? "–", Who = who is { } id ? people.GetValueOrDefault(id) : null, How = how, Since = since, Until = until,
                    Hours = calendars.Of(task.UnitId).Between(since, until ?? act.At).TotalHours,
                    Outcome = !last || task.EndedAt is null ? null : task.Status is CaseTaskStatus.Cancelled ? task.Status.Title() : step?.Step?.Outcomes.FirstOrDefault(o => o.Code == task.Outcome)?.Name ?? task.Outcome ?? task.Status.Title(),
                    Reason = last ? task.Reason : null, DueAt = last ? task.DueAt : null,
                    State = last ? WorkTimes.Standing(calendars, task.UnitId, task.DueAt, task.IsPaused, task.EndedAt, act.At).State : null,
                };
            }
        }
    }

    /// <summary>A task's time from its beginning to its end, without holes: each holder, and nobody between them.</summary>
    internal static IReadOnlyList<(Guid? Who, DateTime Since, DateTime? Until, string? How)> Parts(CaseTask task, IReadOnlyList<TaskHolding> held)
    {
        var parts = new List<(Guid?, DateTime, DateTime?, string?)>();
        var at = task.CreatedAt;
        foreach (var holding in held)
        {
            if (holding.Since > at)
            {
                parts.Add((null, at, holding.Since, null));
            }

            parts.Add((holding.PersonId, holding.Since, holding.Until ?? task.EndedAt, holding.Remark));
            at = holding.Until ?? task.EndedAt ?? holding.Since;
            if (holding.Until is null && task.EndedAt is null)
            {
                return parts;
            }
        }

        // Done straight from the pile, the whole time belongs to whoever did it.
        if (task.EndedAt is not { } end || end > at || parts.Count == 0)
        {
            parts.Add((held.Count == 0 ? task.DoneById : null, at, task.EndedAt, null));
        }

        return parts;
    }
}
