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
/// Which dossiers a figure counts: one condition for each, used by the table and by the list behind each of its cells. A dossier is late by the promised
/// moment as it stands now; one whose clock rests has none and is in time.
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
        var (begins, ends, at, hours) = (period.Begins, period.Ends, period.At, VietnamTime.Offset.TotalHours);
        Expression<Func<Dossier, bool>> received = d => d.ReceivedAt >= begins && d.ReceivedAt < ends;
        Expression<Func<Dossier, bool>> solved = d => d.ReceivedAt != null && d.EndedAt >= begins && d.EndedAt < ends && (d.Status == DossierStatus.Decided || d.Status == DossierStatus.Returned);
        Expression<Func<Dossier, bool>> open = d => d.ReceivedAt < ends && (d.EndedAt >= ends || (d.EndedAt == null
            && (d.Status == DossierStatus.Accepted || d.Status == DossierStatus.Processing || d.Status == DossierStatus.Supplement || d.Status == DossierStatus.Duty)));
        return count switch
        {
            DossierCount.Online => Both(received, d => d.Way == FilingWay.Online),
            DossierCount.Direct => Both(received, d => d.Way != FilingWay.Online),
            DossierCount.Carried => d => d.ReceivedAt < begins && (d.EndedAt == null || d.EndedAt >= begins),
            DossierCount.Received => received,
            DossierCount.Total => d => d.ReceivedAt < ends && (d.ReceivedAt >= begins || d.EndedAt == null || d.EndedAt >= begins),
            DossierCount.Early => Both(solved, d => d.DueAt != null && d.EndedAt!.Value.AddHours(hours).Date < d.DueAt.Value.AddHours(hours).Date),
            DossierCount.OnTime => Both(solved, d => d.DueAt == null || (d.EndedAt <= d.DueAt && d.EndedAt!.Value.AddHours(hours).Date >= d.DueAt.Value.AddHours(hours).Date)),
            DossierCount.Late => Both(solved, d => d.EndedAt > d.DueAt),
            DossierCount.Solved => solved,
            DossierCount.OpenInTime => Both(open, d => d.DueAt == null || d.DueAt >= at),
            DossierCount.OpenLate => Both(open, d => d.DueAt < at),
            DossierCount.Open => open,
            DossierCount.Withdrawn => d => d.ReceivedAt != null && d.Status == DossierStatus.Withdrawn && d.EndedAt >= begins && d.EndedAt < ends,
            DossierCount.Stopped => d => d.ReceivedAt != null && d.Status == DossierStatus.Stopped && d.EndedAt >= begins && d.EndedAt < ends,
            _ => d => d.ReceivedAt == null && d.Status == DossierStatus.Rejected && d.EndedAt >= begins && d.EndedAt < ends,
        };
    }

    /// <summary>Every dossier that is counted somewhere.</summary>
    public static Expression<Func<Dossier, bool>> Any(CountPeriod period)
    {
        var (total, rejected) = (Of(DossierCount.Total, period), Of(DossierCount.Rejected, period));
        return Expression.Lambda<Func<Dossier, bool>>(Expression.OrElse(total.Body, On(rejected, total.Parameters[0])), total.Parameters);
    }

    /// <summary>The body of a condition, asked of another name of the same dossier.</summary>
    public static Expression On<T>(Expression<Func<Dossier, T>> condition, ParameterExpression dossier) => new Renaming(condition.Parameters[0], dossier).Visit(condition.Body);

    /// <summary>Both conditions.</summary>
    public static Expression<Func<Dossier, bool>> Both(Expression<Func<Dossier, bool>> one, Expression<Func<Dossier, bool>> other) =>
        Expression.Lambda<Func<Dossier, bool>>(Expression.AndAlso(one.Body, On(other, one.Parameters[0])), one.Parameters);

    private sealed class Renaming(ParameterExpression old, ParameterExpression wanted) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? wanted : base.VisitParameter(node);
    }
}
