using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>What is late and what is due today, on the staff home.</summary>
internal sealed class DeadlineCounts(ClockDesk clocks) : IWorkCount
{
    public async Task<IReadOnlyList<WorkCount>> Of(Act act, CancellationToken cancel)
    {
        if (!act.May(CalendarsPermissions.Watch))
        {
            return [];
        }

        var (now, ends) = (act.At, VietnamTime.StartOf(act.Day.AddDays(1)));
        var counts = await clocks.Rows.Within(act.Reach(CalendarsPermissions.Watch)).Where(c => c.EndedAt == null && c.DueAt < ends).GroupBy(_ => 1)
            .Select(g => new { Overdue = g.Count(c => c.DueAt < now), Today = g.Count(c => c.DueAt >= now) }).FirstOrDefaultAsync(cancel);
        return
        [
            new("Việc quá hạn", counts?.Overdue ?? 0, $"{CalendarsUrls.Watch}?state={WatchFields.Overdue}", BadgeKind.Bad),
            new("Việc đến hạn hôm nay", counts?.Today ?? 0, $"{CalendarsUrls.Watch}?state={WatchFields.Today}", BadgeKind.Soon),
        ];
    }
}
