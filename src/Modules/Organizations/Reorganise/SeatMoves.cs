using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>A seat of a unit that ends, with who holds it.</summary>
internal sealed record MovedSeat(Seat Seat, UnitMove Move, Guid NewId, IReadOnlyList<(Holding Holding, string Person)> Holders);

/// <summary>Seats go with their holders from a unit that ends to the one that takes over: the old seat ends, a new one begins.</summary>
internal sealed class SeatMoves(AppDb db)
{
    public async Task<IReadOnlyList<MovedSeat>> Find(IReadOnlyList<UnitMove> moves, DateOnly day, CancellationToken cancel)
    {
        var byUnit = moves.ToDictionary(m => m.From);
        var ending = byUnit.Keys.ToList();
        var seats = await db.Set<Seat>().Where(s => ending.Contains(s.UnitId) && (s.Until == null || s.Until >= day)).ToListAsync(cancel);
        var ids = seats.ConvertAll(s => s.Id);
        var holdings = await (
            from holding in db.Set<Holding>()
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where ids.Contains(holding.SeatId) && (holding.To == null || holding.To >= day)
            select new { holding, person.Name }).ToListAsync(cancel);
        var bySeat = holdings.ToLookup(h => h.holding.SeatId, h => (h.holding, h.Name));
        return [.. seats.OrderBy(s => s.Title, StringComparer.Ordinal).Select(s => new MovedSeat(s, byUnit[s.UnitId], Guid.CreateVersion7(), [.. bySeat[s.Id]]))];
    }

    public void Apply(IReadOnlyList<MovedSeat> moved, DateOnly day)
    {
        foreach (var seat in moved)
        {
            db.Add(new Seat
            {
                Id = seat.NewId, UnitId = seat.Move.To, PositionId = seat.Seat.PositionId, Title = seat.Seat.Title,
                Since = Later(seat.Seat.Since, day), Until = seat.Seat.Until, FormerId = seat.Seat.Id,
            });
            seat.Seat.Until = day.AddDays(-1);
            foreach (var (holding, _) in seat.Holders)
            {
                db.Add(new Holding
                {
                    Id = Guid.CreateVersion7(), SeatId = seat.NewId, PersonId = holding.PersonId, From = Later(holding.From, day), To = holding.To,
                    IsMain = holding.IsMain, Kind = holding.Kind,
                });
                holding.To = day.AddDays(-1);
            }
        }
    }

    public async Task EndContacts(IEnumerable<UnitMove> moves, DateOnly day, CancellationToken cancel)
    {
        var ending = moves.Select(m => m.From).ToList();
        foreach (var point in await db.Set<ContactPoint>().Where(p => ending.Contains(p.UnitId) && (p.ValidTo == null || p.ValidTo >= day)).ToListAsync(cancel))
        {
            point.ValidTo = day.AddDays(-1);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
