using CsCheck;
using ThongSuot.Calendar;
using ThongSuot.Kernel;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>What must hold for every calendar, limit and moment, and the walk through days and minutes that the sums must agree with.</summary>
public sealed class DeadlineProperties
{
    private static readonly DateOnly First = new(2015, 1, 1);

    // Up to two stretches a day on quarters of an hour; Monday is always worked, so that every limit ends.
    private static readonly Gen<IReadOnlyList<Hours>> Stretches = Gen.Int[0, 94].HashSet[4].Select(cuts => cuts.Order().ToArray()).Select<int[], IReadOnlyList<Hours>>(
        c => [new(Quarter(c[0]), Quarter(c[1])), new(Quarter(c[2]), Quarter(c[3]))]);

    private static readonly Gen<IReadOnlyList<Hours>> PerhapsOff = Gen.Select(Gen.Int[0, 3], Stretches).Select((kind, all) => kind switch
    {
        0 => (IReadOnlyList<Hours>)[],
        1 => [all[0]],
        _ => all,
    });

    private static readonly Gen<WorkingCalendar> Calendars =
        from monday in Stretches
        from rest in PerhapsOff.Array[6]
        from off in Gen.Int[0, 1400].Array[0, 60]
        from swaps in Gen.Select(Gen.Int[0, 1400], Gen.Int[1, 30]).Array[0, 5]
        select Made([monday, .. rest], off, swaps);

    private static readonly Gen<DateTime> Moments = Gen.Int[0, 3 * 366 * 24 * 60].Select(m => VietnamTime.StartOf(First).AddMinutes(m));
    private static readonly Gen<Span> Spans = Gen.Select(Gen.Int[1, 5].Select(u => (SpanUnit)u), Gen.Int[0, 160]).Select((unit, quarters) =>
        unit == SpanUnit.SameDay ? Span.SameDay : new Span(unit, unit == SpanUnit.Months ? quarters / 40 * 4 : quarters));

    private static readonly Gen<Counting> Countings = Gen.Bool.Select(b => b ? Counting.Days : Counting.Hours);
    private static readonly Gen<string> Starts = Gen.Int[0, 3].Select(i => ((string[])["standard", "online", "interlinked", "interlinked-2025"])[i]);

    [Fact]
    public void Counting_by_days_agrees_with_a_walk_through_the_days() => Gen.Select(Calendars, Moments, Gen.Int[0, 160]).Sample((calendar, at, quarters) =>
        Due(calendar, at, new(SpanUnit.WorkingDays, quarters), Counting.Days) == WalkDays(calendar, at, quarters));

    [Fact]
    public void Counting_by_hours_agrees_with_a_walk_through_the_minutes() => Gen.Select(Calendars, Moments, Gen.Int[0, 160]).Sample((calendar, at, quarters) =>
        Due(calendar, at, new(SpanUnit.WorkingHours, quarters), Counting.Days) == WalkMinutes(calendar, at, quarters * 15), iter: 60);

    [Fact]
    public void Calendar_days_agree_with_a_walk_too() => Gen.Select(Calendars, Moments, Gen.Int[1, 60]).Sample((calendar, at, days) =>
    {
        var last = VietnamTime.DayOf(at).AddDays(days);
        while (calendar.Day(last).Hours.Count == 0)
        {
            last = last.AddDays(1);
        }

        return Due(calendar, at, Span.Days(days), Counting.Days) == VietnamTime.Utc(last.ToDateTime(calendar.Day(last).Hours[^1].To));
    });

    [Fact]
    public void Working_time_between_two_moments_agrees_with_a_walk() => Gen.Select(Calendars, Moments, Gen.Int[0, 9000]).Sample((calendar, at, minutes) =>
    {
        var worked = Enumerable.Range(0, minutes).Count(i => IsWorked(calendar, at.AddMinutes(i)));
        return calendar.Between(at, at.AddMinutes(minutes)) == TimeSpan.FromMinutes(worked) && calendar.Between(at.AddMinutes(minutes), at) == -TimeSpan.FromMinutes(worked);
    }, iter: 60);

    [Fact]
    public void More_time_never_ends_earlier() => Gen.Select(Calendars, Moments, Spans, Countings).Sample((calendar, at, span, count) =>
    {
        var more = span with { Quarters = span.Unit == SpanUnit.SameDay ? 0 : span.Quarters + (span.Unit == SpanUnit.Months ? 4 : 1) };
        return Due(calendar, at, span, count) <= Due(calendar, at, more, count);
    });

    [Fact]
    public void Who_files_later_never_gets_an_earlier_date() => Gen.Select(Calendars, Moments, Gen.Int[0, 5000], Spans, Countings, Starts).Sample((calendar, at, later, span, count, start) =>
        Due(calendar, at, span, count, start) <= Due(calendar, at.AddMinutes(later), span, count, start));

    [Fact]
    public void No_date_is_on_a_day_off_or_outside_hours_or_before_the_receipt() => Gen.Select(Calendars, Moments, Spans, Countings, Starts).Sample((calendar, at, span, count, start) =>
    {
        var due = Due(calendar, at, span, count, start);
        return due >= at && (IsWorked(calendar, due) || IsWorked(calendar, due.AddTicks(-1)));
    });

    [Fact]
    public void One_limit_after_another_is_their_sum_when_hours_are_counted() => Gen.Select(Calendars, Moments, Gen.Int[0, 160], Gen.Int[0, 160], Gen.Bool).Sample((calendar, at, a, b, hours) =>
    {
        var unit = hours ? SpanUnit.WorkingHours : SpanUnit.WorkingDays;
        return Due(calendar, Due(calendar, at, new(unit, a), Counting.Hours), new(unit, b), Counting.Hours) == Due(calendar, at, new(unit, a + b), Counting.Hours);
    });

    [Fact]
    public void Whole_working_days_sum_too_when_days_are_counted() => Gen.Select(Calendars, Moments, Gen.Int[1, 40], Gen.Int[0, 40]).Sample((calendar, at, a, b) =>
        Due(calendar, Due(calendar, at, Span.WorkingDays(a), Counting.Days), Span.WorkingDays(b), Counting.Days) == Due(calendar, at, Span.WorkingDays(a + b), Counting.Days));

    [Fact]
    public void A_pause_of_no_length_changes_nothing() => Gen.Select(Calendars, Moments, Gen.Int[0, 20000], Spans, Countings).Sample((calendar, at, later, span, count) =>
    {
        var terms = new ClockTerms(calendar, Packs.Named("2018"), span, count);
        var stop = at.AddMinutes(later);
        return new CaseClock(terms, ClockEvent.Received(at), ClockEvent.Paused(stop), ClockEvent.Resumed(stop)).DueAt == new CaseClock(terms, ClockEvent.Received(at)).DueAt;
    });

    [Fact]
    public void A_longer_pause_never_brings_the_date_forward() => Gen.Select(Calendars, Moments, Gen.Int[0, 20000], Gen.Int[0, 20000], Spans, Countings).Sample((calendar, at, to, more, span, count) =>
    {
        var clock = new CaseClock(new(calendar, Packs.Named("2018"), span, count), ClockEvent.Received(at), ClockEvent.Paused(at));
        return clock.With(ClockEvent.Resumed(at.AddMinutes(to))).DueAt <= clock.With(ClockEvent.Resumed(at.AddMinutes(to + more))).DueAt;
    });

    [Fact]
    public void The_reasons_end_with_the_date_that_is_computed_without_them() => Gen.Select(Calendars, Moments, Spans, Countings, Starts).Sample((calendar, at, span, count, start) =>
    {
        var clock = new CaseClock(new(calendar, Packs.Named("2025"), span, count), ClockEvent.Received(at, start));
        var told = clock.Explain();
        return told with { Steps = clock.Deadline.Steps } == clock.Deadline && told.Steps[^1].Kind == StepKind.Due && told.Steps[^1].Day == told.DueDay;
    });

    private static DateTime Due(WorkingCalendar calendar, DateTime at, Span span, Counting count, string start = "standard")
    {
        var pack = Packs.Named("2025");
        var terms = new ClockTerms(calendar, pack, span, count);
        var fast = CaseClock.DueOf(terms, at, pack.Start(start))!.Value;
        Assert.Equal(fast, new CaseClock(terms, ClockEvent.Received(at, start)).DueAt);
        return fast;
    }

    private static DateTime WalkDays(WorkingCalendar calendar, DateTime at, int quarters)
    {
        var day = VietnamTime.DayOf(at);
        var (whole, part) = ((quarters + 3) / 4, quarters % 4);
        for (var i = 0; i < whole; i++)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (calendar.Day(day).Hours.Count == 0);
        }

        var hours = calendar.Day(day).Hours;
        if (whole == 0 && (hours.Count == 0 || VietnamTime.Utc(day.ToDateTime(hours[^1].To)) < at))
        {
            return WalkMinutes(calendar, at, 0);
        }

        var share = TimeSpan.FromMinutes(hours.Sum(h => h.Minutes) * (part == 0 ? 4 : part) / 4.0);
        foreach (var stretch in hours)
        {
            if (share <= stretch.To - stretch.From)
            {
                return VietnamTime.Utc(day.ToDateTime(stretch.From)) + share;
            }

            share -= stretch.To - stretch.From;
        }

        throw new InvalidOperationException("A day is longer than its hours.");
    }

    private static DateTime WalkMinutes(WorkingCalendar calendar, DateTime at, int minutes)
    {
        if (minutes == 0)
        {
            while (!IsWorked(calendar, at) && !IsWorked(calendar, at.AddTicks(-1)))
            {
                at = at.AddMinutes(1);
            }
        }

        for (; minutes > 0; at = at.AddMinutes(1))
        {
            minutes -= IsWorked(calendar, at) ? 1 : 0;
        }

        return at;
    }

    private static bool IsWorked(WorkingCalendar calendar, DateTime at)
    {
        var time = TimeOnly.FromDateTime(VietnamTime.Local(at));
        return calendar.Day(VietnamTime.DayOf(at)).Hours.Any(h => h.From <= time && time < h.To);
    }

    private static TimeOnly Quarter(int number) => new(number / 4, number % 4 * 15);

    private static WorkingCalendar Made(IReadOnlyList<Hours>[] week, int[] off, (int Day, int Later)[] swaps) => new CalendarBook(
        [new() { Id = "week", Scope = CalendarScope.All, InForce = new(WorkingCalendar.First, null), Week = week, Source = "week", Certainty = Certainty.Confirmed }],
        [
            .. off.Select((d, i) => Off($"off{i}", $"{First.AddDays(d):yyyy-MM-dd}")),
            .. swaps.Select((s, i) => Off($"swap{i}", $"{First.AddDays(s.Day):yyyy-MM-dd}", kind: DayKind.SwappedOff, madeUp: $"{First.AddDays(s.Day + s.Later):yyyy-MM-dd}")),
        ], []).For("any");
}
