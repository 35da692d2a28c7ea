using ThongSuot.Calendar;

namespace ThongSuot.Clocks;

/// <summary>Counting promised dates anew after the calendars changed: which days, for whom, and how far it came.</summary>
public sealed class Recompute
{
    /// <summary>Identity: that of the act that changed the calendars.</summary>
    public required Guid Id { get; init; }

    /// <summary>The edition the change made.</summary>
    public required int Edition { get; init; }

    /// <summary>What changed, for people: the decision's number.</summary>
    public required string Source { get; init; }

    /// <summary>The first day whose hours changed.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last one.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whose: unit kinds; empty with <see cref="Units"/>: everybody.</summary>
    public List<string> Kinds { get; init; } = [];

    /// <summary>Whose: units.</summary>
    public List<string> Units { get; init; } = [];

    /// <summary>When the change was recorded, UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>When the last case was done, UTC.</summary>
    public DateTime? DoneAt { get; internal set; }

    /// <summary>Cases with a new date.</summary>
    public int Moved { get; internal set; }

    /// <summary>Cases whose promised date was kept, as it would have become earlier.</summary>
    public int Kept { get; internal set; }

    /// <summary>Cases looked at.</summary>
    public int Checked { get; internal set; }

    /// <summary>What changed, as the queries and the preview take it.</summary>
    public ChangedDays Change => new(From, To, new CalendarScope(Kinds, Units));
}

/// <summary>Days whose hours a change of the calendars touches.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last, included.</param>
/// <param name="Scope">Whose.</param>
public sealed record ChangedDays(DateOnly From, DateOnly To, CalendarScope Scope)
{
    private const int YearsAround = 1;

    /// <summary>The days on which two books differ for some kind or unit in the scope, looked for around the days named; none when they do not differ.</summary>
    public static ChangedDays? Between(CalendarBook old, CalendarBook changed, CalendarScope scope, DateOnly from, DateOnly to)
    {
        var (first, last) = (Within(new DateOnly(Math.Max(from.Year - YearsAround, 1), 1, 1)), Within(new DateOnly(Math.Min(to.Year + YearsAround, 9000), 12, 31)));
        DateOnly? begins = null, ends = null;
        foreach (var (kind, unit) in Whose(changed, scope))
        {
            var (before, after) = (old.For(kind, unit), changed.For(kind, unit));
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (!before.Day(day).Hours.SequenceEqual(after.Day(day).Hours))
                {
                    begins = begins is null || day < begins ? day : begins;
                    ends = ends is null || day > ends ? day : ends;
                }
            }
        }

        return begins is { } b ? new(b, ends!.Value, scope) : null;
    }

    private static IEnumerable<(string Kind, string? Unit)> Whose(CalendarBook book, CalendarScope scope)
    {
        IReadOnlyList<string> kinds = scope.Kinds.Count > 0 && scope.Units.Count == 0 ? scope.Kinds : book.Kinds;
        return scope.Units.Count == 0 ? kinds.Select(k => (k, (string?)null)) : scope.Units.SelectMany(u => kinds.Select(k => (k, (string?)u)));
    }

    private static DateOnly Within(DateOnly day) => day < WorkingCalendar.First ? WorkingCalendar.First : day > WorkingCalendar.Last ? WorkingCalendar.Last : day;
}
