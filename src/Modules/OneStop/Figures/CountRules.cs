using System.Linq.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>The days that are counted, and the moment lateness of open dossiers is asked for.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Now">The moment of asking, UTC.</param>
public sealed record CountPeriod(DateOnly From, DateOnly To, DateTime Now)
{
    /// <summary>The first moment, UTC.</summary>
    public DateTime Begins => VietnamTime.StartOf(From);

    /// <summary>The first moment after it, UTC.</summary>
    public DateTime Ends => VietnamTime.StartOf(To.AddDays(1));

    /// <summary>Its end, or now while it runs.</summary>
    public DateTime At => Ends < Now ? Ends : Now;

    /// <summary>Its months, the first and the last perhaps in part.</summary>
    public IReadOnlyList<CountPeriod> Months()
    {
        var months = new List<CountPeriod>();
        for (var first = From; first <= To; first = new DateOnly(first.Year, first.Month, 1).AddMonths(1))
        {
            var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            months.Add(this with { From = first, To = last < To ? last : To });
        }

        return months;
    }
}

/// <summary>
/// Which dossiers a figure counts: the condition of the list behind each cell of the table. The table itself adds up tallies of the same marks.
/// </summary>
internal static class CountRules
{
    /// <summary>What tables count; the other counts are sums of these.</summary>
    public static IReadOnlyList<DossierCount> Counted { get; } =
    [
        DossierCount.Online, DossierCount.Direct, DossierCount.Carried, DossierCount.Early, DossierCount.OnTime, DossierCount.Late, DossierCount.OpenInTime, DossierCount.OpenLate, DossierCount.Withdrawn, DossierCount.Stopped,
        DossierCount.Rejected,
    ];

    public static Expression<Func<Dossier, bool>> Of(DossierCount count, CountPeriod period)
    {
        var (begins, ends, at) = (period.Begins, period.Ends, period.At);
        Expression<Func<Dossier, bool>> open = d => d.ReceivedAt < ends && (d.EndedAt >= ends || (d.EndedAt == null
            && (d.Status == DossierStatus.Accepted || d.Status == DossierStatus.Processing || d.Status == DossierStatus.Supplement || d.Status == DossierStatus.Duty)));
        return count switch
        {
            DossierCount.Online => Parts.Both(Of(DossierMarks.Received), d => d.Way == FilingWay.Online),
            DossierCount.Direct => Parts.Both(Of(DossierMarks.Received), d => d.Way != FilingWay.Online),
            DossierCount.Carried => d => d.ReceivedAt < begins && (d.EndedAt == null || d.EndedAt >= begins),
            DossierCount.Received => Of(DossierMarks.Received),
            DossierCount.Total => d => d.ReceivedAt < ends && (d.ReceivedAt >= begins || d.EndedAt == null || d.EndedAt >= begins),
            DossierCount.Early => Of(DossierMarks.Early),
            DossierCount.OnTime => Of(DossierMarks.OnTime),
            DossierCount.Late => Of(DossierMarks.Late),
            DossierCount.Solved => Parts.Either(Parts.Either(Of(DossierMarks.Early), Of(DossierMarks.OnTime)), Of(DossierMarks.Late)),
            DossierCount.OpenInTime => Parts.Both(open, d => d.DueAt == null || d.DueAt >= at),
            DossierCount.OpenLate => Parts.Both(open, d => d.DueAt < at),
            DossierCount.Open => open,
            DossierCount.Withdrawn => Of(DossierMarks.Withdrawn),
            DossierCount.Stopped => Of(DossierMarks.Stopped),
            _ => Of(DossierMarks.Rejected),
        };

        Expression<Func<Dossier, bool>> Of(DossierMark mark) => mark.Within(begins, ends);
    }
}
