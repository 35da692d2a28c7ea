using ThongSuot.Calendar;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>The life of a case: what moves its deadline, what does not, and what is refused.</summary>
public sealed class CaseClockTests
{
    private static readonly ClockEvent Monday = ClockEvent.Received(At("2016-09-12T09:00"));

    private static string? Due(string span, params ClockEvent[] after) => Local(Clock(span, "2015", after).DueAt);

    private static CaseClock Clock(string span, string pack, params ClockEvent[] after) => new(Terms(span, pack), [Monday, .. after]);

    [Theory]
    [InlineData("5 wd", "2016-09-14T10:00", "2016-09-14T16:00", "2016-09-19T17:00")] // within a day: no working day was lost
    [InlineData("5 wd", "2016-09-14T10:00", "2016-09-16T08:00", "2016-09-21T17:00")]
    [InlineData("5 wd", "2016-09-16T10:00", "2016-09-18T10:00", "2016-09-19T17:00")] // over a weekend
    [InlineData("5 wd", "2016-09-19T10:00", "2016-09-20T16:59", "2016-09-21T17:00")] // at least one working day is left
    [InlineData("5 d", "2016-09-14T10:00", "2016-09-16T08:00", "2016-09-19T17:00")]
    [InlineData("8 wh", "2016-09-12T10:00", "2016-09-13T10:00", "2016-09-14T09:00")]
    [InlineData("8 wh", "2016-09-12T12:00", "2016-09-12T13:00", "2016-09-13T09:00")] // over lunch
    public void A_pause_adds_what_it_lasted_in_the_measure_of_the_limit(string span, string from, string to, string due) =>
        Assert.Equal(due, Due(span, ClockEvent.Paused(At(from)), ClockEvent.Resumed(At(to))));

    [Fact]
    public void Who_was_late_before_the_pause_stays_late()
    {
        var clock = Clock("1 wd", "2015", ClockEvent.Paused(At("2016-09-15T10:00")), ClockEvent.Resumed(At("2016-09-16T10:00")));
        Assert.Equal("2016-09-14T17:00", Local(clock.DueAt));
        Assert.Equal(DeadlineState.Overdue, clock.StateAt(At("2016-09-16T10:00"), TimeSpan.Zero));
    }

    [Fact]
    public void A_supplement_may_resume_where_the_stage_of_the_work_says_so() => Assert.Equal("2016-09-21T17:00", Due(
        "5 wd", ClockEvent.SupplementAsked(At("2016-09-14T10:00")), ClockEvent.SupplementCompleted(At("2016-09-16T08:00"), AfterSupplement.Resume)));

    [Fact]
    public void The_second_appointment_counts_its_own_limit_from_the_payment() => Assert.Equal("2016-09-29T17:00", Due(
        "5 wd", ClockEvent.Paused(At("2016-09-19T10:00")), ClockEvent.SecondAppointment(At("2016-09-26T15:00"), Span.WorkingDays(3))));

    [Fact]
    public void A_restart_counts_from_the_beginning() => Assert.Equal("2016-09-23T17:00", Due("5 wd", ClockEvent.Restarted(At("2016-09-16T10:00"))));

    [Fact]
    public void An_extension_in_another_measure_counts_from_the_due_moment() => Assert.Equal("2016-09-26T17:00", Due("5 wd", ClockEvent.ExtensionAsked(At("2016-09-16T10:00"), Span.Days(5))));

    [Fact]
    public void An_extension_of_half_a_day_adds_to_half_a_day() => Assert.Equal("2016-09-14T17:00", Due("1.5 wd", ClockEvent.ExtensionAsked(At("2016-09-12T10:00"), Span.WorkingDays(0.5))));

    [Fact]
    public void While_the_clock_stands_still_there_is_no_due_moment_but_one_for_the_answer()
    {
        var waiting = Clock("5 wd", "2025", ClockEvent.SupplementAsked(At("2016-09-14T10:00"))).Deadline;
        Assert.Equal((null, "2016-09-14T10:00", "2016-10-05T17:00"), (waiting.DueAt, Local(waiting.WaitingSince), Local(waiting.AnswerBy)));
        Assert.Null(Clock("5 wd", "2018", ClockEvent.SupplementAsked(At("2016-09-14T10:00"))).Deadline.AnswerBy);
    }

    public static TheoryData<string, ClockEvent[], string> Refusals => new()
    {
        { "2015", [Monday], "CAL-013" },
        { "2015", [ClockEvent.Resumed(At("2016-09-14T10:00"))], "CAL-015" },
        { "2015", [ClockEvent.Paused(At("2016-09-14T10:00")), ClockEvent.Paused(At("2016-09-14T11:00"))], "CAL-014" },
        { "2015", [ClockEvent.Paused(At("2016-09-14T10:00")), ClockEvent.Finished(At("2016-09-14T11:00"))], "CAL-014" },
        { "2015", [ClockEvent.Paused(At("2016-09-14T10:00")), ClockEvent.SupplementAsked(At("2016-09-14T11:00"))], "CAL-014" },
        { "2015", [ClockEvent.SupplementAsked(At("2016-09-14T10:00")), ClockEvent.Resumed(At("2016-09-14T11:00"))], "CAL-015" },
        { "2015", [ClockEvent.SupplementAsked(At("2016-09-14T10:00")), ClockEvent.Restarted(At("2016-09-14T11:00"))], "CAL-014" },
        { "2015", [ClockEvent.SupplementAsked(At("2016-09-14T10:00")), ClockEvent.SecondAppointment(At("2016-09-14T11:00"), Span.WorkingDays(1))], "CAL-014" },
        { "2015", [ClockEvent.SupplementCompleted(At("2016-09-14T10:00"))], "CAL-016" },
        { "2015", [ClockEvent.Paused(At("2016-09-14T10:00")), ClockEvent.Resumed(At("2016-09-14T09:59"))], "CAL-010" },
        { "2018", [ClockEvent.SupplementAsked(At("2016-09-13T10:00")), ClockEvent.SupplementCompleted(At("2016-09-14T10:00")), ClockEvent.SupplementAsked(At("2016-09-15T10:00"))], "CAL-017" },
        { "2025", [ClockEvent.SupplementAsked(At("2016-09-14T10:00")), ClockEvent.SupplementCompleted(At("2016-10-05T17:01"))], "CAL-018" },
        { "2015", [ClockEvent.ExtensionAsked(At("2016-09-19T10:00"), Span.WorkingDays(1))], "CAL-019" },
        { "2015", [ClockEvent.ExtensionAsked(At("2016-09-16T10:00"), Span.WorkingDays(0))], "CAL-025" },
        { "2015", [new() { Kind = ClockEventKind.SecondAppointment, At = At("2016-09-16T10:00") }], "CAL-025" },
        { "2015", [ClockEvent.Paused(At("2016-09-14T10:00")), ClockEvent.ExtensionAsked(At("2016-09-16T10:00"), Span.WorkingDays(1))], "CAL-021" },
        { "2015", [ClockEvent.SecondAppointment(At("2016-09-14T10:00"), Span.WorkingDays(1)), ClockEvent.SecondAppointment(At("2016-09-14T11:00"), Span.WorkingDays(1))], "CAL-022" },
        { "2015", [ClockEvent.ExtensionAsked(At("2016-09-14T10:00"), Span.Months(1200))], "CAL-002" },
        { "2015", [new() { Kind = ClockEventKind.Restarted, At = At("2016-09-14T10:00"), Start = "pigeon" }], "CAL-012" },
        { "2015", [ClockEvent.Finished(At("2016-09-14T10:00")), ClockEvent.Paused(At("2016-09-14T11:00"))], "CAL-023" },
        { "2015", [ClockEvent.Withdrawn(At("2016-09-14T10:00")), ClockEvent.Restarted(At("2016-09-14T11:00"))], "CAL-023" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_the_rules_do_not_allow_is_refused_by_number_and_nothing_moves(string pack, ClockEvent[] events, string code)
    {
        var before = Clock("5 wd", pack, events[..^1]);
        Assert.Equal(code, before.WhyNot(events[^1])?.Code);
        Assert.Equal(code, Refused(() => before.With(events[^1])).Code);
        Assert.Equal(Clock("5 wd", pack, events[..^1]).Deadline, before.Deadline);
    }

    [Fact]
    public void Two_supplements_were_allowed_in_2015_and_one_since_2018()
    {
        ClockEvent[] once = [ClockEvent.SupplementAsked(At("2016-09-13T10:00")), ClockEvent.SupplementCompleted(At("2016-09-14T10:00"))];
        var again = ClockEvent.SupplementAsked(At("2016-09-15T10:00"));
        Assert.Equal((null, "CAL-017", "CAL-017"), (Clock("5 wd", "2015", once).WhyNot(again)?.Code, Clock("5 wd", "2018", once).WhyNot(again)?.Code, Clock("5 wd", "2025", once).WhyNot(again)?.Code));
    }

    [Fact]
    public void Nothing_happens_before_the_receipt() => Assert.Equal("CAL-011", Refused(() => new CaseClock(Terms("5 wd"), ClockEvent.Paused(At("2016-09-14T10:00")))).Code);

    [Theory]
    [InlineData("2016-09-16T17:00", DeadlineState.Early)]
    [InlineData("2016-09-19T07:30", DeadlineState.OnTime)]
    [InlineData("2016-09-19T17:00", DeadlineState.OnTime)]
    [InlineData("2016-09-19T17:01", DeadlineState.Late)]
    public void A_finished_case_was_early_on_time_or_late(string finished, DeadlineState state) =>
        Assert.Equal(state, Clock("5 wd", "2015", ClockEvent.Finished(At(finished))).StateAt(At("2020-01-01"), TimeSpan.FromHours(8)));

    [Theory]
    [InlineData("2016-09-14T09:00", null, DeadlineState.InTime)]
    [InlineData("2016-09-16T17:00", null, DeadlineState.DueSoon)]
    [InlineData("2016-09-16T16:59", null, DeadlineState.InTime)]
    [InlineData("2016-09-14T09:00", "2016-09-14T08:00", DeadlineState.LateAtStep)]
    [InlineData("2016-09-19T17:00", null, DeadlineState.DueSoon)]
    [InlineData("2016-09-19T17:01", "2016-09-14T08:00", DeadlineState.Overdue)]
    public void An_open_case_is_in_time_due_soon_late_at_its_step_or_overdue(string now, string? step, DeadlineState state) =>
        Assert.Equal(state, Clock("5 wd", "2015").StateAt(At(now), TimeSpan.FromHours(8), step is null ? null : At(step)));

    [Fact]
    public void Other_states_are_waiting_ended_and_without_limit()
    {
        var now = At("2016-09-15T10:00");
        Assert.Equal(DeadlineState.Waiting, Clock("5 wd", "2015", ClockEvent.Paused(At("2016-09-14T10:00"))).StateAt(now, TimeSpan.Zero));
        Assert.Equal(DeadlineState.Ended, Clock("5 wd", "2015", ClockEvent.Withdrawn(At("2016-09-14T10:00"))).StateAt(now, TimeSpan.Zero));
        Assert.Equal(DeadlineState.NoLimit, Clock("none", "2015").StateAt(now, TimeSpan.Zero));
        Assert.Null(Clock("none", "2015", ClockEvent.Paused(At("2016-09-13T10:00")), ClockEvent.Resumed(At("2016-09-14T10:00"))).DueAt);
    }

    [Theory]
    [InlineData("2016-09-16T16:30", false, "08:30", 1)]
    [InlineData("2016-09-17T10:00", false, "08:00", 1)]
    [InlineData("2016-09-19T16:45", false, "00:15", 0)]
    [InlineData("2016-09-19T19:00", true, "00:00", 0)]
    [InlineData("2016-09-20T08:15", true, "01:15", 1)]
    [InlineData("2016-09-26T08:15", true, "33:15", 5)]
    public void What_is_left_or_over_is_exact_working_time(string now, bool over, string work, int days)
    {
        var parts = work.Split(':');
        Assert.Equal(new Remaining(over, new TimeSpan(int.Parse(parts[0], null), int.Parse(parts[1], null), 0), days), Clock("5 wd", "2015").RemainingAt(At(now)));
        Assert.Null(Clock("none", "2015").RemainingAt(At(now)));
    }

    [Fact]
    public void What_was_over_when_it_was_finished_does_not_grow()
    {
        var late = Clock("5 wd", "2015", ClockEvent.Finished(At("2016-09-20T08:15")));
        Assert.Equal(late.RemainingAt(At("2016-09-20T08:15")), late.RemainingAt(At("2020-01-01")));
    }
}
