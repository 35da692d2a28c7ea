using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>The positions of seats.</summary>
internal sealed class Positions(AppDb db) : IPositions
{
    public async Task<IReadOnlyList<PositionCard>> All(CancellationToken cancel = default) =>
        await db.Set<Position>().AsNoTracking().OrderBy(p => p.Rank).ThenBy(p => p.Code).Select(p => new PositionCard(p.Code, p.Name)).ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<string, string>> UnitNames(IReadOnlyCollection<string> words, DateOnly day, CancellationToken cancel = default)
    {
        var rows = await (
            from unit in db.UnitsAsOf(new(day))
            join identity in db.Set<Unit>().AsNoTracking() on unit.UnitId equals identity.Id
            where words.Contains(identity.Key!) || words.Contains(unit.StatisticsCode!) || words.Contains(unit.Code102!) || words.Contains(unit.Code20!)
            select new { identity.Key, unit.StatisticsCode, unit.Code102, unit.Code20, unit.Name }).ToListAsync(cancel);
        return words.Distinct().Select(w => (w, Found: rows.FirstOrDefault(r => r.Key == w || r.StatisticsCode == w || r.Code102 == w || r.Code20 == w))).Where(p => p.Found is not null).ToDictionary(p => p.w, p => p.Found!.Name);
    }
}
