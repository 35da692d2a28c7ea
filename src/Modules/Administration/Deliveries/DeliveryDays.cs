using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Deliveries of one day: done, and put aside by a person.</summary>
public sealed record DeliveryDay(DateOnly Day, int Done, int Dismissed);

/// <summary>Counts the deliveries of the last days.</summary>
internal static class DeliveryDays
{
    private const int Shown = 14;

    /// <summary>Two weeks, the oldest day first; one statement.</summary>
    public static async Task<IReadOnlyList<DeliveryDay>> Of(AppDb db, DateOnly today, CancellationToken cancel)
    {
        var days = Enumerable.Range(0, Shown).Select(i => today.AddDays(i + 1 - Shown)).ToList();
        var counts = await days.Select(day => Count(db, day)).Aggregate((all, next) => all.Concat(next)).ToListAsync(cancel);
        return [.. days.Select(day => new DeliveryDay(day, Sum(day, dismissed: false), Sum(day, dismissed: true)))];

        int Sum(DateOnly day, bool dismissed) => counts.Where(c => c.Day == day && c.Dismissed == dismissed).Sum(c => c.Count);
    }

    private static IQueryable<Counted> Count(AppDb db, DateOnly day)
    {
        var (start, end) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
        return db.Set<Delivery>().Where(d => d.DoneAt >= start && d.DoneAt < end).GroupBy(d => d.DismissedAt != null)
            .Select(g => new Counted { Day = day, Dismissed = g.Key, Count = g.Count() });
    }

    private sealed class Counted
    {
        public DateOnly Day { get; init; }

        public bool Dismissed { get; init; }

        public int Count { get; init; }
    }
}
