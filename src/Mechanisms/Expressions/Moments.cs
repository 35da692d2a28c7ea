using System.Globalization;
using System.Text.RegularExpressions;

namespace ThongSuot.Expressions;

/// <summary>
/// Dates, times and durations as ISO 8601 writes them. A moment without an offset is Vietnam time (UTC+7), as everything on the platform.
/// </summary>
public static partial class Moments
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>A date, a time, a moment, or one of the two durations; null when the text is none of them.</summary>
    public static object? Read(string text) => (object?)Date(text) ?? (object?)Moment(text) ?? (object?)Time(text) ?? Duration(text);

    /// <summary><c>2025-01-31</c></summary>
    public static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary><c>2025-01-31T08:00:00</c>, with or without offset, or a bare date for its midnight.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        if (Date(text) is { } day)
        {
            return At(day, TimeOnly.MinValue);
        }

        var local = MomentForm().Match(text);
        if (!local.Success || Date(local.Groups["day"].Value) is not { } date || Clock(local.Groups["time"].Value) is not { } time)
        {
            return null;
        }

        var offset = Offset(local.Groups["offset"].Value);
        var at = date.ToDateTime(time);
        return offset is not { } o || at.Ticks - o.Ticks < 0 || at.Ticks - o.Ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(at, o);
    }

    /// <summary><c>08:30:00</c>; a time with an offset is told in Vietnam time.</summary>
    public static TimeOnly? Time(string text)
    {
        var form = TimeForm().Match(text);
        return form.Success && Clock(form.Groups["time"].Value) is { } time && Offset(form.Groups["offset"].Value) is { } offset ? time.Add(Vietnam - offset) : null;
    }

    /// <summary><c>P1DT2H</c> as <see cref="TimeSpan"/>, <c>P1Y2M</c> as <see cref="Months"/>; null when it is neither or mixes both.</summary>
    public static object? Duration(string text)
    {
        var form = DurationForm().Match(text);
        if (!form.Success || text.Length < 3 || text.EndsWith('T'))
        {
            return null;
        }

        decimal Part(string name) => form.Groups[name] is { Success: true, Value: var v } ? decimal.Parse(v, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        var sign = form.Groups["sign"].Success ? -1 : 1;
        var months = (Part("y") * 12) + Part("mo");
        var seconds = (Part("w") * 604_800) + (Part("d") * 86_400) + (Part("h") * 3_600) + (Part("mi") * 60) + Part("s");
        var isMonths = form.Groups["y"].Success || form.Groups["mo"].Success;
        if (isMonths && seconds == 0)
        {
            return months <= 120_000 ? new Months((int)months * sign) : null;
        }

        return isMonths || seconds > 922_000_000_000m ? null : TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond) * sign);
    }

    /// <summary>The moment of a day and time in Vietnam.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time).AddTicks(day == DateOnly.MinValue && time.Ticks < Vietnam.Ticks ? Vietnam.Ticks : 0), Vietnam);

    /// <summary>As it is written; Vietnam's offset is left out.</summary>
    public static string Written(DateTimeOffset at)
    {
        var fraction = at.Ticks % TimeSpan.TicksPerSecond == 0 ? "" : at.ToString(".FFFFFFF", CultureInfo.InvariantCulture);
        return $"{at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}{fraction}{(at.Offset == Vietnam ? "" : at.Offset == TimeSpan.Zero ? "Z" : at.ToString("zzz", CultureInfo.InvariantCulture))}";
    }

    /// <summary>As ISO 8601 writes it: <c>P1DT2H30M</c>.</summary>
    public static string Written(TimeSpan span) => span == TimeSpan.Zero ? "PT0S" : System.Xml.XmlConvert.ToString(span);

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, (string[])["HH:mm:ss.FFFFFFF", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static TimeSpan? Offset(string text)
    {
        if (text is "" or "Z")
        {
            return text is "" ? Vietnam : TimeSpan.Zero;
        }

        var minutes = (int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(text.AsSpan(text.Length - 2), CultureInfo.InvariantCulture);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(text[0] is '-' ? -minutes : minutes);
    }

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)T(?<time>\d\d:\d\d(:\d\d(\.\d{1,7})?)?)(?<offset>Z|[+-][0-9][0-9]:?[0-9][0-9])?$")]
    private static partial Regex MomentForm();

    [GeneratedRegex(@"^T?(?<time>\d\d:\d\d(:\d\d(\.\d{1,7})?)?)(?<offset>Z|[+-][0-9][0-9]:?[0-9][0-9])?$")]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?<sign>-)?P((?<y>[0-9]{1,9})Y)?((?<mo>[0-9]{1,9})M)?((?<w>[0-9]{1,9})W)?((?<d>[0-9]{1,9})D)?(T((?<h>[0-9]{1,9})H)?((?<mi>[0-9]{1,9})M)?((?<s>[0-9]{1,9}(\.[0-9]{1,7})?)S)?)?$")]
    private static partial Regex DurationForm();
}
