using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>Who holds a seat.</summary>
/// <param name="Kind">Vietnamese title of the ground.</param>
public sealed record HolderLine(Guid Id, Guid PersonId, string Name, string Kind, bool IsMain, DateOnly From, DateOnly? To);

/// <summary>A seat with its holders on a day.</summary>
public sealed record SeatLine(Guid Id, string Title, string Position, bool IsLeader, DateOnly Since, DateOnly? Until, IReadOnlyList<HolderLine> Holders);

internal static class SeatLines
{
    public static async Task<IReadOnlyList<SeatLine>> Of(AppDb db, Guid unit, DateOnly day, CancellationToken cancel)
    {
        var seats = await (
            from seat in db.Set<Seat>().AsNoTracking()
            join position in db.Set<Position>() on seat.PositionId equals position.Id
            where seat.UnitId == unit && seat.Since <= day && (seat.Until == null || seat.Until >= day)
            orderby position.Rank, seat.Title, seat.Id
            select new { seat, position }).ToListAsync(cancel);
        var holders = (await Holders(db, [.. seats.Select(s => s.seat.Id)], cancel)).Where(h => h.Line.From <= day && (h.Line.To is null || h.Line.To >= day)).ToLookup(h => h.Seat, h => h.Line);
        return [.. seats.Select(s => new SeatLine(s.seat.Id, s.seat.Title, s.position.Name, s.position.IsLeader, s.seat.Since, s.seat.Until, [.. holders[s.seat.Id]]))];
    }

    public static async Task<IReadOnlyList<(Guid Seat, HolderLine Line)>> Holders(AppDb db, List<Guid> seats, CancellationToken cancel)
    {
        var rows = await (
            from holding in db.Set<Holding>().AsNoTracking()
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where seats.Contains(holding.SeatId)
            orderby holding.From descending, person.Sort
            select new { holding, person.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.holding.SeatId, new HolderLine(r.holding.Id, r.holding.PersonId, r.Name, r.holding.Kind.Title(), r.holding.IsMain, r.holding.From, r.holding.To)))];
    }

    /// <summary>The seats as a file: a line for each holder, and one for each seat nobody holds.</summary>
    public static IResult File(IReadOnlyList<SeatLine> seats) => ListFile.Of(
        "vi-tri", seats.SelectMany(s => s.Holders.Select(h => (Seat: s, Holder: (HolderLine?)h)).DefaultIfEmpty((s, null))),
        [
            new("Vị trí", r => r.Seat.Title), new("Chức danh", r => r.Seat.Position), new("Người giữ", r => r.Holder?.Name),
            new("Hình thức", r => r.Holder?.Kind, IsWord: true), new("Từ ngày", r => r.Holder?.From), new("Đến hết ngày", r => r.Holder?.To),
        ]);
}
