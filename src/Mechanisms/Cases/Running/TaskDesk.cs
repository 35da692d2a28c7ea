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

    internal TaskDesk(AppDb db, CaseSteps steps, TaskRules rules) => (this.db, this.steps, this.rules) = (db, steps, rules);

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
    public Task Complete(Guid task, int version, string? outcome, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel = default) => steps.OfTask(task, async (open, found) =>
    {
        act.RefuseIf(await rules.WhyNotChange(found, open.Row, version, act, cancel) ?? await rules.WhyNotDo(found, act, cancel) ?? TaskRules.WhyNotOutcome(open, found, outcome));
        return new StepOrder(new CompleteMove(found.Wait, outcome) { Set = set })
        {
            Met = found.Wait,
            Also = (batch, _) => TaskRules.End(batch.Change(
                "UPDATE case_tasks SET status = 'Completed', ended_at = $1, done_by_id = $2, outcome = $3, version = version + 1 WHERE id = $4 AND version = $5", act.At, act.Actor.Id, outcome, found.Id, found.Version),
                found, new TaskCompleted(open.Row.Reference, found.Id, found.UnitId, found.Name, outcome), act),
        };
    }, act, cancel);

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
