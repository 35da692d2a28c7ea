using Microsoft.EntityFrameworkCore;
using ThongSuot.Clocks;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>Says of which kind units were on a day, for their calendars.</summary>
internal sealed class UnitKindsOnDay(AppDb db) : IUnitKinds
{
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> units, DateOnly day, CancellationToken cancel = default) =>
        (await db.UnitsAsOf(new(day)).Where(v => units.Contains(v.UnitId)).Select(v => new { v.UnitId, v.Kind }).ToListAsync(cancel)).ToDictionary(v => v.UnitId, v => v.Kind.Code());
}
