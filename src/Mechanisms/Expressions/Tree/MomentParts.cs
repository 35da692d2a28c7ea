namespace ThongSuot.Expressions;

/// <summary>The parts of dates, times and durations by their names in the language.</summary>
internal static class MomentParts
{
    public static object? Of(object? value, string part) => value switch
    {
        DateOnly day => OfDay(day, part),
        DateTimeOffset at => OfDay(DateOnly.FromDateTime(at.DateTime), part) ?? OfTime(TimeOnly.FromDateTime(at.DateTime), part) ?? (part is "time offset" ? at.Offset : null),
        TimeOnly time => OfTime(time, part),
        TimeSpan span => part switch
        {
            "days" => (decimal)span.Days,
            "hours" => (decimal)span.Hours,
            "minutes" => (decimal)span.Minutes,
            "seconds" => (decimal)span.Seconds,
            _ => null,
        },
        Months months => part switch { "years" => (decimal)(months.Count / 12), "months" => (decimal)(months.Count % 12), _ => null },
        Interval interval => part switch { "start" => interval.Low, "end" => interval.High, "start included" => interval.LowIncluded, "end included" => interval.HighIncluded, _ => null },
        _ => null,
    };

    private static object? OfDay(DateOnly day, string part) => part switch
    {
        "year" => (decimal)day.Year,
        "month" => (decimal)day.Month,
        "day" => (decimal)day.Day,
        "weekday" => (decimal)(day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek),
        _ => null,
    };

    private static object? OfTime(TimeOnly time, string part) => part switch
    {
        "hour" => (decimal)time.Hour,
        "minute" => (decimal)time.Minute,
        "second" => (decimal)time.Second,
        _ => null,
    };
}
