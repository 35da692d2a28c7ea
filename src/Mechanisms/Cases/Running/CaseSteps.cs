using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>What a step is to do, decided over the case as it was just read.</summary>
/// <param name="Move">The engine's move.</param>
internal sealed record StepOrder(ProcessMove Move)
{
    /// <summary>The wait whose task the step ends itself; the others that end are cancelled.</summary>
    public int Met { get; init; }

    /// <summary>What else is written in the same commit, once the engine has moved.</summary>
    public Action<ActBatch, StepResult> Also { get; init; } = (_, _) => { };
}

/// <summary>
/// Takes steps: one read, the engine in memory, one batch. Whoever was slower by a version reads again and decides anew: another task of the same case
/// does not stand in the way, the same one is refused by what then is.
/// </summary>
internal sealed class CaseSteps(AppDb db, StepQueries queries, ProcessStore processes, CaseTimes times, StepWriter writer, DecisionLibrary decisions, IServiceScopeFactory scopes)
{
    private const int MostTries = 12;

    /// <summary>Takes a step about a task. Refused: TS-002 when it is not there.</summary>
    public Task<StepResult?> OfTask(Guid task, Func<OpenCase, CaseTask, Task<StepOrder?>> decide, Act act, CancellationToken cancel) =>
        Take(() => queries.ByTask(db, task, cancel), (open, read) => decide(open, read.Task!), act, cancel);

    /// <summary>Takes a step of a case. Refused: TS-002 when it is not there.</summary>
    public Task<StepResult?> OfCase(Guid @case, Func<OpenCase, Task<StepOrder?>> decide, Act act, CancellationToken cancel) =>
        Take(() => queries.ByCase(db, @case, cancel), (open, _) => decide(open), act, cancel);

    /// <summary>Takes a step about a task as a part of the act, which commits it; whoever was slower is refused (TS-003). Refused: TS-002 when it is not there, CAS-008.</summary>
    public async Task Along(Guid task, Func<OpenCase, CaseTask, Task<StepOrder?>> decide, Act act, CancellationToken cancel)
    {
        var read = await queries.ByTask(db, task, cancel) ?? throw new Refused(Refusals.NotFound);
        var open = await Open(read, act.At, cancel);
        var order = (await decide(open, read.Task!))!;
        var result = open.Engine.Step(open.State!, order.Move, act.At);
        act.RefuseIf(result.State.Standing is ProcessStanding.Failed, CasesRefusals.CannotGoOn.With(result.State.Failure ?? ""));
        await writer.Write(Acts.Along(act), open, result, order, act, cancel);
    }

    /// <summary>A case opened to be looked at or changed otherwise than by a step.</summary>
    public async Task<OpenCase> Open(StepRead read, DateTime at, CancellationToken cancel)
    {
        var on = new PlaceDay(VietnamTime.DayOf(at), read.Rights);
        return new(read.Case, OpenCase.Read(read.Case), await processes.Get(read.Case.ProcessVersionId, cancel), await times.Of(read.Case.UnitId, on, read.Calendars, cancel), on, decisions);
    }

    /// <summary>A case that is not there yet.</summary>
    public async Task<OpenCase> OpenNew(CaseRow row, StartRead read, CancellationToken cancel)
    {
        var on = new PlaceDay(VietnamTime.DayOf(row.StartedAt), read.Rights);
        return new(row, null, await processes.Get(row.ProcessVersionId, cancel), await times.Of(row.UnitId, on, read.Calendars, cancel), on, decisions);
    }

    /// <summary>The first step of a case that just began is done with its start, where it is the reception. Refused: CAS-008.</summary>
    public async Task Receive(ActBatch batch, OpenCase before, StepResult started, IReadOnlyDictionary<int, Guid> begun, Act act, CancellationToken cancel)
    {
        if (started.State.Waits.Where(w => begun.ContainsKey(w.Id)).ToList() is not [var wait] || before.Engine.ElementOf(started.State, wait) is not { Step: { } note } element || !note.Stages.Contains(StepStage.Reception))
        {
            return;
        }

        var (row, task) = (before.Row, begun[wait.Id]);
        var open = before.After(started.State);
        var result = open.Engine.Step(started.State, new CompleteMove(wait.Id, null), act.At);
        act.RefuseIf(result.State.Standing is ProcessStanding.Failed, CasesRefusals.CannotGoOn.With(result.State.Failure ?? ""));
        await writer.Write(batch, open, result, new StepOrder(new CompleteMove(wait.Id, null))
        {
            Met = wait.Id,
            Also = (sent, _) =>
            {
                sent.Change("UPDATE case_tasks SET status = 'Completed', ended_at = $1, done_by_id = $2, version = version + 1 WHERE id = $3", act.At, act.Actor.Id, task);
                act.Record(new TaskCompleted(row.Reference, task, row.UnitId, element.Label, null) { About = row.About, Stages = note.Stages });
            },
        }, act, cancel);
    }

    // Null: nothing was to be done, and nothing is committed.
    private async Task<StepResult?> Take(Func<Task<StepRead?>> look, Func<OpenCase, StepRead, Task<StepOrder?>> decide, Act act, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var read = await look() ?? throw new Refused(Refusals.NotFound);
            var open = await Open(read, act.At, cancel);
            if (await decide(open, read) is not { } order)
            {
                return null;
            }

            var result = open.Engine.Step(open.State!, order.Move, act.At);
            if (!result.Applied)
            {
                return null;
            }

            if (result.State.Standing is ProcessStanding.Failed)
            {
                await MarkFailed(open.Row, result.State.Failure!, cancel);
                throw new Refused(CasesRefusals.CannotGoOn.With(result.State.Failure!));
            }

            var batch = Acts.Batch(act);
            await writer.Write(batch, open, result, order, act, cancel);
            if (await batch.TryCommit(cancel))
            {
                return result;
            }

            act.RefuseIf(tries == MostTries, CasesRefusals.Busy.With(read.Case.SubjectLabel));
            await Task.Delay(Random.Shared.Next(2, 10) * tries, cancel);
        }
    }

    // A step that fails changes nothing but how the case stands, so that it is seen; by an act of the platform, since the actor's is refused.
    private async Task MarkFailed(CaseRow row, string why, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("cases.failed");
        act.Record(new CaseTurned(row.Reference, row.About, row.UnitId, CaseStatus.Failed, why));
        await Acts.Batch(act)
            .Change("UPDATE cases SET status = $1, reason = $2, version = version + 1 WHERE id = $3 AND version = $4 AND status IN ($5, $1)", $"{CaseStatus.Failed}", why, row.Id, row.Version, $"{CaseStatus.Running}")
            .TryCommit(cancel);
    }
}
