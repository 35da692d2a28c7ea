using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ThongSuot.OneStop;

/// <summary>How many dossiers are counted as what.</summary>
public sealed record DossierCounts
{
    /// <summary>By what tables count.</summary>
    public required IReadOnlyDictionary<DossierCount, int> Counted { get; init; }

    /// <summary>A count or a sum of counts.</summary>
    public int this[DossierCount count] => count switch
    {
        DossierCount.Received => this[DossierCount.Online] + this[DossierCount.Direct],
        DossierCount.Total => this[DossierCount.Received] + this[DossierCount.Carried],
        DossierCount.Solved => this[DossierCount.Early] + this[DossierCount.OnTime] + this[DossierCount.Late],
        DossierCount.Open => this[DossierCount.OpenInTime] + this[DossierCount.OpenLate],
        _ => Counted.GetValueOrDefault(count),
    };

    /// <summary>Share of the solved that were not late, 0 to 1; none when nothing was solved.</summary>
    public double? OnTimeShare => this[DossierCount.Solved] == 0 ? null : 1 - ((double)this[DossierCount.Late] / this[DossierCount.Solved]);

    /// <summary>Received and carried over, less solved, open and ended without outcome: nought, or the data are wrong.</summary>
    public int Difference => this[DossierCount.Total] - this[DossierCount.Solved] - this[DossierCount.Open] - this[DossierCount.Withdrawn] - this[DossierCount.Stopped];

    /// <summary>Two counts together.</summary>
    public static DossierCounts Sum(IEnumerable<DossierCounts> parts)
    {
        var all = parts.ToList();
        return new() { Counted = CountRules.Counted.ToDictionary(c => c, c => all.Sum(p => p[c])) };
    }
}

/// <summary>Counts dossiers by a key in one statement, whatever the number of columns and rows.</summary>
internal static class CountTable
{
    public static async Task<IReadOnlyList<CountedPart<TKey>>> Counts<TKey>(this IQueryable<Dossier> rows, Expression<Func<Dossier, TKey>> key, Expression<Func<Dossier, string?>> second, IReadOnlyList<CountPeriod> periods, CancellationToken cancel)
    {
        var marks = periods.Select((period, i) => rows.Where(CountRules.Any(period)).Select(Marked(key, second, period, i))).Aggregate((a, b) => a.Concat(b));
        return await marks.GroupBy(m => new { m.Key, m.Second, m.Period }).Select(g => new CountedPart<TKey>
        {
            Key = g.Key.Key, Second = g.Key.Second, Period = g.Key.Period, Online = g.Sum(m => m.Online), Direct = g.Sum(m => m.Direct), Carried = g.Sum(m => m.Carried), Early = g.Sum(m => m.Early), OnTime = g.Sum(m => m.OnTime), Late = g.Sum(m => m.Late),
            OpenInTime = g.Sum(m => m.OpenInTime), OpenLate = g.Sum(m => m.OpenLate), Withdrawn = g.Sum(m => m.Withdrawn), Stopped = g.Sum(m => m.Stopped), Rejected = g.Sum(m => m.Rejected),
        }).ToListAsync(cancel);
    }

    // d => new CountedPart { Key = …, Online = condition ? 1 : 0, … }: the conditions are those of the lists.
    private static Expression<Func<Dossier, CountedPart<TKey>>> Marked<TKey>(Expression<Func<Dossier, TKey>> key, Expression<Func<Dossier, string?>> second, CountPeriod period, int number)
    {
        var dossier = Expression.Parameter(typeof(Dossier), "d");
        var bindings = CountRules.Counted.Select(c => Bind(c.ToString(), Expression.Condition(CountRules.On(CountRules.Of(c, period), dossier), Expression.Constant(1), Expression.Constant(0))));
        return Expression.Lambda<Func<Dossier, CountedPart<TKey>>>(
            Expression.MemberInit(Expression.New(typeof(CountedPart<TKey>)), [Bind("Key", CountRules.On(key, dossier)), Bind("Second", CountRules.On(second, dossier)), Bind("Period", Expression.Constant(number)), .. bindings]), dossier);

        static MemberAssignment Bind(string name, Expression value) => Expression.Bind(typeof(CountedPart<TKey>).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!, value);
    }
}

/// <summary>The counts of a key; of one dossier, nought or one.</summary>
internal sealed record CountedPart<TKey>
{
    public TKey Key { get; init; } = default!;

    public string? Second { get; init; }

    public int Period { get; init; }

    public int Online { get; init; }

    public int Direct { get; init; }

    public int Carried { get; init; }

    public int Early { get; init; }

    public int OnTime { get; init; }

    public int Late { get; init; }

    public int OpenInTime { get; init; }

    public int OpenLate { get; init; }

    public int Withdrawn { get; init; }

    public int Stopped { get; init; }

    public int Rejected { get; init; }

    public DossierCounts Counts => new()
    {
        Counted = new Dictionary<DossierCount, int>
        {
            [DossierCount.Online] = Online, [DossierCount.Direct] = Direct, [DossierCount.Carried] = Carried, [DossierCount.Early] = Early, [DossierCount.OnTime] = OnTime, [DossierCount.Late] = Late,
            [DossierCount.OpenInTime] = OpenInTime, [DossierCount.OpenLate] = OpenLate, [DossierCount.Withdrawn] = Withdrawn, [DossierCount.Stopped] = Stopped, [DossierCount.Rejected] = Rejected,
        },
    };
}
