using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Rest and end of cases: what happens to all their tasks, timers and subscriptions at once, and to their clock.</summary>
internal sealed class CaseControl(AppDb db, StepQueries queries, CaseSteps steps, ClockDesk clocks)
{
    private const string Turn = "UPDATE cases SET status = $1, paused_at = $2, ended_at = $3, reason = $4, state = $5, version = version + 1 WHERE id = $6 AND version = $7";

    /// <summary>The case, which must not have ended. Refused: TS-002, CAS-006.</summary>
    public async Task<OpenCase> Open(Guid id, Act act, CancellationToken cancel)
    {
        var read = await queries.ByCase(db, id, cancel) ?? throw new Refused(Refusals.NotFound);
        act.RefuseIf(read.Case.EndedAt is not null, CasesRefusals.HasEnded.With(read.Case.SubjectLabel));
        return await steps.Open(read, act.At, cancel);
    }

    public async Task Pause(OpenCase open, string reason, Act act, CancellationToken cancel)
    {
        var row = open.Row;
        act.RefuseIf(row.Status is CaseStatus.Paused, CasesRefusals.IsPaused.With(row.SubjectLabel));
        await Clock(row, ClockEvent.Paused(act.At), stands: false, act, cancel);
        var batch = Turned(open, CaseStatus.Paused, act.At, null, reason, row.State, act)
            .Add("UPDATE case_tasks SET is_paused = $1, kept_due_at = due_at, due_at = NULL WHERE case_id = $2 AND ended_at IS NULL", true, row.Id)
            .Add("UPDATE case_timers SET kept_due_at = due_at, due_at = NULL, claimed_until = NULL WHERE case_id = $1", row.Id);
        await batch.Commit(cancel);
    }

    public async Task Resume(OpenCase open, string reason, Act act, CancellationToken cancel)
    {
        var row = open.Row;
        act.RefuseIf(row.Status is not CaseStatus.Paused, CasesRefusals.NotPaused.With(row.SubjectLabel));
        await Clock(row, ClockEvent.Resumed(act.At), stands: true, act, cancel);
        var since = row.PausedAt!.Value;
        var tasks = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == row.Id && t.EndedAt == null).ToListAsync(cancel);
        var timers = await db.Set<CaseTimer>().AsNoTracking().Where(t => t.CaseId == row.Id && t.KeptDueAt != null).ToListAsync(cancel);
        var waits = open.State!.Waits.ToDictionary(w => w.Id);
        var due = timers.Where(t => waits.ContainsKey(t.Wait)).ToDictionary(t => t.Wait, t => open.Time.After(t.KeptDueAt!.Value, since, act.At, open.IsWorking(open.StepOf(waits[t.Wait]))));
        var batch = Turned(open, CaseStatus.Running, null, null, null, OpenCase.Written(open.State.WithDue(due.ToDictionary(d => d.Key, d => (DateTimeOffset)d.Value))), act, reason);
        foreach (var task in tasks)
        {
            DateTime? later = task.KeptDueAt is { } kept ? open.Time.After(kept, since, act.At, waits.ContainsKey(task.Wait) && open.IsWorking(open.Element(open.State, task.Wait))) : null;
            batch.Add("UPDATE case_tasks SET is_paused = $1, due_at = $2, kept_due_at = NULL WHERE id = $3", false, later, task.Id);
        }

        foreach (var (wait, later) in due)
        {
            batch.Add("UPDATE case_timers SET due_at = $1, kept_due_at = NULL WHERE case_id = $2 AND wait = $3", later, row.Id, wait);
        }

        await batch.Commit(cancel);
    }

    public Task End(OpenCase open, CaseStatus status, string reason, Act act, CancellationToken cancel)
    {
        var batch = Turned(open, status, null, act.At, reason, open.Row.State, act);
        StepWriter.EndAll(batch, open, act);
        return batch.Commit(cancel);
    }

    public Task Retry(OpenCase open, Act act, CancellationToken cancel)
    {
        var row = open.Row;
        act.RefuseIf(row.Status is not CaseStatus.Failed, CasesRefusals.NotFailed.With(row.SubjectLabel));
        return Turned(open, CaseStatus.Running, null, null, null, row.State, act)
            .Add("UPDATE case_timers SET attempts = 0, claimed_until = NULL, fault = NULL WHERE case_id = $1", row.Id)
            .Commit(cancel);
    }

    private static ActBatch Turned(OpenCase open, CaseStatus status, DateTime? paused, DateTime? ended, string? kept, string state, Act act, string? why = null)
    {
        var row = open.Row;
        act.Record(new CaseTurned(row.Reference, row.About, row.UnitId, status, why ?? kept));
        return Acts.Batch(act).Change(Turn, $"{status}", paused, ended, kept, state, row.Id, row.Version);
    }

    // The clock of what the case is about rests and goes on with it; one that does so already, or has none, is left alone.
    private async Task Clock(CaseRow row, ClockEvent happened, bool stands, Act act, CancellationToken cancel)
    {
        var clock = await clocks.Of(row.Subject, cancel);
        if (clock is { EndedAt: null } && clock.WaitingSince is not null == stands)
        {
            await clocks.Happen(row.Subject, happened, act, cancel);
        }
    }
}
