using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Whom a row counts for. Both empty: every unit. The narrower row wins: units before kinds before all.</summary>
/// <param name="Kinds">Codes of unit kinds as in data files: <c>one_stop</c>, <c>commune_police</c>.</param>
/// <param name="Units">Units' own identities, as the caller names them when asking for a calendar.</param>
public sealed record CalendarScope(IReadOnlyList<string> Kinds, IReadOnlyList<string> Units)
{
    /// <summary>Every unit: a decision for the nation or the province.</summary>
    public static readonly CalendarScope All = new([], []);

    /// <summary>Units of these kinds.</summary>
    public static CalendarScope OfKinds(params IReadOnlyList<string> kinds) => new(kinds, []);

    /// <summary>These units alone.</summary>
    public static CalendarScope OfUnits(params IReadOnlyList<string> units) => new([], units);

    /// <summary>Does it count for the unit?</summary>
    public bool Has(string kind, string? unit) => Units.Count > 0 ? unit is not null && Units.Contains(unit) : Kinds.Count == 0 || Kinds.Contains(kind);

    /// <summary>0 for all, 1 for kinds, 2 for units.</summary>
    internal int Narrowness => Units.Count > 0 ? 2 : Kinds.Count > 0 ? 1 : 0;
}

/// <summary>Office hours of a week, for some units and a stretch of days.</summary>
public sealed record HoursRow
{
    /// <summary>Its name in messages.</summary>
    public required string Id { get; init; }

    /// <summary>Whose hours.</summary>
    public required CalendarScope Scope { get; init; }

    /// <summary>On which days.</summary>
    public required Period InForce { get; init; }

    /// <summary>Hours of Monday to Sunday: seven lists; an empty one is a weekly rest day.</summary>
    public required IReadOnlyList<IReadOnlyList<Hours>> Week { get; init; }

    /// <summary>Name for people.</summary>
    public Names? Title { get; init; }

    /// <summary>Number of the decision, or article.</summary>
    public required string Source { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }
}

/// <summary>One decision about days: a holiday, a compensation day, a swap, a closure.</summary>
public sealed record DayRow
{
    /// <summary>Its name in messages.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// <see cref="DayKind.Holiday"/>, <see cref="DayKind.Compensation"/>, <see cref="DayKind.SwappedOff"/> (with <see cref="MadeUp"/>) or <see cref="DayKind.Closure"/>.
    /// </summary>
    public required DayKind Kind { get; init; }

    /// <summary>First day off.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day off, included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Swap: the rest day that is worked instead, with the hours of <see cref="From"/>.</summary>
    public DateOnly? MadeUp { get; init; }

    /// <summary>Code of the yearly holiday (<c>tet</c>, <c>hung-kings</c> …): the row replaces what the standing law gives for it in the year of <see cref="From"/>.</summary>
    public string? Holiday { get; init; }

    /// <summary>Closure of part of a day: the hours that are still worked.</summary>
    public IReadOnlyList<Hours> Open { get; init; } = [];

    /// <summary>Whom it counts for.</summary>
    public CalendarScope Scope { get; init; } = CalendarScope.All;

    /// <summary>Name for people.</summary>
    public required Names Title { get; init; }

    /// <summary>Number of the decision.</summary>
    public required string Source { get; init; }

    /// <summary>How sure it is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Day it was recorded; of two rows of one width the later counts.</summary>
    public DateOnly Recorded { get; init; }
}

/// <summary>A holiday by standing law, for years without a decision.</summary>
public sealed record HolidayRule
{
    /// <summary>Code: <c>tet</c>.</summary>
    public required string Holiday { get; init; }

    /// <summary>Years it is law.</summary>
    public required Period InForce { get; init; }

    /// <summary>Month and day, by the lunar or the solar calendar.</summary>
    public required (int Month, int Day) On { get; init; }

    /// <summary>By the lunar calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>Days off before it.</summary>
    public int Before { get; init; }

    /// <summary>Days off after it.</summary>
    public int After { get; init; }

    /// <summary>One more day off, that joins the break to the weekend: after when the day itself falls on one of these weekdays, else before; none: no such day.</summary>
    public IReadOnlyList<DayOfWeek>? ExtraAfterOn { get; init; }

    /// <summary>Name for people.</summary>
    public required Names Title { get; init; }

    /// <summary>Article.</summary>
    public required string Source { get; init; }
}
