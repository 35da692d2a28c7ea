using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Who may do what with a task, and what becomes of its holdings.</summary>
public sealed class TaskRules
{
    private readonly AppDb db;
    private readonly TaskPlaces places;

    internal TaskRules(AppDb db, TaskPlaces places) => (this.db, this.places) = (db, places);

    /// <summary>Why the actor may not do the task; none when they may: they hold it, or nobody does and it lies on the pile of one of their seats.</summary>
    public async Task<Refusal?> WhyNotDo(CaseTask task, Act act, CancellationToken cancel = default)
    {
        if (act.Actor.Kind is ActorKind.System || (task.PersonId is { } holder && holder == act.Actor.Id))
        {
            return null;
        }

        if (task.PersonId is { } other)
        {
            return CasesRefusals.HeldByOther.With(task.Name, await NameOf(other, cancel), Said(task.HeldSince!.Value));
        }

        if (task.SeatId is { } wanted && wanted == act.Seat)
        {
            return null;
        }

        var stamp = await db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefaultAsync(cancel);
        var own = (await places.In(task.UnitId, new(act.Day, stamp), cancel)).Where(s => s.Person == act.Actor.Id);
        return own.Any(s => task.SeatId is { } seat ? s.Seat == seat : task.Position is null || s.Position == task.Position) ? null : CasesRefusals.NotYours;
    }

    /// <summary>Why a person may not be given the task; none when they hold a seat of its unit.</summary>
    public async Task<Refusal?> WhyNotHold(CaseTask task, Guid person, Act act, CancellationToken cancel = default)
    {
        var stamp = await db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefaultAsync(cancel);
        return (await places.In(task.UnitId, new(act.Day, stamp), cancel)).Any(s => s.Person == person) ? null : CasesRefusals.NotOfUnit;
    }

    /// <summary>Why the task cannot be changed any more, or not by whoever saw it as it was; names who was faster, and when.</summary>
    internal async Task<Refusal?> WhyNotChange(CaseTask task, CaseRow row, int seen, Act act, CancellationToken cancel) => task.Status switch
    {
        CaseTaskStatus.Completed => CasesRefusals.DoneBefore.With(task.Name, await NameOf(task.DoneById, cancel), Said(task.EndedAt!.Value)),
        CaseTaskStatus.Cancelled => CasesRefusals.NoLongerNeeded.With(task.Name, Said(task.EndedAt!.Value)),
        _ when row.Status is CaseStatus.Paused => CasesRefusals.IsPaused.With(row.SubjectLabel),
        _ when task.Version == seen || act.Actor.Kind is ActorKind.System => null,
        _ when task.PersonId is { } holder && holder != act.Actor.Id => CasesRefusals.HeldByOther.With(task.Name, await NameOf(holder, cancel), Said(task.HeldSince!.Value)),
        _ => CasesRefusals.TaskChanged.With(task.Name),
    };

    /// <summary>Why the step has no such outcome.</summary>
    internal static Refusal? WhyNotOutcome(OpenCase open, CaseTask task, string? outcome)
    {
        var offered = open.Element(open.State!, task.Wait).Step?.Outcomes ?? [];
        return offered.Count == 0 || offered.Any(o => o.Code == outcome) ? null : CasesRefusals.UnknownOutcome.With(task.Name, outcome ?? "");
    }

    /// <summary>An outcome as people read it.</summary>
    internal static string? Words(OpenCase open, CaseTask task, string? outcome) =>
        open.Element(open.State!, task.Wait).Step?.Outcomes.FirstOrDefault(o => o.Code == outcome)?.Name ?? outcome;

    /// <summary>The task with its case. Refused: TS-002.</summary>
    internal async Task<(CaseTask Task, CaseRow Case)> Read(Guid id, CancellationToken cancel)
    {
        var found = await (from task in db.Set<CaseTask>().AsNoTracking() join row in db.Set<CaseRow>().AsNoTracking() on task.CaseId equals row.Id where task.Id == id select new { task, row }).FirstOrDefaultAsync(cancel)
            ?? throw new Refused(Refusals.NotFound);
        return (found.task, found.row);
    }

    /// <summary>The former holding ends and another begins.</summary>
    internal static void Hold(ActBatch batch, CaseTask task, Guid? person, DateTime at, string remark)
    {
        EndHolding(batch, task, at);
        if (person is not null)
        {
            batch.Add(
                "INSERT INTO task_holdings (id, task_id, case_id, unit_id, seat_id, person_id, since, remark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                Guid.CreateVersion7(), task.Id, task.CaseId, task.UnitId, task.SeatId, person, at, remark);
        }
    }

    /// <summary>The task is over.</summary>
    internal static void End(ActBatch batch, CaseTask task, Event happened, Act act)
    {
        EndHolding(batch, task, act.At);
        act.Record(happened);
    }

    private static void EndHolding(ActBatch batch, CaseTask task, DateTime at)
    {
        if (task.PersonId is not null)
        {
            batch.Add("UPDATE task_holdings SET until = $1 WHERE task_id = $2 AND until IS NULL", at, task.Id);
        }
    }

    private async Task<string> NameOf(Guid? person, CancellationToken cancel) =>
        await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancel) ?? "–";

    private static string Said(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
