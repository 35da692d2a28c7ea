using System.Linq.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>The dossiers asked about, and the tallies of the same.</summary>
internal sealed record FigureRows(IQueryable<Dossier> Dossiers, IQueryable<DossierTally> Tallies);

/// <summary>
/// Counts by a key from the tallies, in two statements whatever the number of dossiers. The tallies give whole months; the days of a month before either end
/// of the period, and what is open now, come from the dossiers themselves. What was open at an end is what is open now, with what ended since and without what
/// came since: so the equation of the table fails where tallies and dossiers differ.
/// </summary>
internal sealed class CountTable(IReadOnlyList<CountPeriod> periods)
{
    private const int EdgeOfFirst = -1;
    private const int EdgeOfLast = -2;
    private const int InTime = -3;

    private readonly CountPeriod first = periods[0];
    private readonly CountPeriod last = periods[^1];

    /// <summary>Counts of periods that follow one another without a gap.</summary>
    public async Task<IReadOnlyList<CountedPart<TKey>>> Of<TKey>(FigureRows rows, Expression<Func<ICountable, TKey>> key, Expression<Func<ICountable, string?>> second, CancellationToken cancel)
    {
        var found = await Months(rows.Tallies, (key, second)).Sums(cancel);
        var parts = new[] { Open(rows.Dossiers, (key, second)) }.Concat(Edge(rows.Dossiers, first.From, EdgeOfFirst, (key, second))).Concat(IsOver ? Edge(rows.Dossiers, last.To.AddDays(1), EdgeOfLast, (key, second)) : []);
        found.AddRange(await parts.Aggregate((a, b) => a.Concat(b)).Sums(cancel));
        return [.. found.ToLookup(r => (Known(r.Key), r.Second is "" ? null : r.Second)).SelectMany(Counts).Where(p => p.Counts.Counted.Values.Any(n => n != 0))];

        // Of no known field: none in a dossier, empty in the tallies.
        static TKey Known(TKey key) => key is "" ? default! : key;
    }

    // The last period has ended: its end is looked at, not now.
    private bool IsOver => last.Ends <= last.Now;

    // One period needs what came before it, within it and after it; several need each month.
    private IQueryable<MarkRow<TKey>> Months<TKey>(IQueryable<DossierTally> tallies, (Expression<Func<ICountable, TKey>>, Expression<Func<ICountable, string?>>) by)
    {
        var (begins, ends, one) = (DossierMarks.Month(first.From), EndMonth(last), periods.Count == 1);
        return tallies.Marked(by, t => t.Month < begins ? begins - 1 : t.Month >= ends ? ends : one ? begins : t.Month,
            [.. DossierMarks.All.Select(m => (m.Name, (LambdaExpression)m.Column)), (nameof(MarkRow<TKey>.Online), (DossierTally t) => t.Way == FilingWay.Online ? t.Received : 0)]);
    }

    // Those late now by the month they fell late in.
    private IQueryable<MarkRow<TKey>> Open<TKey>(IQueryable<Dossier> dossiers, (Expression<Func<ICountable, TKey>>, Expression<Func<ICountable, string?>>) by)
    {
        var at = last.At;
        Expression<Func<Dossier, bool>> isLate = d => d.DueAt < at;
        var fell = DossierMarks.MonthOf(DossierMarks.FellLate);
        var bucket = Expression.Lambda<Func<Dossier, int>>(Expression.Condition(Parts.Put(isLate, fell.Parameters[0]), fell.Body, Expression.Constant(InTime)), fell.Parameters);
        return dossiers.Where(d => d.ReceivedAt != null && d.EndedAt == null).Marked(by, bucket, (nameof(MarkRow<TKey>.Open), (Dossier _) => 1));
    }

    // What came to a mark in the month of a day and before it; nothing where the day begins its month.
    private static IEnumerable<IQueryable<MarkRow<TKey>>> Edge<TKey>(IQueryable<Dossier> dossiers, DateOnly day, int edge, (Expression<Func<ICountable, TKey>>, Expression<Func<ICountable, string?>>) by)
    {
        if (day.Day == 1)
        {
            yield break;
        }

        var (begins, ends) = (VietnamTime.StartOf(new DateOnly(day.Year, day.Month, 1)), VietnamTime.StartOf(day));
        yield return dossiers.Where(d => d.ReceivedAt >= begins && d.ReceivedAt < ends).Marked(by, _ => edge, (nameof(MarkRow<TKey>.Received), (Dossier _) => 1), (nameof(MarkRow<TKey>.Online), (Dossier d) => d.Way == FilingWay.Online));
        yield return dossiers.Where(d => d.EndedAt >= begins && d.EndedAt < ends).Marked(by, _ => edge, DossierMarks.All.Where(m => m != DossierMarks.Received && m != DossierMarks.FellLate).Select(m => (m.Name, (LambdaExpression)m.Is)));
        yield return dossiers.Where(DossierMarks.FellLate.Within(begins, ends)).Marked(by, _ => edge, (nameof(MarkRow<TKey>.FellLate), (Dossier _) => 1));
    }

    private IEnumerable<CountedPart<TKey>> Counts<TKey>(IGrouping<(TKey Key, string? Second), MarkRow<TKey>> rows)
    {
        var months = rows.Where(r => r.Bucket > 0 && r.Open == 0).ToList();
        var open = rows.Where(r => r.Open > 0).ToList();
        var edges = rows.Where(r => r.Bucket is EdgeOfFirst or EdgeOfLast).ToLookup(r => r.Bucket);
        var all = MarkRow<TKey>.Sum(months);
        var before = Until(DossierMarks.Month(first.From), edges[EdgeOfFirst]);
        for (var i = 0; i < periods.Count; i++)
        {
            var (period, isNow) = (periods[i], periods[i].Ends > periods[i].Now);
            var until = isNow ? all : Until(EndMonth(period), i == periods.Count - 1 ? edges[EdgeOfLast] : []);
            var (within, after) = (until - before, all - until);
            var openThen = open.Sum(r => r.Open) - after.Received + after.Ended;
            var late = until.FellLate - until.LateEnded + open.Where(r => r.Bucket > 0 && (isNow || i == periods.Count - 1 || r.Bucket < EndMonth(period))).Sum(r => r.Open);
            yield return new(rows.Key.Key, rows.Key.Second, i, new()
            {
                Counted = new Dictionary<DossierCount, int>
                {
                    [DossierCount.Online] = within.Online, [DossierCount.Direct] = within.Received - within.Online, [DossierCount.Carried] = before.Received - before.Ended, [DossierCount.Early] = within.Early, [DossierCount.OnTime] = within.OnTime,
                    [DossierCount.Late] = within.Late, [DossierCount.OpenInTime] = openThen - late, [DossierCount.OpenLate] = late, [DossierCount.Withdrawn] = within.Withdrawn, [DossierCount.Stopped] = within.Stopped, [DossierCount.Rejected] = within.Rejected,
                },
            });
            before = until;
        }

        MarkRow<TKey> Until(int month, IEnumerable<MarkRow<TKey>> edge) => MarkRow<TKey>.Sum(months.Where(r => r.Bucket < month).Concat(edge));
    }

    // The first month that is not wholly before the end.
    private static int EndMonth(CountPeriod period) => DossierMarks.Month(period.To.AddDays(1));
}

/// <summary>The counts of a key in one of the periods.</summary>
internal sealed record CountedPart<TKey>(TKey Key, string? Second, int Period, DossierCounts Counts);
