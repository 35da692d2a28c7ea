using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.Calendars;

/// <summary>Open clocks go on in the unit and the seat that take over. The dates promised stay.</summary>
internal sealed class MoveClocks(AppDb db) : IReorganise
{
    private const string What = "Việc đang theo dõi thời hạn";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var ending = plan.Moves.Select(m => m.From).ToList();
        var counts = await Open(ending).GroupBy(c => c.UnitId).Select(g => new { Unit = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Unit, g => g.Count, cancel);
        return [.. plan.Moves.Where(m => counts.ContainsKey(m.From)).Select(m => new MovedWork(What, m, counts[m.From]))];
    }

    public async Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default)
    {
        var targets = plan.Moves.ToDictionary(m => m.From, m => m.To);
        foreach (var clock in await Open([.. targets.Keys]).ToListAsync(cancel))
        {
            clock.UnitId = targets[clock.UnitId];
            clock.SeatId = clock.SeatId is { } seat ? plan.Seats.GetValueOrDefault(seat, seat) : null;
        }
    }

    private IQueryable<CaseClockRow> Open(List<Guid> units) => db.Set<CaseClockRow>().Where(c => c.EndedAt == null && units.Contains(c.UnitId));
}
