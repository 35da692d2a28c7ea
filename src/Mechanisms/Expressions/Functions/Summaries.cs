using static ThongSuot.Expressions.Builtins;

namespace ThongSuot.Expressions;

/// <summary>One value out of many: sums, means, extremes, all, any.</summary>
internal static class Summaries
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("sum", 1, int.MaxValue, (a, _) => Numbers(a) is { Count: > 0 } all ? Safe(() => all.Sum()) : null, MayBeNull: true),
        new("product", 1, int.MaxValue, (a, _) => Numbers(a) is { Count: > 0 } all ? Safe(() => all.Aggregate(1m, (x, y) => x * y)) : null, MayBeNull: true),
        new("mean", 1, int.MaxValue, (a, _) => Numbers(a) is { Count: > 0 } all ? Safe(() => all.Sum() / all.Count) : null, MayBeNull: true),
        new("median", 1, int.MaxValue, (a, _) => Numbers(a) is { Count: > 0 } all ? Safe(() => Median([.. all.Order()])) : null, MayBeNull: true),
        new("stddev", 1, int.MaxValue, (a, _) => Numbers(a) is { Count: > 1 } all ? Safe(() => Deviation(all)) : null, MayBeNull: true),
        new("mode", 1, int.MaxValue, (a, _) => Numbers(a) is { } all ? Mode(all) : null),
        new("min", 1, int.MaxValue, (a, _) => Extreme(Items(a), -1), MayBeNull: true),
        new("max", 1, int.MaxValue, (a, _) => Extreme(Items(a), 1), MayBeNull: true),
        new("all", 1, int.MaxValue, (a, _) => Holds(Items(a), every: true), MayBeNull: true),
        new("and", 1, int.MaxValue, (a, _) => Holds(Items(a), every: true), MayBeNull: true),
        new("any", 1, int.MaxValue, (a, _) => Holds(Items(a), every: false), MayBeNull: true),
        new("or", 1, int.MaxValue, (a, _) => Holds(Items(a), every: false), MayBeNull: true),
    ];

    private static List<decimal>? Numbers(IReadOnlyList<object?> a) => Items(a) is var all && all.All(i => Values.Of(i) is decimal) ? all.Select(i => (decimal)Values.Of(i)!).ToList() : null;

    private static object? Safe(Func<decimal> compute)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Median(List<decimal> sorted) => sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private static decimal Deviation(List<decimal> all)
    {
        var mean = all.Sum() / all.Count;
        return (decimal)Math.Sqrt((double)(all.Sum(n => (n - mean) * (n - mean)) / (all.Count - 1)));
    }

    private static List<object?> Mode(List<decimal> all)
    {
        var groups = all.GroupBy(n => n).ToList();
        var most = groups.Select(g => g.Count()).DefaultIfEmpty().Max();
        return groups.Where(g => g.Count() == most).Select(g => g.Key).Order().Cast<object?>().ToList();
    }

    private static object? Extreme(IReadOnlyList<object?> items, int sign)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var best = Values.Of(items[0]);
        foreach (var item in items.Select(Values.Of))
        {
            if (Values.Compare(item, best) is not { } order)
            {
                return null;
            }

            best = Math.Sign(order) == sign ? item : best;
        }

        return best;
    }

    private static object? Holds(IReadOnlyList<object?> items, bool every) =>
        items.Contains(!every) ? !every : items.All(i => i is bool) ? every : null;
}
