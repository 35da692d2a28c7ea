using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Starts and moves cases. Each method but <see cref="Begin"/> is one commit of its act, sent as one batch: the caller commits nothing more.</summary>
public sealed class CaseDesk
{
    /// <summary>The message that takes a case back.</summary>
    public const string WithdrawMessage = "withdraw";

    private const int Most = 20;
    private readonly AppDb db;
    private readonly StepQueries queries;
    private readonly CaseSteps steps;
    private readonly StepWriter writer;
    private readonly CaseControl control;
    private readonly CaseVersions versions;
    private readonly EventStarts starts;

    internal CaseDesk(AppDb db, StepQueries queries, CaseSteps steps, StepWriter writer, CaseControl control, CaseVersions versions, EventStarts starts) =>
        (this.db, this.queries, this.steps, this.writer, this.control, this.versions, this.starts) = (db, queries, steps, writer, control, versions, starts);

    /// <summary>Starts a case under the version of its process now in force. Refused: CAS-007, CAS-008.</summary>
    /// <returns>Identity of the case.</returns>
    public async Task<Guid> Start(NewCase wanted, Act act, CancellationToken cancel = default)
    {
        var batch = Acts.Batch(act);
        var id = await Add(batch, wanted, act, cancel);
        await batch.Commit(cancel);
        return id;
    }

    /// <summary>The same as a part of the act: several cases in one commit, or one in the commit of what is heard. Refused: CAS-007, CAS-008.</summary>
    /// <returns>Identity of the case.</returns>
    public Task<Guid> Begin(NewCase wanted, Act act, CancellationToken cancel = default) => Add(Acts.Along(act), wanted, act, cancel);

    private async Task<Guid> Add(ActBatch batch, NewCase wanted, Act act, CancellationToken cancel)
    {
        var read = await queries.ByCode(db, wanted.Process, cancel) ?? throw new Refused(CasesRefusals.NoProcess.With(wanted.Process));
        var id = wanted.Id ?? Guid.CreateVersion7();
        var subject = wanted.Subject ?? new(CaseRow.ReferenceKind, id, wanted.Label);
        var row = new CaseRow
        {
            Id = id, ProcessId = read.Process.Id, ProcessVersionId = read.Process.CurrentId!.Value, SubjectKind = subject.Kind, SubjectId = subject.Id, SubjectLabel = wanted.Label,
            Search = SearchText.Fold(wanted.Label), UnitId = wanted.UnitId, Confidentiality = wanted.Confidentiality, Field = wanted.Field ?? read.Process.Field, State = "", StartedAt = act.At,
        };
        var open = await steps.OpenNew(row, read, cancel);
        var result = open.Engine.Start(wanted.Set, act.At, wanted.By?.Element);
        act.RefuseIf(result.State.Standing is ProcessStanding.Failed, CasesRefusals.CannotGoOn.With(result.State.Failure ?? ""));
        act.Record(new CaseStarted(row.Reference, row.About, row.UnitId, row.ProcessVersionId, read.Process.Name));
        var begun = await writer.Write(batch, open, result, null, act, cancel);
        if (wanted.IsReceived)
        {
            await steps.Receive(batch, open, result, begun, act, cancel);
        }

        wanted.By?.Also(batch, row.Reference);
        return id;
    }

    /// <summary>The case rests, and with it the clock of what it is about: no task can be done, nothing falls due. Refused: TS-002, CAS-005, CAS-006, CAS-012.</summary>
    public async Task Pause(Guid @case, string reason, Act act, CancellationToken cancel = default) => await control.Pause(await Asked(@case, reason, act, cancel), reason, act, cancel);

    /// <summary>The case goes on; whatever was due is due so much later as it rested, in the time it counts in. Refused: TS-002, CAS-006, CAS-013.</summary>
    public async Task Resume(Guid @case, string reason, Act act, CancellationToken cancel = default) => await control.Resume(await control.Open(@case, act, cancel), reason, act, cancel);

    /// <summary>The agency ends the case before its end. Refused: TS-002, CAS-006, CAS-012.</summary>
    public async Task Stop(Guid @case, string reason, Act act, CancellationToken cancel = default) => await control.End(await Asked(@case, reason, act, cancel), CaseStatus.Stopped, reason, act, cancel);

    /// <summary>
    /// Whoever asked for it takes it back. Where the process waits for the message <c>withdraw</c> it goes on as that says, with the reason in the variable
    /// <c>reason</c>; otherwise it ends. Refused: TS-002, CAS-006, CAS-012.
    /// </summary>
    public async Task Withdraw(Guid @case, string reason, Act act, CancellationToken cancel = default)
    {
        var open = await Asked(@case, reason, act, cancel);
        if (open.State!.Waits.Any(w => w.Kind is WaitKind.Message && w.Name == WithdrawMessage))
        {
            await MessageTo(@case, WithdrawMessage, new Dictionary<string, object?> { ["reason"] = reason }, act, cancel);
            return;
        }

        await control.End(open, CaseStatus.Withdrawn, reason, act, cancel);
    }

    /// <summary>A case that could not go on may be tried again: its timers at once, its tasks when somebody does them. Refused: TS-002, CAS-006, CAS-014.</summary>
    public async Task Retry(Guid @case, Act act, CancellationToken cancel = default) => await control.Retry(await control.Open(@case, act, cancel), act, cancel);

    /// <summary>Where the case stands, and where that is under another version of its process; changes nothing. Refused: TS-002, CAS-006, CAS-021.</summary>
    /// <param name="mapping">Elements that have another identity there, by their identity now.</param>
    public async Task<IReadOnlyList<MovedPlace>> PreviewMove(Guid @case, Guid version, IReadOnlyDictionary<string, string> mapping, Act act, CancellationToken cancel = default) =>
        (await versions.Try(await control.Open(@case, act, cancel), version, mapping, cancel)).Moved.Places;

    /// <summary>The case goes on under another version. Refused: TS-002, CAS-006, CAS-020, CAS-021.</summary>
    /// <param name="mapping">Elements that have another identity there, by their identity now.</param>
    public async Task MoveTo(Guid @case, Guid version, IReadOnlyDictionary<string, string> mapping, Act act, CancellationToken cancel = default) =>
        await versions.Move(await control.Open(@case, act, cancel), version, mapping, act, cancel);

    /// <summary>A message comes for whichever case waits for it longest; where none does, it starts one of a process that begins with it. Refused: CAS-008, CAS-015.</summary>
    /// <param name="key">The value it carries; none for a wait without a key.</param>
    /// <param name="set">Variables it gives the case.</param>
    public async Task Message(string name, string? key, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel = default)
    {
        var cases = await db.Set<CaseSubscription>().Where(s => !s.IsSignal && s.Name == name && s.Key == key).OrderBy(s => s.Id).Select(s => s.CaseId).Take(Most).ToListAsync(cancel);
        foreach (var @case in cases.Distinct())
        {
            if (await Receive(@case, name, key, set, act, cancel))
            {
                return;
            }
        }

        act.RefuseIf(!await starts.ByMessage(this, new(name, set), act, cancel), CasesRefusals.NobodyWaits.With(name));
    }

    /// <summary>A message comes for one case, whatever key it waits with. Refused: TS-002, CAS-008, CAS-015.</summary>
    public async Task MessageTo(Guid @case, string name, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel = default) =>
        act.RefuseIf(!await Receive(@case, name, null, set, act, cancel), CasesRefusals.NobodyWaits.With(name));

    // The oldest wait of that name takes it; false when there is none any more.
    private async Task<bool> Receive(Guid @case, string name, string? key, IReadOnlyDictionary<string, object?> set, Act act, CancellationToken cancel) =>
        await steps.OfCase(@case, open => Task.FromResult(MessageOrder.For(open, name, key, set, act)), act, cancel) is not null;

    private async Task<OpenCase> Asked(Guid @case, string reason, Act act, CancellationToken cancel)
    {
        act.RefuseIf(string.IsNullOrWhiteSpace(reason), CasesRefusals.NoReason);
        return await control.Open(@case, act, cancel);
    }
}
