using ThongSuot.Calendar;
using ThongSuot.Kernel;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>What one unit's calendar answers, day by day and minute by minute.</summary>
public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2016-09-12T06:00", "2016-09-12T07:00")]
    [InlineData("2016-09-12T07:00", "2016-09-12T07:00")]
    [InlineData("2016-09-12T11:30", "2016-09-12T11:30")]
    [InlineData("2016-09-12T11:30:01", "2016-09-12T13:30")]
    [InlineData("2016-09-12T12:59", "2016-09-12T13:30")]
    [InlineData("2016-09-12T17:00", "2016-09-12T17:00")]
    [InlineData("2016-09-12T17:00:01", "2016-09-13T07:00")]
    [InlineData("2016-09-16T20:00", "2016-09-19T07:00")]
    [InlineData("2016-04-30T10:00", "2016-05-04T07:00")]
    public void A_moment_outside_of_hours_waits_for_the_next_opening(string at, string settled)
    {
        Assert.Equal(settled, Local(Office.OnOrNextOpening(At(at))));
        Assert.Equal(settled, Local(Office.Add(At(at), TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2016-09-12T09:00", "2016-09-12T09:00", "00:00:00")]
    [InlineData("2016-09-12T09:00", "2016-09-12T09:00:30", "00:00:30")]
    [InlineData("2016-09-12T11:00", "2016-09-12T14:00", "01:00:00")]
    [InlineData("2016-09-16T16:00", "2016-09-19T08:00", "02:00:00")]
    [InlineData("2016-09-17T00:00", "2016-09-18T23:59", "00:00:00")]
    [InlineData("2016-04-29T09:00", "2016-05-06T09:00", "1.00:00:00")]
    public void Working_time_between_two_moments_leaves_out_lunch_nights_and_days_off(string from, string to, string work)
    {
        Assert.Equal(TimeSpan.Parse(work, null), Office.Between(At(from), At(to)));
        Assert.Equal(-TimeSpan.Parse(work, null), Office.Between(At(to), At(from)));
    }

    [Fact]
    public void A_part_of_a_second_is_kept()
    {
        var at = At("2016-09-12T16:59").AddTicks(1);
        Assert.Equal(At("2016-09-13T07:00").AddTicks(1), Office.Add(at, TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.FromMinutes(1), Office.Between(at, At("2016-09-13T07:00").AddTicks(1)));
    }

    [Theory]
    [InlineData("2016-04-29", 1, "2016-05-04")]
    [InlineData("2016-04-30", 1, "2016-05-04")]
    [InlineData("2016-04-29", 3, "2016-05-06")]
    [InlineData("2016-12-30", 1, "2017-01-03")]
    [InlineData("2016-02-26", 1, "2016-02-29")]
    [InlineData("2015-02-27", 1, "2015-03-02")]
    public void The_nth_working_day_after_a_day_does_not_count_that_day(string day, int n, string found)
    {
        Assert.Equal(Day(found), Office.After(Day(day), n));
        Assert.Equal(n, Office.DaysBetween(Day(day), Day(found)));
        Assert.Equal(Day(found), Office.OnOrAfter(Day(found)));
    }

    [Theory]
    [InlineData("2016-02-29T09:00", "1 m", "2016-03-29T17:00")]
    [InlineData("2015-01-30T09:00", "1 m", "2015-03-02T17:00")] // 28 February 2015 is a Saturday
    [InlineData("2016-01-29T09:00", "1 m", "2016-02-29T17:00")]
    [InlineData("2016-02-29T09:00", "12 m", "2017-02-28T17:00")]
    [InlineData("2016-12-30T09:00", "1 wd", "2017-01-03T17:00")] // 1 January 2017 is a Sunday: the 2nd is off
    [InlineData("2016-12-31T09:00", "1 d", "2017-01-03T17:00")]
    [InlineData("2016-12-30T16:30", "1 wh", "2017-01-03T07:30")]
    [InlineData("2018-12-28T09:00", "1 wd", "2019-01-02T17:00")] // 31 December 2018 is swapped with 5 January 2019
    [InlineData("2019-01-04T09:00", "1 wd", "2019-01-05T17:00")]
    [InlineData("2016-09-12T09:00", "0 wd", "2016-09-12T17:00")]
    [InlineData("2016-09-11T09:00", "0 wd", "2016-09-12T07:00")]
    [InlineData("2016-09-12T18:00", "0 wd", "2016-09-13T07:00")]
    [InlineData("2016-09-12T12:00", "0 wh", "2016-09-12T13:30")]
    [InlineData("2016-09-11T09:00", "0 d", "2016-09-12T17:00")]
    [InlineData("2016-09-12T09:00", "0 m", "2016-09-12T17:00")]
    [InlineData("2016-09-12T09:00", "2.25 d", "2016-09-15T17:00")]
    [InlineData("2016-09-12T09:00", "10000 d", "2044-02-04T17:00")] // 29 January 2044 falls into Tết as the law gives it
    public void Ends_of_months_and_years_leap_days_and_limits_of_nothing_come_out_right(string received, string span, string due) => Assert.Equal(due, Due(received, span));

    [Theory]
    [InlineData("2016-04-29", DayKind.Ordinary, Certainty.Unconfirmed)]
    [InlineData("2016-05-07", DayKind.WeeklyRest, Certainty.Unconfirmed)]
    [InlineData("2016-04-30", DayKind.Holiday, Certainty.Computed)]
    [InlineData("2016-05-03", DayKind.Compensation, Certainty.Computed)]
    [InlineData("2016-02-08", DayKind.Holiday, Certainty.Unconfirmed)]
    [InlineData("2018-02-19", DayKind.Compensation, Certainty.Confirmed)]
    [InlineData("2018-12-31", DayKind.SwappedOff, Certainty.Confirmed)]
    [InlineData("2019-01-05", DayKind.MadeUp, Certainty.Confirmed)]
    public void Every_day_says_why_and_how_sure_that_is(string day, DayKind kind, Certainty certainty)
    {
        var found = Office.Day(Day(day));
        Assert.Equal((kind, certainty, Day(day)), (found.Kind, found.Certainty, found.Day));
        Assert.Equal(Office.IsWorking(Day(day)), found.IsWorking);
        Assert.True(found.Source.Length > 0 && found.Title is not null);
    }

    [Fact]
    public void Opening_and_closing_are_those_of_the_days_hours()
    {
        Assert.Equal(("2016-09-12T07:00", "2016-09-12T17:00"), (Local(Office.Opening(Day("2016-09-12"))), Local(Office.Closing(Day("2016-09-12")))));
        Assert.Equal("2016-09-17T11:30", Local(PoliceDesk.Closing(Day("2016-09-17"))));
    }

    [Fact]
    public void Four_readers_at_once_get_one_calendar_and_the_same_answers()
    {
        var book = Book.With();
        var calendars = new WorkingCalendar[64];
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => calendars[i] = book.For("ward"));
        Assert.Equal(64, calendars.Count(c => c.After(new DateOnly(2016, 4, 29), 3) == new DateOnly(2016, 5, 6)));
        Assert.Same(book.For("ward"), book.For("ward", "31333"));
    }

    [Fact]
    public void The_whole_range_can_be_asked_and_not_a_day_more()
    {
        Assert.Equal(VietnamTime.DayOf(Office.OnOrNextOpening(At("2000-01-01"))), Office.OnOrAfter(WorkingCalendar.First));
        Assert.Equal("2100-12-31T17:00", Due("2100-12-30T09:00", "1 wd"));
        Assert.Equal("CAL-002", Refused(() => Office.Day(WorkingCalendar.Last.AddDays(1))).Code);
        Assert.Equal("CAL-002", Refused(() => Office.IsWorking(WorkingCalendar.First.AddDays(-1))).Code);
        Assert.Equal("CAL-002", Refused(() => Office.After(WorkingCalendar.Last)).Code);
        Assert.Equal("CAL-002", Refused(() => Office.Add(At("2000-01-03T09:00"), TimeSpan.FromHours(-40))).Code);
        Assert.Equal("CAL-002", Refused(() => Office.Between(DateTime.MinValue, DateTime.MaxValue)).Code);
    }
}
