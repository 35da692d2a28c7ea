using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>The seats a person may act from.</summary>
internal sealed class Seats(AppDb db, IUnits all) : ISeats
{
    public async Task<IReadOnlyList<SeatChoice>> Of(Guid person, DateOnly day, CancellationToken cancel = default)
    {
        var rows = await (
            from holding in db.Set<Holding>().AsNoTracking()
            join seat in db.Set<Seat>() on holding.SeatId equals seat.Id
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            join unit in db.UnitsAsOf(new(day)) on seat.UnitId equals unit.UnitId
            where holding.PersonId == person && holding.From <= day && (holding.To == null || holding.To >= day)
            orderby position.Rank, seat.Title
            select new { seat.Id, seat.UnitId, seat.Title, unit.Name, holding.IsMain, position.Code }).ToListAsync(cancel);
        return [.. rows.OrderByDescending(r => r.IsMain).Select(r => new SeatChoice(r.Id, r.UnitId, $"{r.Title}, {r.Name}", r.IsMain, r.Code))];
    }

    public IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day) =>
        from holding in db.Set<Holding>()
        join seat in db.Set<Seat>() on holding.SeatId equals seat.Id
        where units.Contains(seat.UnitId) && holding.From <= day && (holding.To == null || holding.To >= day)
        select holding.PersonId;

    public async Task<IReadOnlyList<SeatOnDay>> In(Guid unit, bool below, DateOnly day, CancellationToken cancel = default)
    {
        var units = below ? db.UnitsAsOf(new(day)).Where(u => u.ParentId == unit).Select(u => u.UnitId) : db.UnitsAsOf(new(day)).Where(u => u.UnitId == unit).Select(u => u.UnitId);
        var rows = await (
            from seat in db.Set<Seat>().AsNoTracking()
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            where units.Contains(seat.UnitId) && seat.Since <= day && (seat.Until == null || seat.Until >= day)
            from holding in db.Set<Holding>().Where(h => h.SeatId == seat.Id && h.From <= day && (h.To == null || h.To >= day)).DefaultIfEmpty()
            from person in db.Set<Person>().Where(p => p.Id == holding.PersonId).DefaultIfEmpty()
            orderby position.Rank, seat.Title, person.Sort, seat.Id
            select new { seat.Id, seat.UnitId, position.Code, position.Name, seat.Title, position.IsLeader, position.Rank, Person = (Guid?)person.Id, Who = (string?)person.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new SeatOnDay(r.Id, r.UnitId, r.Code, r.Name, r.Title, r.IsLeader, r.Rank, r.Person, r.Who))];
    }

    public async Task<Guid?> UnitOf(string word, Guid from, DateOnly day, CancellationToken cancel = default)
    {
        var units = db.UnitsAsOf(new(day));
        if (word is "parent")
        {
            return await units.Where(u => u.UnitId == from).Select(u => u.ParentId).FirstOrDefaultAsync(cancel);
        }

        if (Guid.TryParse(word, out var id))
        {
            // Work of a unit that ended goes on in its successor.
            return await units.Where(u => u.UnitId == id).Select(u => (Guid?)u.UnitId).FirstOrDefaultAsync(cancel) ?? (await all.Resolve(id, day, cancel))?.Id;
        }

        var keyed = db.Set<Unit>().Where(u => u.Key == word).Select(u => u.Id);
        return await units.Where(u => u.StatisticsCode == word || u.Code102 == word || u.Code20 == word || keyed.Contains(u.UnitId)).OrderBy(u => u.Level).ThenBy(u => u.UnitId).Select(u => (Guid?)u.UnitId).FirstOrDefaultAsync(cancel);
    }
}
