using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>What people do with tasks. Each method is one commit of its act, sent as one batch: the caller commits nothing more. Whoever is slower is told who was faster, and when.</summary>
public sealed class TaskDesk
{
    private readonly AppDb db;
    private readonly CaseSteps steps;
    private readonly TaskRules rules;
    private readonly ReturnReasons reasons;

    internal TaskDesk(AppDb db, CaseSteps steps, TaskRules rules, ReturnReasons reasons) => (this.db, this.steps, this.rules, this.reasons) = (db, steps, rules, reasons);

    /// <summary>Takes a task from the pile of the actor's seat or unit. Refused: CAS-001 to CAS-005, CAS-019.</summary>
    /// <param name="version">The version of the task the actor saw.</param>
    public Task Claim(Guid task, int version, Act act, CancellationToken cancel = default) =>
        Hold(task, version, act.Actor.Id, HoldingWay.Claimed, null, found => rules.WhyNotDo(found, act, cancel), act, cancel);

    /// <summary>Puts a task back on the pile. Refused: CAS-001 to CAS-005, CAS-018, CAS-019.</summary>
    public Task Release(Guid task, int version, Act act, CancellationToken cancel = default) =>
        Hold(task, version, null, HoldingWay.Released, null, async found => found.PersonId is null ? CasesRefusals.NotHeld.With(found.Name) : await rules.WhyNotDo(found, act, cancel), act, cancel);

    /// <summary>Gives a task to a person of its unit, as whoever leads the work does. The caller has asked for the right. Refused: CAS-001, CAS-003, CAS-005, CAS-016, CAS-019.</summary>
    public Task Assign(Guid task, int version, Guid person, Act act, string? remark = null, CancellationToken cancel = default) =>
        Hold(task, version, person, HoldingWay.Assigned, remark, found => rules.WhyNotHold(found, person, act, cancel), act, cancel);

    /// <summary>Its holder gives a task to another person of the unit. Refused: CAS-001 to CAS-005, CAS-016, CAS-019.</summary>
    public Task Delegate(Guid task, int version, Guid person, Act act, string? remark = null, CancellationToken cancel = default) =>
        Hold(task, version, person, HoldingWay.Delegated, remark, async found => await rules.WhyNotDo(found, act, cancel) ?? await rules.WhyNotHold(found, person, act, cancel), act, cancel);

    /// <summary>Does a task: the case goes on in the same commit. Refused: CAS-001 to CAS-005, CAS-008, CAS-009, CAS-017, CAS-019.</summary>
    /// <param name="outcome">What came of it; the case keeps it in the variable <c>outcome</c>.</param>
    /// <param name="set">Variables it gives the case.</param>
    public Task Complete(Guid task, int version, string? outcome, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel = default) =>
        steps.OfTask(task, (open, found) => Done(open, found, version, outcome, set, act, cancel), act, cancel);

    /// <summary>The same as a part of the act: the steps of several cases in one commit. Refused: as <see cref="Complete"/>.</summary>
    public Task CompleteAlong(Guid task, int version, Act act, CancellationToken cancel = default) =>
        steps.Along(task, (open, found) => Done(open, found, version, null, new Dictionary<string, object?>(), act, cancel), act, cancel);

    private async Task<StepOrder?> Done(OpenCase open, CaseTask found, int version, string? outcome, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel)
    {
        act.RefuseIf(await rules.WhyNotChange(found, open.Row, version, act, cancel) ?? await rules.WhyNotDo(found, act, cancel) ?? TaskRules.WhyNotOutcome(open, found, outcome));
        return new StepOrder(new CompleteMove(found.Wait, outcome) { Set = set })
        {
            Met = found.Wait,
            Also = (batch, _) => TaskRules.End(batch.Change(
                "UPDATE case_tasks SET status = 'Completed', ended_at = $1, done_by_id = $2, outcome = $3, version = version + 1 WHERE id = $4 AND version = $5", act.At, act.Actor.Id, outcome, found.Id, found.Version),
                found, new TaskCompleted(open.Row.Reference, found.Id, found.UnitId, found.Name, TaskRules.Words(open, found, outcome)) { About = open.Row.About, Stages = open.Element(open.State!, found.Wait).Step?.Stages ?? [] }, act),
        };
    }

    /// <summary>
    /// Sends work back to a step that was done before, which is to be done again; what came out of that step since is taken back. Refused: CAS-001 to CAS-005,
    /// CAS-008, CAS-010 to CAS-012, CAS-017, CAS-019.
    /// </summary>
    /// <param name="toElement">Identity of the step, one of <see cref="ReturnTargets"/>.</param>
    /// <param name="reasonCode">One of <see cref="ReturnReasons"/>.</param>
    public Task Return(Guid task, int version, string toElement, string reasonCode, string reason, Act act, CancellationToken cancel = default) => steps.OfTask(task, async (open, found) =>
    {
        act.RefuseIf(reasons.Find(reasonCode) is null, CasesRefusals.UnknownReason.With(reasonCode));
        act.RefuseIf(string.IsNullOrWhiteSpace(reason), CasesRefusals.NoReason);
        act.RefuseIf(await rules.WhyNotChange(found, open.Row, version, act, cancel) ?? await rules.WhyNotDo(found, act, cancel));
        var target = (await Targets(open, found, cancel)).FirstOrDefault(t => t.Element == toElement);
        act.RefuseIf(target.Element is null, CasesRefusals.NotPassed);
        return new StepOrder(new ReturnMove(found.Wait, toElement))
        {
            Met = found.Wait,
            Also = (batch, _) => TaskRules.End(batch.Change(
                "UPDATE case_tasks SET status = 'Completed', ended_at = $1, done_by_id = $2, reason_code = $3, reason = $4, version = version + 1 WHERE id = $5 AND version = $6",
                act.At, act.Actor.Id, reasonCode, reason, found.Id, found.Version),
                found, new TaskReturned(open.Row.Reference, found.Id, found.UnitId, found.Name, target.Name, reasonCode, reason), act),
        };
    }, act, cancel);

    /// <summary>The steps a task may be sent back to, the nearest first. Refused: TS-002.</summary>
    public async Task<IReadOnlyList<(string Element, string Name)>> ReturnTargets(Guid task, DateTime at, CancellationToken cancel = default)
    {
        var (found, row) = await rules.Read(task, cancel);
        return found.EndedAt is not null ? [] : await Targets(await steps.Open(new(row, found, null, null), at, cancel), found, cancel);
    }

    /// <summary>
    /// The open tasks one person holds go to another, or back on their piles when there is none: leave, transfer, reorganisation. Refused: CAS-012, CAS-016.
    /// </summary>
    /// <param name="tasks">Which; none for all.</param>
    /// <returns>How many went.</returns>
    public async Task<int> HandOver(Guid fromPerson, Guid? toPerson, IReadOnlyCollection<Guid>? tasks, string remark, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(string.IsNullOrWhiteSpace(remark), CasesRefusals.NoReason);
        var held = await db.Set<CaseTask>().AsNoTracking().Where(t => t.PersonId == fromPerson && t.EndedAt == null).OrderBy(t => t.Id).ToListAsync(cancel);
        held = tasks is null ? held : held.FindAll(t => tasks.Contains(t.Id));
        if (held.Count == 0)
        {
            return 0;
        }

        foreach (var one in toPerson is null ? [] : held.DistinctBy(t => t.UnitId))
        {
            act.RefuseIf(await rules.WhyNotHold(one, toPerson!.Value, act, cancel));
        }

        var who = await db.Set<Person>().Where(p => p.Id == toPerson).Select(p => p.Name).FirstOrDefaultAsync(cancel);
        var batch = Acts.Batch(act);
        foreach (var task in held)
        {
            batch.Change(
                "UPDATE case_tasks SET person_id = $1, held_since = $2, version = version + 1 WHERE id = $3 AND version = $4 AND ended_at IS NULL", toPerson, toPerson is null ? null : act.At, task.Id, task.Version);
            TaskRules.Hold(batch, task, toPerson, act.At, remark);
            act.Record(new TaskHeld(task.Case, task.Id, task.UnitId, task.Name, HoldingWay.HandedOver, toPerson, who));
        }

        await batch.Commit(cancel);
        return held.Count;
    }

    private async Task<IReadOnlyList<(string Element, string Name)>> Targets(OpenCase open, CaseTask task, CancellationToken cancel)
    {
        var wait = open.State!.Waits.First(w => w.Id == task.Wait);
        var done = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == task.CaseId && t.Status == CaseTaskStatus.Completed && t.ReasonCode == null)
            .OrderByDescending(t => t.EndedAt).Select(t => new { t.Element, t.Name }).ToListAsync(cancel);
        return [.. done.DistinctBy(t => t.Element).Where(t => open.Engine.CanReturn(open.State, wait, t.Element)).Select(t => (t.Element, t.Name))];
    }

    private async Task Hold(Guid id, int version, Guid? person, HoldingWay way, string? remark, Func<CaseTask, Task<Refusal?>> whyNot, Act act, CancellationToken cancel)
    {
        while (true)
        {
            var (found, row) = await rules.Read(id, cancel);
            act.RefuseIf(await rules.WhyNotChange(found, row, version, act, cancel) ?? await whyNot(found));
            var who = person is null ? null : person == act.Actor.Id ? act.Actor.Name : await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancel);
            var batch = Acts.Batch(act).Change(
                "UPDATE case_tasks SET person_id = $1, held_since = $2, version = version + 1 WHERE id = $3 AND version = $4 AND ended_at IS NULL", person, person is null ? null : act.At, found.Id, found.Version);
            TaskRules.Hold(batch, found, person, act.At, remark ?? way.Title());
            act.Record(new TaskHeld(found.Case, found.Id, found.UnitId, found.Name, way, person, who));
            if (await batch.TryCommit(cancel))
            {
                return;
            }
        }
    }
}
