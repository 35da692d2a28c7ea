using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>Finds the rights of a person. Kept in memory under the stamp of all rights, so that a withdrawal holds at the next request.</summary>
public sealed class RightsDesk(AppDb db, IMemoryCache cache)
{
    /// <summary>The rights of a person acting from a seat on a day.</summary>
    /// <param name="stamp">The present value of <see cref="RightsStamp"/>.</param>
    public async Task<IRights> Of(Guid person, Guid? seat, DateOnly day, string stamp, CancellationToken cancel = default)
    {
        var key = (nameof(RightsDesk), person, seat, day, stamp);
        if (cache.TryGetValue(key, out IRights? rights))
        {
            return rights!;
        }

        rights = await Load(person, seat, day, cancel);
        return cache.Set(key, rights, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(20), Size = 1 });
    }

    private async Task<IRights> Load(Guid person, Guid? seat, DateOnly day, CancellationToken cancel)
    {
        var assignments = await (
            from assignment in db.Set<Assignment>().AsNoTracking()
            join role in db.Set<Role>() on assignment.RoleId equals role.Id
            where assignment.PersonId == person && assignment.From <= day && (assignment.To == null || assignment.To >= day)
                && (assignment.SeatId == null || assignment.SeatId == seat)
            select new { assignment, role.Permissions }).ToListAsync(cancel);
        var roots = assignments.Select(a => a.assignment.UnitId).OfType<Guid>().Distinct().ToList();
        var below = (await db.Set<UnitReach>().AsNoTracking().Where(r => roots.Contains(r.AncestorId)).ToListAsync(cancel))
            .ToLookup(r => r.AncestorId, r => r.DescendantId);
        return new Rights([.. assignments.Select(a => new Held(
            a.Permissions.ToHashSet(),
            a.assignment.UnitId is { } unit ? [.. below[unit]] : null,
            a.assignment.SeatId,
            a.assignment.Ceiling,
            a.assignment.Fields))]);
    }
}
