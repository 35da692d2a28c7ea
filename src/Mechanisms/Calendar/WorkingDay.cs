using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Hours of work in local time, on one day: from, included, to closing. Never over midnight.</summary>
public readonly record struct Hours(TimeOnly From, TimeOnly To)
{
    /// <summary>Length in whole minutes.</summary>
    public int Minutes => (int)(To - From).TotalMinutes;

    /// <summary>07:00–11:30</summary>
    public override string ToString() => $"{From:HH':'mm}–{To:HH':'mm}";
}

/// <summary>How sure a day or a rule is; the larger the less sure.</summary>
public enum Certainty
{
    /// <summary>Read in a published source, or decided in the platform by somebody with the right.</summary>
    Confirmed,

    /// <summary>Known in general; the text was not read.</summary>
    Unconfirmed,

    /// <summary>Follows from the standing law; no decision for the year is known.</summary>
    Computed,
}

/// <summary>Why a day has hours, or has none.</summary>
public enum DayKind
{
    /// <summary>The weekly pattern gives it hours.</summary>
    Ordinary,

    /// <summary>The weekly pattern gives it none (nghỉ hằng tuần).</summary>
    WeeklyRest,

    /// <summary>Public holiday (nghỉ lễ, tết).</summary>
    Holiday,

    /// <summary>Off instead of a holiday that fell on a weekly rest day (nghỉ bù; Labour Code 2019 art. 111.3).</summary>
    Compensation,

    /// <summary>Off because another day is worked instead (nghỉ hoán đổi).</summary>
    SwappedOff,

    /// <summary>A rest day that is worked instead of another (làm bù), with that day's hours.</summary>
    MadeUp,

    /// <summary>Closed by local decision: storm, flood, moving house.</summary>
    Closure,
}

/// <summary>One day of one unit: its hours and the reason for them.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Kind">Why it has these hours.</param>
/// <param name="Hours">In order, without overlap; empty on a day off.</param>
public sealed record WorkingDay(DateOnly Day, DayKind Kind, IReadOnlyList<Hours> Hours)
{
    /// <summary>Name of the holiday, closure or pattern, for people.</summary>
    public Names? Title { get; init; }

    /// <summary>Number of the decision, or article of the law, that says so.</summary>
    public required string Source { get; init; }

    /// <summary>How sure that is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Has the day hours of work?</summary>
    public bool IsWorking => Hours.Count > 0;
}
