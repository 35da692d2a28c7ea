namespace ThongSuot.Kernel;

/// <summary>Vietnam's legal time: UTC+7 the year round since 1975, so no zone data are needed.</summary>
public static class VietnamTime
{
    /// <summary>The offset from UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The local day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The local wall clock of a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    /// <summary>The UTC instant of a local wall clock.</summary>
    public static DateTime Utc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    /// <summary>The UTC instant at which a local day begins.</summary>
    public static DateTime StartOf(DateOnly day) => Utc(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>
/// The clock the work is done by. In the demo province it is moved to another year and goes on in real time; sign-in,
/// tokens and signatures use the real <see cref="TimeProvider"/> instead.
/// </summary>
public sealed class WorkClock(TimeProvider real, TimeSpan shift)
{
    /// <summary>A clock that tells the real time.</summary>
    public WorkClock(TimeProvider real) : this(real, TimeSpan.Zero)
    {
    }

    /// <summary>The work instant, UTC, cut to the microsecond that both databases keep.</summary>
    public DateTime Now
    {
        get
        {
            var now = real.GetUtcNow().UtcDateTime + shift;
            return new DateTime(now.Ticks - (now.Ticks % 10), DateTimeKind.Utc);
        }
    }

    /// <summary>The local work day.</summary>
    public DateOnly Today => VietnamTime.DayOf(Now);

    /// <summary>Is the clock moved away from the real time?</summary>
    public bool IsMoved => shift.Duration() > TimeSpan.FromMinutes(1);
}
