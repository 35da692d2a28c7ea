using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>A case goes on under another version of its process.</summary>
public sealed record CaseMoved(Reference Case, Guid UnitId, Guid FromVersion, Guid ToVersion, int Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Number}";
}

/// <summary>Moves cases between versions.</summary>
internal sealed class CaseVersions(AppDb db, ProcessStore processes)
{
    /// <summary>The case under the other version. Refused: CAS-021.</summary>
    public async Task<(MovedState Moved, ProcessVersion Version)> Try(OpenCase open, Guid version, IReadOnlyDictionary<string, string> mapping, CancellationToken cancel)
    {
        var to = await db.Set<ProcessVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == version && v.ProcessId == open.Row.ProcessId && v.Status != ProcessVersionStatus.Draft, cancel)
            ?? throw new Refused(CasesRefusals.OtherProcess);
        return (VersionMove.Try(open.State!, open.Process.Main, (await processes.Get(version, cancel)).Main, mapping), to);
    }

    /// <summary>Moves it. Refused: CAS-020, CAS-021.</summary>
    public async Task Move(OpenCase open, Guid version, IReadOnlyDictionary<string, string> mapping, Act act, CancellationToken cancel)
    {
        var ((state, places), to) = await Try(open, version, mapping, cancel);
        act.RefuseIf(state is null, CasesRefusals.NoPlace.With(string.Join(", ", places.Where(p => p.To is null).Select(p => $"“{(p.Name.Length > 0 ? p.Name : p.Element)}”"))));
        var row = open.Row;
        act.Record(new CaseMoved(row.Reference, row.UnitId, row.ProcessVersionId, version, to.Number));
        var batch = Acts.Batch(act).Change(
            "UPDATE cases SET process_version_id = $1, state = $2, version = version + 1 WHERE id = $3 AND version = $4", version, OpenCase.Written(state!), row.Id, row.Version);
        var names = places.ToDictionary(p => p.Element);
        foreach (var wait in open.State!.Waits.Where(w => w.Kind is WaitKind.Task && names.ContainsKey(w.Element)))
        {
            batch.Add("UPDATE case_tasks SET element = $1, version = version + 1 WHERE case_id = $2 AND wait = $3 AND ended_at IS NULL", names[wait.Element].To, row.Id, wait.Id);
        }

        await batch.Commit(cancel);
    }
}
