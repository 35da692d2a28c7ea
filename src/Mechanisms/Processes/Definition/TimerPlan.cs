using System.Globalization;
using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>When a timer is due: at a moment, after a duration, or again and again.</summary>
/// <param name="At">A moment; for repetitions where they begin.</param>
/// <param name="After">A duration: <see cref="TimeSpan"/> or <see cref="Months"/>.</param>
/// <param name="Times">How often; −1 for ever.</param>
internal sealed record TimerPlan(DateTimeOffset? At, object? After, int Times)
{
    /// <summary>Reads <c>2025-01-31T08:00:00</c>, <c>PT1H</c>, <c>R3/PT10H</c>, <c>R/2025-01-31T08:00:00/P1D</c>; null when the text is none of them.</summary>
    public static TimerPlan? Read(string text)
    {
        if (!text.StartsWith('R'))
        {
            return Moments.Moment(text) is { } at ? new(at, null, 1) : Moments.Duration(text) is { } after && IsForward(after) ? new(null, after, 1) : null;
        }

        var parts = text.Split('/');
        var times = -1;
        if (parts.Length is < 2 or > 3 || (parts[0].Length > 1 && !int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out times)))
        {
            return null;
        }

        var moment = Moments.Moment(parts[1]);
        var duration = Moments.Duration(parts[^1]) ?? Moments.Duration(parts[1]);
        // A repetition that takes no time would never end.
        return duration is null || !IsForward(duration) || duration is TimeSpan { Ticks: 0 } or Months { Count: 0 } || times == 0 || (parts.Length == 3 && moment is null && Moments.Moment(parts[2]) is null) ? null : new(moment, duration, times);
    }

    /// <summary>A value an expression gave as a plan.</summary>
    public static TimerPlan? Of(object? value) => value switch
    {
        string text => Read(text.Trim()),
        DateTimeOffset at => new(at, null, 1),
        DateOnly day => new(Moments.At(day, TimeOnly.MinValue), null, 1),
        TimeSpan or Months when IsForward(value) => new(null, value, 1),
        _ => null,
    };

    /// <summary>The moment a duration after another: a <see cref="TimeSpan"/> or <see cref="Months"/>, in calendar time.</summary>
    public static DateTimeOffset Later(DateTimeOffset from, object duration) => duration is Months months ? from.AddMonths(months.Count) : from + (TimeSpan)duration;

    private static bool IsForward(object duration) => duration is TimeSpan { Ticks: >= 0 } or Months { Count: >= 0 };
}
