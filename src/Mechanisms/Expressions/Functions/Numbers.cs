using System.Globalization;
using static ThongSuot.Expressions.Builtins;

namespace ThongSuot.Expressions;

/// <summary>Functions over numbers.</summary>
internal static class Numbers
{
    public static IEnumerable<Builtin> All { get; } =
    [
        new("number", 1, 3, (a, _) => a[0] is decimal n ? n : a[0] is string s ? Read(s, a) : null),
        new("decimal", 2, 2, (a, _) => Rounded(a, MidpointRounding.ToEven)),
        new("round up", 2, 2, (a, _) => Away(a)),
        new("round down", 2, 2, (a, _) => Rounded(a, MidpointRounding.ToZero)),
        new("round half up", 2, 2, (a, _) => Rounded(a, MidpointRounding.AwayFromZero)),
        new("round half down", 2, 2, (a, _) => HalfDown(a)),
        new("floor", 1, 2, (a, _) => Rounded([a[0], a.Count > 1 ? a[1] : 0m], MidpointRounding.ToNegativeInfinity)),
        new("ceiling", 1, 2, (a, _) => Rounded([a[0], a.Count > 1 ? a[1] : 0m], MidpointRounding.ToPositiveInfinity)),
        new("abs", 1, 1, (a, _) => a[0] switch { decimal n => Math.Abs(n), TimeSpan s when s > TimeSpan.MinValue => s.Duration(), Months m when m.Count > int.MinValue => new Months(Math.Abs(m.Count)), _ => null }),
        new("modulo", 2, 2, (a, _) => a is [decimal n, decimal by] && by != 0 ? Modulo(n, by) : null),
        new("sqrt", 1, 1, (a, _) => a[0] is decimal n and >= 0 ? Values.Of(Math.Sqrt((double)n)) : null),
        new("log", 1, 1, (a, _) => a[0] is decimal n and > 0 ? Values.Of(Math.Log((double)n)) : null),
        new("exp", 1, 1, (a, _) => a[0] is decimal n ? Values.Of(Math.Exp((double)n)) : null),
        new("odd", 1, 1, (a, _) => a[0] is decimal n && n == decimal.Truncate(n) ? n % 2 != 0 : null),
        new("even", 1, 1, (a, _) => a[0] is decimal n && n == decimal.Truncate(n) ? n % 2 == 0 : null),
    ];

    private static object? Read(string text, IReadOnlyList<object?> a)
    {
        var group = a.Count > 1 ? a[1] as string : null;
        var point = a.Count > 2 ? a[2] as string ?? "." : ".";
        var plain = (string.IsNullOrEmpty(group) ? text : text.Replace(group, "", StringComparison.Ordinal)).Replace(point.Length == 0 ? "." : point, ".", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // The remainder has the sign of the divisor, as DMN says; a difference too great for the numbers is none.
    private static object? Modulo(decimal n, decimal by)
    {
        var rest = n % by;
        return rest != 0 && (rest < 0) != (by < 0) ? rest + by : rest;
    }

    private static decimal? Shift(object? places) => Whole(places) is { } p and >= -28 and <= 28 ? Enumerable.Repeat(10m, Math.Abs(p)).Aggregate(1m, (x, y) => x * y) : null;

    private static object? Scaled(IReadOnlyList<object?> a, Func<decimal, decimal> round)
    {
        if (a[0] is not decimal n || Shift(a[1]) is not { } factor)
        {
            return null;
        }

        if (Whole(a[1]) < 0)
        {
            var large = round(n / factor);
            return Math.Abs(large) > decimal.MaxValue / factor ? null : large * factor;
        }

        // A number without room for the shift has no digits behind those places.
        return Math.Abs(n) >= decimal.MaxValue / factor ? n : round(n * factor) / factor;
    }

    private static object? Rounded(IReadOnlyList<object?> a, MidpointRounding how) => Scaled(a, n => Math.Round(n, how));

    private static object? Away(IReadOnlyList<object?> a) => Scaled(a, n => n < 0 ? Math.Floor(n) : Math.Ceiling(n));

    private static object? HalfDown(IReadOnlyList<object?> a) => Scaled(a, n => Math.Abs(n - decimal.Truncate(n)) == 0.5m ? decimal.Truncate(n) : Math.Round(n, MidpointRounding.AwayFromZero));
}
