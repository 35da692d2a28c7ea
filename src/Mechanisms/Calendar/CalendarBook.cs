using System.Collections.Concurrent;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>
/// Everything dated that calendars are made of. Immutable: a decision makes a new book, so that what moves can be seen before it counts.
/// Building it checks every row (CAL-003 to CAL-006).
/// </summary>
public sealed class CalendarBook
{
    private readonly ConcurrentDictionary<(string Kind, string? Unit), WorkingCalendar> made = [];

    /// <summary>Over the rows of the data files and of the database.</summary>
    public CalendarBook(IEnumerable<HoursRow> hours, IEnumerable<DayRow> days, IEnumerable<HolidayRule> holidays)
    {
        (Hours, Days, Holidays) = ([.. hours], [.. days], [.. holidays]);
        CalendarCheck.Hours(Hours);
        CalendarCheck.Days(Days);
    }

    /// <summary>Office hours.</summary>
    public IReadOnlyList<HoursRow> Hours { get; }

    /// <summary>Decisions about days.</summary>
    public IReadOnlyList<DayRow> Days { get; }

    /// <summary>The standing law's holidays.</summary>
    public IReadOnlyList<HolidayRule> Holidays { get; }

    /// <summary>Codes of unit kinds that office hours name, in order.</summary>
    public IReadOnlyList<string> Kinds => [.. Hours.SelectMany(h => h.Scope.Kinds).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The hours that count for the most kinds of units without an end: the office hours of the province.</summary>
    public HoursRow? Widest => Hours.Where(h => h.Scope.Kinds.Count > 0 && h.InForce.To is null).MaxBy(h => h.Scope.Kinds.Count);

    /// <summary>The calendar of a unit; made once. Refused (CAL-007) when no office hours count for it.</summary>
    /// <param name="kind">Code of its kind, as in data files: <c>one_stop</c>.</param>
    /// <param name="unit">Its own identity, as rows name it; none: any unit of the kind.</param>
    public WorkingCalendar For(string kind, string? unit = null)
    {
        // Units nobody wrote a row about share the calendar of their kind.
        var own = unit is not null && (Hours.Any(h => h.Scope.Units.Contains(unit)) || Days.Any(d => d.Scope.Units.Contains(unit))) ? unit : null;
        return made.GetOrAdd((kind, own), key => CalendarBuild.Make(this, key.Kind, key.Unit));
    }

    /// <summary>The same with more rows.</summary>
    public CalendarBook With(IEnumerable<DayRow>? days = null, IEnumerable<HoursRow>? hours = null) => new([.. Hours, .. hours ?? []], [.. Days, .. days ?? []], Holidays);
}
