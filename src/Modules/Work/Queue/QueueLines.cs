using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Work;

/// <summary>Makes the lines of a queue from its tasks: who, from whom, how much time is left.</summary>
internal sealed class QueueLines(AppDb db, WorkNames names, ProcessStore store, Texts t)
{
    public async Task<IReadOnlyList<QueueRow>> Of(IReadOnlyList<CaseTask> tasks, MyPlaces places, UnitCalendars calendars, Act act, CancellationToken cancel)
    {
        var around = await Around(tasks, cancel);
        var units = await names.UnitNames(act.Day, cancel);
        var processes = (await names.Processes(cancel, tasks.Select(t => t.ProcessId).Distinct())).ToDictionary(p => p.Id, p => p.Name);
        var lines = new List<QueueRow>(tasks.Count);
        foreach (var task in tasks)
        {
            var mine = around[task.CaseId].ToList();
            var before = mine.Where(s => s.Status is CaseTaskStatus.Completed && s.Id != task.Id && s.EndedAt <= task.CreatedAt).MaxBy(s => s.EndedAt);
            var step = mine.Count > 0 ? (await store.Get(mine[0].Version, cancel)).Element(task.Element) : null;
            var (state, left) = WorkTimes.Standing(calendars, task.UnitId, task.DueAt, task.IsPaused, null, act.At);
            var may = act.May(WorkPermissions.Do) && !task.IsPaused && places.Has(task);
            var held = task.PersonId is not null && task.PersonId == act.Actor.Id;
            var unit = units.GetValueOrDefault(task.UnitId) ?? "–";
            lines.Add(new()
            {
                Id = task.Id, Version = task.Version, Case = task.CaseLabel, Step = task.Name, Process = processes.GetValueOrDefault(task.ProcessId) ?? "–", Unit = unit, Since = task.CreatedAt, DueAt = task.DueAt,
                From = before?.Person ?? (before is null ? unit : units.GetValueOrDefault(before.UnitId)) ?? unit, Holder = mine.FirstOrDefault(s => s.Id == task.Id)?.Person, Limit = StepTexts.Limit(step, t),
                State = state, Remaining = left, WentToHead = task.WentToHead, MayClaim = may && !held, MayComplete = may && held && task.MayBatch && (step?.Step?.Outcomes.Count ?? 0) < 2,
            });
        }

        return lines;
    }

    // The steps of the same cases, who did or holds them, and the version each case runs under: one statement.
    private async Task<ILookup<Guid, Neighbour>> Around(IReadOnlyList<CaseTask> tasks, CancellationToken cancel)
    {
        var cases = tasks.Select(t => t.CaseId).Distinct().ToList();
        return (await (
            from task in db.Set<CaseTask>().AsNoTracking()
            join @case in db.Set<CaseRow>() on task.CaseId equals @case.Id
            join person in db.Set<Person>() on task.DoneById ?? task.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            where cases.Contains(task.CaseId) && task.Status != CaseTaskStatus.Cancelled
            select new Neighbour(task.Id, task.CaseId, task.UnitId, task.Status, task.EndedAt, person == null ? null : person.Name, @case.ProcessVersionId)).ToListAsync(cancel)).ToLookup(s => s.CaseId);
    }

    private sealed record Neighbour(Guid Id, Guid CaseId, Guid UnitId, CaseTaskStatus Status, DateTime? EndedAt, string? Person, Guid Version);
}
