using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Starts and moves cases. Each method is one commit of its act, sent as one batch: the caller commits nothing more.</summary>
public sealed class CaseDesk
{
    private readonly AppDb db;
    private readonly StepQueries queries;
    private readonly CaseSteps steps;
    private readonly StepWriter writer;

    internal CaseDesk(AppDb db, StepQueries queries, CaseSteps steps, StepWriter writer) => (this.db, this.queries, this.steps, this.writer) = (db, queries, steps, writer);

    /// <summary>Starts a case under the version of its process now in force. Refused: CAS-007, CAS-008.</summary>
    /// <returns>Identity of the case.</returns>
    public async Task<Guid> Start(NewCase wanted, Act act, CancellationToken cancel = default)
    {
        var read = await queries.ByCode(db, wanted.Process, cancel) ?? throw new Refused(CasesRefusals.NoProcess.With(wanted.Process));
        var id = Guid.CreateVersion7();
        var subject = wanted.Subject ?? new(CaseRow.ReferenceKind, id, wanted.Label);
        var row = new CaseRow
        {
            Id = id, ProcessId = read.Process.Id, ProcessVersionId = read.Process.CurrentId!.Value, SubjectKind = subject.Kind, SubjectId = subject.Id, SubjectLabel = wanted.Label,
            Search = SearchText.Fold(wanted.Label), UnitId = wanted.UnitId, Confidentiality = wanted.Confidentiality, Field = wanted.Field ?? read.Process.Field, State = "", StartedAt = act.At,
        };
        var open = await steps.OpenNew(row, read, cancel);
        var result = open.Engine.Start(wanted.Set, act.At);
        act.RefuseIf(result.State.Standing is ProcessStanding.Failed, CasesRefusals.CannotGoOn.With(result.State.Failure ?? ""));
        var batch = Acts.Batch(act);
        act.Record(new CaseStarted(row.Reference, row.About, row.UnitId, row.ProcessVersionId, read.Process.Name));
        await writer.Write(batch, open, result, 0, act, cancel);
        await batch.Commit(cancel);
        return id;
    }
}
