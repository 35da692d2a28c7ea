using System.Globalization;
using static ThongSuot.Expressions.Builtins;

namespace ThongSuot.Expressions;

/// <summary>Functions over dates, times and durations.</summary>
internal static class Days
{
    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static IEnumerable<Builtin> All { get; } =
    [
        new("date", 1, 3, (a, _) => a switch
        {
            [string s] => Moments.Date(s) ?? (Moments.Moment(s) is { } at ? DateOnly.FromDateTime(at.DateTime) : null),
            [DateOnly d] => d,
            [DateTimeOffset m] => DateOnly.FromDateTime(m.DateTime),
            [decimal, decimal, decimal] => Date(a),
            _ => null,
        }),
        new("time", 1, 3, (a, _) => a switch
        {
            [string s] => Moments.Time(s) ?? (Moments.Moment(s) is { } at ? TimeOnly.FromDateTime(at.DateTime) : null),
            [TimeOnly t] => t,
            [DateTimeOffset m] => TimeOnly.FromDateTime(m.DateTime),
            [DateOnly] => TimeOnly.MinValue,
            [decimal, decimal, decimal] => Whole(a[0]) is >= 0 and < 24 and var h && Whole(a[1]) is >= 0 and < 60 and var m && Whole(a[2]) is >= 0 and < 60 and var s ? new TimeOnly(h, m, s) : null,
            _ => null,
        }),
        new("date and time", 1, 2, (a, _) => a switch
        {
            [string s] => Moments.Moment(s),
            [DateTimeOffset m] => m,
            [DateOnly d] => Moments.At(d, TimeOnly.MinValue),
            [DateOnly d, TimeOnly t] => Moments.At(d, t),
            [DateTimeOffset m, TimeOnly t] => Moments.At(DateOnly.FromDateTime(m.DateTime), t),
            _ => null,
        }),
        new("duration", 1, 1, (a, _) => a[0] is string s ? Moments.Duration(s) : a[0] is TimeSpan or Months ? a[0] : null),
        new("years and months duration", 2, 2, (a, _) => Day(a[0]) is { } from && Day(a[1]) is { } to ? Between(from, to) : null),
        new("day of week", 1, 1, (a, _) => Day(a[0]) is { } day ? Weekdays[(int)day.DayOfWeek] : null),
        new("day of year", 1, 1, (a, _) => Day(a[0]) is { } day ? (decimal)day.DayOfYear : null),
        new("week of year", 1, 1, (a, _) => Day(a[0]) is { } day ? (decimal)ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)) : null),
        new("month of year", 1, 1, (a, _) => Day(a[0]) is { } day ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month) : null),
        new("last day of month", 1, 1, (a, _) => Day(a[0]) is { } day ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : null),
        new("now", 0, 0, (_, run) => run.Scope.Now),
        new("today", 0, 0, (_, run) => run.Scope.Now is { } now ? DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(7)).DateTime) : null),
    ];

    private static DateOnly? Day(object? value) => value switch { DateOnly d => d, DateTimeOffset m => DateOnly.FromDateTime(m.DateTime), _ => null };

    private static object? Date(IReadOnlyList<object?> a) =>
        Whole(a[0]) is >= 1 and <= 9999 and var y && Whole(a[1]) is >= 1 and <= 12 and var m && Whole(a[2]) is >= 1 and var d && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    private static Months Between(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        months -= months > 0 && to.Day < from.Day ? 1 : months < 0 && to.Day > from.Day ? -1 : 0;
        return new(months);
    }
}
