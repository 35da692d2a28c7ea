using ThongSuot.Calendar.Explain;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>
/// A due moment as a number that can be added to: quarters of working days, days, or ticks of working time. A pause adds the same measure of its own length,
/// so pausing, extending and counting are one sum.
/// </summary>
internal struct Counter
{
    private enum Measure
    {
        None,
        Quarters,
        Days,
        Work,
    }

    private readonly WorkingCalendar calendar;
    private readonly Measure measure;
    private readonly DateTime floor;
    private long target;

    /// <param name="calendar">Whose days.</param>
    /// <param name="span">Not same-day: the caller knows the cut-off.</param>
    /// <param name="from">Counts as received at, UTC.</param>
    /// <param name="byHours">Working days are so many hours each; 0 counts them by days.</param>
    /// <param name="thatDayCounts">The day counted from is the first day.</param>
    public Counter(WorkingCalendar calendar, Span span, DateTime from, int byHours, bool thatDayCounts = false)
    {
        this.calendar = calendar;
        floor = from;
        var day = VietnamTime.DayOf(from);
        var earlier = thatDayCounts ? 1 : 0;
        (measure, target) = span.Unit switch
        {
            SpanUnit.None => (Measure.None, 0),
            SpanUnit.WorkingDays when byHours == 0 => (Measure.Quarters, (4L * (calendar.UpTo(day) - earlier)) + span.Quarters),
            SpanUnit.WorkingDays => (Measure.Work, calendar.Work(from) + Hours(span.Quarters * byHours)),
            SpanUnit.WorkingHours => (Measure.Work, calendar.Work(from) + Hours(span.Quarters)),
            // Part of a calendar day ends with that day.
            SpanUnit.Days => (Measure.Days, (long)day.DayNumber - earlier + ((span.Quarters + 3) / 4)),
            SpanUnit.Months => (Measure.Days, Months(day.AddDays(-earlier), span.Whole)),
            _ => (Measure.Days, (long)day.DayNumber),
        };
    }

    /// <summary>Is there a limit at all?</summary>
    public readonly bool Counts => measure != Measure.None;

    /// <summary>The last day before it is moved off a day off; none when counted in work or working days.</summary>
    public readonly DateOnly? LastDay => measure == Measure.Days ? Day(target) : null;

    /// <summary>Counted in working time.</summary>
    public readonly bool IsWork => measure == Measure.Work;

    /// <summary>The due instant, UTC; never before the start, never on a day off.</summary>
    public readonly DateTime Due()
    {
        var due = measure switch
        {
            Measure.Work => calendar.WhenWorked(target),
            Measure.Quarters when target <= 0 => floor,
            Measure.Quarters => calendar.Quarter(calendar.Nth((int)((target + 3) / 4)), target % 4 is > 0 and var part ? (int)part : 4),
            _ => calendar.Closing(calendar.OnOrAfter(Day(target))),
        };
        return due > floor ? due : calendar.OnOrNextOpening(floor);
    }

    /// <summary>Adds the length of a pause, in this measure.</summary>
    public void AddPause(DateTime from, DateTime to)
    {
        var (first, last) = (VietnamTime.DayOf(from), VietnamTime.DayOf(to));
        target += measure switch
        {
            Measure.Work => calendar.Work(to) - calendar.Work(from),
            Measure.Quarters => 4L * calendar.DaysBetween(first, last),
            _ => last.DayNumber - first.DayNumber,
        };
    }

    /// <summary>Has more been added than to the other state of the same counter?</summary>
    public readonly bool IsLaterThan(in Counter other) => target > other.target;

    /// <summary>What has been added since another state of the same counter, in words.</summary>
    public readonly Names Since(in Counter other) => measure switch
    {
        Measure.Work => CountWords.Hours(TimeSpan.FromTicks(target - other.target)),
        Measure.Quarters => new Span(SpanUnit.WorkingDays, (int)(target - other.target)).Says,
        _ => new Span(SpanUnit.Days, (int)(target - other.target) * 4).Says,
    };

    /// <summary>Moves the due day to a later day at least.</summary>
    public void AtLeast(DateOnly day)
    {
        target = measure switch
        {
            Measure.Quarters => Math.Max(target, 4L * calendar.UpTo(day)),
            Measure.Days => Math.Max(target, day.DayNumber),
            _ => target,
        };
    }

    /// <summary>Adds a span; counted from the due moment where it is of another measure.</summary>
    public void Extend(Span by, int byHours)
    {
        var more = new Counter(calendar, by, Due(), byHours);
        if (more.measure == measure && measure == Measure.Quarters)
        {
            target += by.Quarters;
            return;
        }

        this = more;
    }

    private static long Hours(int quarters) => quarters * (TimeSpan.TicksPerHour / 4);

    private static DateOnly Day(long number) => number <= WorkingCalendar.Last.DayNumber && number >= WorkingCalendar.First.DayNumber
        ? DateOnly.FromDayNumber((int)number) : throw WorkingCalendar.Outside();

    private static long Months(DateOnly day, int months) => day.Year + (months / 12) < WorkingCalendar.Last.Year + 1 ? day.AddMonths(months).DayNumber : throw WorkingCalendar.Outside();
}
