using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Open work went to another unit as a reorganisation was applied.</summary>
public sealed record WorkMoved(Guid From, Guid To, int Cases, int Tasks) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("unit", From, "–");

    /// <inheritdoc/>
    public override Guid? Unit => To;

    /// <inheritdoc/>
    public override string Remark => $"{Cases} vụ việc, {Tasks} việc";
}

/// <summary>Moves open cases and tasks when units end, for whoever implements the port of Organizations. Whoever holds a task keeps it; clocks run on.</summary>
public sealed class CaseMoves(AppDb db)
{
    /// <summary>How much open work a unit has.</summary>
    public async Task<(int Cases, int Tasks)> Count(Guid unit, CancellationToken cancel = default) => (
        await db.Set<CaseRow>().CountAsync(c => c.UnitId == unit && c.EndedAt == null, cancel),
        await db.Set<CaseTask>().CountAsync(t => t.UnitId == unit && t.EndedAt == null, cancel));

    /// <summary>Open work goes on in other units and seats, inside the caller's act, which commits it.</summary>
    /// <param name="units">Each unit that ends, and the one that takes over.</param>
    /// <param name="seats">Each seat that ends, and the one it became.</param>
    public async Task Apply(IReadOnlyDictionary<Guid, Guid> units, IReadOnlyDictionary<Guid, Guid> seats, Act act, CancellationToken cancel = default)
    {
        await db.BeginAct(cancel);
        foreach (var (from, to) in seats)
        {
            await db.Set<CaseTask>().Where(t => t.SeatId == from && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.SeatId, to).SetProperty(t => t.Version, t => t.Version + 1), cancel);
        }

        foreach (var (from, to) in units)
        {
            var tasks = await db.Set<CaseTask>().Where(t => t.UnitId == from && t.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.UnitId, to).SetProperty(t => t.Version, t => t.Version + 1), cancel);
            var cases = await db.Set<CaseRow>().Where(c => c.UnitId == from && c.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UnitId, to).SetProperty(c => c.Version, c => c.Version + 1), cancel);
            if (tasks + cases > 0)
            {
                act.Record(new WorkMoved(from, to, cases, tasks));
            }
        }
    }
}
