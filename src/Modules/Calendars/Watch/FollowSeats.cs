using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.Calendars;

/// <summary>Open cases recorded by hand stay with their seat: whoever takes it answers for them, from the day on which it is so.</summary>
internal sealed class FollowSeats(AppDb db, ISeats seats) : IAfter<SeatFilled>, IAfter<SeatVacated>
{
    public Task After(SeatFilled happened, EventRow row, Act act, CancellationToken cancel) => Follow(happened.SeatId, happened.UnitId, happened.From, happened.Remark, act, cancel);

    public Task After(SeatVacated happened, EventRow row, Act act, CancellationToken cancel) => Follow(happened.SeatId, happened.UnitId, happened.LastDay.AddDays(1), happened.Remark, act, cancel);

    private async Task Follow(Guid seat, Guid unit, DateOnly from, string why, Act act, CancellationToken cancel)
    {
        if (act.Day < from)
        {
            throw new NotYet(VietnamTime.StartOf(from));
        }

        act.Reason = why;
        // As it is now, not as it was told: the seat may have changed hands again meanwhile.
        var holders = (await seats.Holders(unit, act.Day, cancel)).Where(h => h.Seat == seat).ToList();
        var people = holders.ConvertAll(h => (Guid?)h.Person);
        var left = await db.Set<CaseClockRow>().Where(c => c.SeatId == seat && c.UnitId == unit && c.SubjectKind == CaseClockRow.ReferenceKind && c.EndedAt == null && !people.Contains(c.PersonId)).ToListAsync(cancel);
        foreach (var row in left.Where(c => c.PersonId is not null || holders.Count > 0))
        {
            ClockDesk.HandOver(row, holders.FirstOrDefault(), act);
        }
    }
}
