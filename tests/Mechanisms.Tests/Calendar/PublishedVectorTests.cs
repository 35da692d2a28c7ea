using ThongSuot.Calendar;
using ThongSuot.Kernel;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>Worked examples of the real world: dates an official would write on a receipt.</summary>
public sealed class PublishedVectorTests
{
    [Theory]
    [InlineData("2016-04-29T09:00", "3 wd", "2016-05-06T17:00", "2016-05-06T09:00")]
    [InlineData("2016-04-29T16:00", "8 wh", "2016-05-04T16:00", "2016-05-04T16:00")]
    [InlineData("2016-04-15T10:00", "1 wd", "2016-04-19T17:00", "2016-04-19T10:00")]
    [InlineData("2016-09-01T08:00", "2 wd", "2016-09-06T17:00", "2016-09-06T08:00")]
    [InlineData("2016-09-01T08:00", "2 d", "2016-09-05T17:00", "2016-09-05T17:00")]
    public void A_limit_ends_over_the_holidays_of_2016_as_written(string received, string span, string byDays, string byHours)
    {
        Assert.Equal(byDays, Due(received, span, count: Counting.Days));
        Assert.Equal(byHours, Due(received, span, count: Counting.Hours));
    }

    [Theory]
    [InlineData("2016-04-27T14:59", "2016-04-27T17:00")]
    [InlineData("2016-04-27T15:00", "2016-04-27T17:00")]
    [InlineData("2016-04-27T15:01", "2016-04-28T17:00")]
    [InlineData("2016-04-29T15:01", "2016-05-04T17:00")]
    [InlineData("2016-04-30T09:00", "2016-05-04T17:00")]
    public void A_same_day_result_is_due_the_next_working_day_when_received_after_three(string received, string due)
    {
        Assert.Equal(due, Due(received, "same-day"));
        Assert.Equal(due, Due(received, "same-day", "2018"));
    }

    [Fact]
    public void A_completed_supplement_restarts_the_limit()
    {
        var clock = new CaseClock(Terms("5 wd"), ClockEvent.Received(At("2016-09-01T08:00")), ClockEvent.SupplementAsked(At("2016-09-05T10:00")), ClockEvent.SupplementCompleted(At("2016-09-12T09:00")));
        Assert.Equal("2016-09-19T17:00", Local(clock.DueAt));
    }

    [Theory]
    [InlineData("2016-09-16T10:00", null)]
    [InlineData("2016-09-18T10:00", null)]
    [InlineData("2016-09-19T07:00", "CAL-019")]
    public void An_extension_is_asked_for_one_day_before_the_due_day(string asked, string? refusal)
    {
        var clock = new CaseClock(Terms("5 wd"), ClockEvent.Received(At("2016-09-12T09:00")));
        Assert.Equal("2016-09-19T17:00", Local(clock.DueAt));
        Assert.Equal(refusal, clock.WhyNot(ClockEvent.ExtensionAsked(At(asked), Span.WorkingDays(3)))?.Code);
    }

    [Fact]
    public void A_second_extension_is_refused()
    {
        var clock = new CaseClock(Terms("5 wd"), ClockEvent.Received(At("2016-09-12T09:00")), ClockEvent.ExtensionAsked(At("2016-09-18T10:00"), Span.WorkingDays(3)));
        Assert.Equal("2016-09-22T17:00", Local(clock.DueAt));
        Assert.Equal("CAL-020", clock.WhyNot(ClockEvent.ExtensionAsked(At("2016-09-20T10:00"), Span.WorkingDays(3)))?.Code);
        Assert.Equal("CAL-020", Refused(() => clock.With(ClockEvent.ExtensionAsked(At("2016-09-20T10:00"), Span.WorkingDays(3)))).Code);
    }

    // Wrong or missing dates that users of other systems reported, with the dates they expected.
    [Theory]
    [InlineData("08:00-18:00", "2016-09-12T17:00", "4 wh", "2016-09-13T11:00")] // GLPI 22678
    [InlineData("08:00-18:00", "2016-09-12T17:00", "3 wh", "2016-09-13T10:00")] // its escalation, one hour before
    [InlineData("08:00-18:00", "2016-09-12T10:00", "4 wh", "2016-09-12T14:00")]
    [InlineData("08:00-18:00", "2016-09-12T10:00", "3 wh", "2016-09-12T13:00")]
    [InlineData("08:00-18:00", "2016-09-16T17:00", "4 wh", "2016-09-19T11:00")] // osTicket 4807, over a weekend
    [InlineData("09:00-17:00", "2016-09-14T16:00", "4 wh", "2016-09-15T12:00")] // freescout 3756
    [InlineData("09:00-17:00", "2016-09-14T16:00", "10 d", "2016-09-26T17:00")] // righttoknow 72: Saturday the 24th rolls on
    public void What_other_systems_got_wrong_comes_out_as_their_users_expected(string hours, string received, string span, string due) =>
        Assert.Equal(due, Due(received, span, calendar: Week(hours)));

    // Internal processes as approved (Nghệ An 3760 and 3857, Cao Bằng 2022 and 2028, Đồng Tháp 138/2025): their steps in a row end when the whole limit ends.
    [Theory]
    [InlineData("10 wd", "2 wh|4 wh|58 wh|6 wh|8 wh|2 wh")]
    [InlineData("10 wd", "2 wh|4 wh|58 wh|6 wh|7 wh|3 wh")]
    [InlineData("21 wd", "4 wh|4 wh|112 wh|24 wh|16 wh|8 wh")]
    [InlineData("10 wd", "0.5 wd|1.5 wd|1 wd|2 wd|5 wd")]
    [InlineData("8 wd", "5 wd|3 wd")]
    public void The_steps_of_an_approved_process_sum_to_its_limit(string limit, string steps)
    {
        foreach (var received in (string[])["2016-04-14T09:00", "2016-04-29T16:37", "2016-09-01T07:00", "2019-12-30T13:30", "2016-04-30T10:00"])
        {
            var at = At(received);
            foreach (var step in steps.Split('|'))
            {
                at = CaseClock.DueOf(Terms(step, count: Counting.Hours), at)!.Value;
            }

            Assert.Equal(Due(received, limit, count: Counting.Hours), Local(at));
        }
    }

    [Fact]
    public void Steps_in_calendar_days_sum_too_and_the_last_one_ends_on_a_working_day()
    {
        var last = Day("2025-11-03");
        foreach (var step in (int[])[45, 76, 14, 20, 35])
        {
            last = last.AddDays(step);
        }

        Assert.Equal(Local(Office.Closing(Office.OnOrAfter(last))), Due("2025-11-03T09:00", "190 d", "2025"));
    }

    // Certificates of origin, form AK: hours differ by how one files (Đắk Lắk 02144/QĐ-UBND).
    [Theory]
    [InlineData("2025-12-04T14:00", "6 wh", "online", "2025-12-05T10:00")]
    [InlineData("2025-12-04T14:00", "8 wh", "standard", "2025-12-05T14:00")]
    [InlineData("2025-12-04T14:00", "24 wh", "postmark", "2025-12-09T14:00")]
    [InlineData("2025-12-05T18:30", "6 wh", "online", "2025-12-08T15:00")]
    public void Certificates_of_origin_count_working_hours_by_channel(string received, string span, string start, string due) =>
        Assert.Equal(due, Due(received, span, "2025", start: start));

    [Theory]
    [InlineData("0.25 wd", "2016-09-13T09:00")]
    [InlineData("0.5 wd", "2016-09-13T11:00")]
    [InlineData("0.75 wd", "2016-09-13T15:00")]
    [InlineData("1 wd", "2016-09-13T17:00")]
    [InlineData("3.5 wd", "2016-09-16T11:00")]
    [InlineData("10.5 wd", "2016-09-27T11:00")]
    [InlineData("17.5 wd", "2016-10-06T11:00")]
    public void Half_days_end_when_half_of_that_day_is_worked(string span, string due) => Assert.Equal(due, Due("2016-09-12T09:00", span));

    [Fact]
    public void A_legal_and_a_shorter_committed_limit_stand_side_by_side()
    {
        var limits = new Limits(Span.Parse("7 wd"), Span.Parse("5 wd"));
        Assert.Equal(("2016-09-21T17:00", "2016-09-19T17:00"), (Due("2016-09-12T09:00", limits.Legal.ToString()), Due("2016-09-12T09:00", limits.Promised.ToString())));
        Assert.Equal(limits.Legal, new Limits(limits.Legal).Promised);
    }
}
