using ThongSuot.Events;
using ThongSuot.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Turns what the engine came to into statements of one batch: the case first, which stops whoever was slower.</summary>
internal sealed class StepWriter(TaskPlaces places)
{
    private const string Case = "UPDATE cases SET state = $1, status = $2, ended_at = $3, reason = $4, version = version + 1 WHERE id = $5 AND version = $6";

    private const string NewCase = """
        INSERT INTO cases (id, process_id, process_version_id, subject_kind, subject_id, subject_label, search, unit_id, confidentiality, field, status, state, started_at, ended_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0)
        """;

    private const string CancelTask = "UPDATE case_tasks SET status = 'Cancelled', ended_at = $1, due_at = COALESCE(due_at, kept_due_at), is_paused = $2, version = version + 1 WHERE case_id = $3 AND wait = $4 AND ended_at IS NULL";

    private const string EndHoldings = "UPDATE task_holdings SET until = $1 WHERE until IS NULL AND task_id IN (SELECT id FROM case_tasks WHERE case_id = $2 AND wait = $3)";

    private const string NewTask = """
        INSERT INTO case_tasks (id, case_id, process_id, wait, element, name, case_label, search, unit_id, confidentiality, field, position, seat_id, went_to_head, may_batch, status, is_paused, created_at, due_at, kept_due_at, warned, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'Open', $16, $17, $18, $19, 0, 0)
        """;

    private const string NewTimer = "INSERT INTO case_timers (id, case_id, wait, due_at, kept_due_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)";

    private const string NewSubscription = "INSERT INTO case_subscriptions (id, case_id, wait, is_signal, name, key) VALUES ($1, $2, $3, $4, $5, $6)";

    /// <summary>Everything a step changes.</summary>
    /// <param name="order">What was asked for; none at the start.</param>
    /// <returns>The tasks that began, by their waits.</returns>
    public async Task<IReadOnlyDictionary<int, Guid>> Write(ActBatch batch, OpenCase open, StepResult result, StepOrder? order, Act act, CancellationToken cancel)
    {
        var (row, state) = (open.Row, result.State);
        var status = state.Standing is ProcessStanding.Completed ? CaseStatus.Completed : row.Status is CaseStatus.Paused ? CaseStatus.Paused : CaseStatus.Running;
        DateTime? ended = status is CaseStatus.Completed ? act.At : null;
        if (open.State is null)
        {
            batch.Add(
                NewCase, row.Id, row.ProcessId, row.ProcessVersionId, row.SubjectKind, row.SubjectId, row.SubjectLabel, row.Search, row.UnitId, row.Confidentiality, row.Field, $"{status}",
                OpenCase.Written(state), row.StartedAt, ended);
        }
        else
        {
            batch.Change(Case, OpenCase.Written(state), $"{status}", ended, status is CaseStatus.Paused ? row.Reason : null, row.Id, row.Version);
        }

        order?.Also(batch, result);
        End(batch, open, state, order?.Met ?? 0, act);
        var begun = await Begin(batch, open, result, act, cancel);
        Tell(batch, result, open, act);
        if (status is CaseStatus.Completed)
        {
            act.Record(new CaseTurned(row.Reference, row.About, row.UnitId, status, null));
        }

        return begun;
    }

    /// <summary>Every wait of a case is over: it was stopped or withdrawn.</summary>
    public static void EndAll(ActBatch batch, OpenCase open, Act act)
    {
        foreach (var wait in open.State!.Waits)
        {
            EndWait(batch, open.Row.Id, wait, isMet: false, act);
        }
    }

    private static void End(ActBatch batch, OpenCase open, ProcessState after, int met, Act act)
    {
        var still = after.Waits.Select(w => w.Id).ToHashSet();
        foreach (var wait in (open.State?.Waits ?? []).Where(w => !still.Contains(w.Id)))
        {
            EndWait(batch, open.Row.Id, wait, wait.Id == met, act);
        }
    }

    private static void EndWait(ActBatch batch, Guid @case, ProcessWait wait, bool isMet, Act act)
    {
        switch (wait.Kind)
        {
            case WaitKind.Task when !isMet:
                batch.Add(EndHoldings, act.At, @case, wait.Id).Add(CancelTask, act.At, false, @case, wait.Id);
                break;
            case WaitKind.Timer:
                batch.Add("DELETE FROM case_timers WHERE case_id = $1 AND wait = $2", @case, wait.Id);
                break;
            case WaitKind.Message or WaitKind.Signal:
                batch.Add("DELETE FROM case_subscriptions WHERE case_id = $1 AND wait = $2", @case, wait.Id);
                break;
        }
    }

    private async Task<Dictionary<int, Guid>> Begin(ActBatch batch, OpenCase open, StepResult result, Act act, CancellationToken cancel)
    {
        var before = (open.State?.Waits ?? []).Select(w => w.Id).ToHashSet();
        var tasks = new Dictionary<int, Guid>();
        foreach (var wait in result.State.Waits.Where(w => !before.Contains(w.Id)))
        {
            var row = open.Row;
            switch (wait.Kind)
            {
                case WaitKind.Task:
                    var effect = result.Effects.First(e => e.Kind is EffectKind.WaitBegun && e.Wait!.Id == wait.Id);
                    tasks[wait.Id] = await BeginTask(batch, open, open.Engine.ElementOf(result.State, wait), wait, effect.Variables, act, cancel);
                    break;
                case WaitKind.Timer:
                    var (due, kept) = Due(open, wait.Due!.Value.UtcDateTime, open.StepOf(wait), act);
                    batch.Add(NewTimer, Guid.CreateVersion7(), row.Id, wait.Id, due, kept);
                    break;
                case WaitKind.Message or WaitKind.Signal:
                    batch.Add(NewSubscription, Guid.CreateVersion7(), row.Id, wait.Id, wait.Kind is WaitKind.Signal, wait.Name ?? "", wait.Key);
                    break;
                case WaitKind.Service:
                    var element = open.Engine.ElementOf(result.State, wait);
                    act.Record(new ServiceAsked(row.Reference, row.UnitId, wait.Id, element.Handler ?? element.Id, element.Label));
                    break;
            }
        }

        return tasks;
    }

    private async Task<Guid> BeginTask(ActBatch batch, OpenCase open, ProcessElement element, ProcessWait wait, IReadOnlyDictionary<string, object?> variables, Act act, CancellationToken cancel)
    {
        var row = open.Row;
        var note = element.Step;
        var place = await places.Find(note?.Position, UnitWord(note?.Unit, variables, act.At), element.Lane, row.UnitId, open.On, cancel);
        var (id, name) = (Guid.CreateVersion7(), element.Label);
        var (due, kept) = Due(open, open.Time.Due(element.Limit, act.At), element, act);
        batch.Add(
            NewTask, id, row.Id, row.ProcessId, wait.Id, element.Id, name, row.SubjectLabel, SearchText.Fold($"{row.SubjectLabel} {name}"), place.Unit, row.Confidentiality, row.Field,
            place.Position, place.Seat, place.WentToHead, note is { Batch: true, Inputs.Count: 0 }, row.Status is CaseStatus.Paused, act.At, due, kept);
        return id;
    }

    // What begins while the case rests is not due before it goes on: it is kept as if it had been there when the rest began.
    private static (DateTime? Due, DateTime? Kept) Due(OpenCase open, DateTime? due, ProcessElement? step, Act act) =>
        open.Row.PausedAt is not { } since ? (due, null) : (null, due is { } at ? open.Time.After(at, act.At, since, open.IsWorking(step)) : null);

    // A unit may be one of a list that is consulted: then it is a value of the case. One that cannot be computed is a unit nobody knows.
    internal static string? UnitWord(string? unit, IReadOnlyDictionary<string, object?> variables, DateTimeOffset at)
    {
        try
        {
            return unit is null || !TextOrExpression.Read(unit).IsExpression ? unit : Values.Written(TextOrExpression.Read(unit).Value(new Scope(variables, at)));
        }
        catch (ExpressionException)
        {
            return unit;
        }
    }

    private static void Tell(ActBatch batch, StepResult result, OpenCase open, Act act)
    {
        var row = open.Row;
        foreach (var effect in result.Effects.Where(e => e.Kind is EffectKind.MessageSent or EffectKind.SignalSent))
        {
            if (effect.Kind is EffectKind.SignalSent)
            {
                act.Record(new SignalSent(row.Reference, row.UnitId, effect.Name!));
                continue;
            }

            var id = Guid.CreateVersion7();
            var key = open.Process.Element(effect.Element)?.Trigger.Key is { } asked ? Values.Written(asked.Evaluate(new Scope(effect.Variables, act.At))) : null;
            batch.Add("INSERT INTO case_messages (id, case_id, name, key, body, sent_at) VALUES ($1, $2, $3, $4, $5, $6)", id, row.Id, effect.Name, key, VariablesJson.Written(effect.Variables), act.At);
            act.Record(new MessageSent(row.Reference, row.UnitId, id, effect.Name!));
        }
    }
}
