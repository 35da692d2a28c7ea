using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>What of my work is late and what is due today, on the staff home.</summary>
internal sealed class MyCounts(AppDb db, ISeats seats) : IWorkCount
{
    public async Task<IReadOnlyList<WorkCount>> Of(Act act, CancellationToken cancel)
    {
        if (!act.May(WorkPermissions.Do))
        {
            return [];
        }

        var (now, begins, ends) = (act.At, VietnamTime.StartOf(act.Day), VietnamTime.StartOf(act.Day.AddDays(1)));
        var places = ShowQueue.Places(QueueKind.Mine, db, await MyPlaces.Of(seats, act, cancel), act);
        var counts = await places.Aggregate((a, b) => a.Concat(b)).GroupBy(_ => 1)
            .Select(g => new { Open = g.Count(), Overdue = g.Count(t => t.DueAt < now), Today = g.Count(t => t.DueAt >= begins && t.DueAt < ends) }).FirstOrDefaultAsync(cancel);
        return
        [
            new("Việc của tôi", counts?.Open ?? 0, WorkUrls.Mine, BadgeKind.Neutral),
            new("Việc của tôi đã quá hạn", counts?.Overdue ?? 0, WorkUrls.With(WorkUrls.Mine, ("state", QueueFields.Overdue)), BadgeKind.Bad),
            new("Việc của tôi đến hạn hôm nay", counts?.Today ?? 0, WorkUrls.With(WorkUrls.Mine, ("state", QueueFields.Today)), BadgeKind.Soon),
        ];
    }
}
