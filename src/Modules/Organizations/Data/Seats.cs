using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Organizations;

/// <summary>The seats a person may act from.</summary>
internal sealed class Seats(AppDb db) : ISeats
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
            select new { seat.Id, seat.UnitId, seat.Title, unit.Name, holding.IsMain }).ToListAsync(cancel);
        return [.. rows.OrderByDescending(r => r.IsMain).Select(r => new SeatChoice(r.Id, r.UnitId, $"{r.Title}, {r.Name}", r.IsMain))];
    }

    public async Task<IReadOnlyList<SeatHolder>> In(Guid unit, DateOnly day, CancellationToken cancel = default)
    {
        var rows = await (
            from holding in db.Set<Holding>().AsNoTracking()
            join seat in db.Set<Seat>() on holding.SeatId equals seat.Id
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where seat.UnitId == unit && holding.From <= day && (holding.To == null || holding.To >= day)
            orderby position.Rank, seat.Title, seat.Id, person.Sort
            select new { holding.Id, holding.SeatId, holding.PersonId, holding.Kind, person.Name, seat.Title }).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Kind is HoldingKind.Acting).Select(r => new SeatHolder(r.Id, r.SeatId, r.PersonId, r.Name, $"{r.Name}, {r.Title}"))];
    }

    public IQueryable<Guid> HoldersIn(IReadOnlyCollection<Guid> units, DateOnly day) =>
        from holding in db.Set<Holding>()
        join seat in db.Set<Seat>() on holding.SeatId equals seat.Id
        where units.Contains(seat.UnitId) && holding.From <= day && (holding.To == null || holding.To >= day)
        select holding.PersonId;
}
