using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;

namespace ThongSuot.Mechanisms.Tests.Clocks;

/// <summary>Hours of the data files and recorded ones together, and which days a change touches.</summary>
public sealed class JoinedHoursTests
{
    private static readonly IReadOnlyList<Hours> Day = [new(new(7, 0), new(17, 0))];
    private static readonly IReadOnlyList<Hours> Morning = [new(new(8, 0), new(12, 0))];
    private static readonly CalendarBook Files = new([Row("office", CalendarScope.OfKinds("commune", "one_stop"), new(2000, 1, 1), null, Day)], [], []);

    [Theory]
    [InlineData("commune", "2020-10-30", 10)]
    [InlineData("commune", "2020-11-02", 4)]
    [InlineData("commune", "2020-11-30", 4)]
    [InlineData("commune", "2020-12-01", 10)]
    [InlineData("one_stop", "2020-11-02", 10)]
    public void Recorded_hours_stand_instead_of_the_files_for_their_kinds_and_days_only(string kind, string day, int hours)
    {
        var book = FileCalendars.Join(Files, [Row("flood", CalendarScope.OfKinds("commune"), new(2020, 11, 1), new(2020, 11, 30), Morning)], []);
        Assert.Equal(hours * 60, book.For(kind).Day(DateOnly.Parse(day, null)).Hours.Sum(h => h.Minutes));
    }

    [Fact]
    public void Hours_of_one_unit_leave_those_of_its_kind_alone()
    {
        var book = FileCalendars.Join(Files, [Row("own", CalendarScope.OfUnits("a"), new(2020, 11, 1), null, Morning)], []);
        Assert.Equal((4, 10), (book.For("commune", "a").Day(new(2020, 11, 2)).Hours.Sum(h => h.Minutes) / 60, book.For("commune", "b").Day(new(2020, 11, 2)).Hours.Sum(h => h.Minutes) / 60));
    }

    [Fact]
    public void Recorded_hours_that_contradict_each_other_are_refused()
    {
        var (one, two) = (Row("one", CalendarScope.OfKinds("commune"), new(2020, 11, 1), null, Morning), Row("two", CalendarScope.OfKinds("commune"), new(2020, 12, 1), null, Morning));
        Assert.Equal(CalendarRefusals.OverlappingRows.Code, Assert.Throws<Refused>(() => FileCalendars.Join(Files, [one, two], [])).Why.Code);
    }

    [Fact]
    public void A_change_names_the_first_and_the_last_day_it_touches_and_nothing_when_nobody_works_otherwise()
    {
        var swap = new DayRow { Id = "s", Kind = DayKind.SwappedOff, From = new(2020, 10, 14), To = new(2020, 10, 14), MadeUp = new(2020, 10, 17), Title = new("x"), Source = "1", Certainty = Certainty.Confirmed };
        var change = ChangedDays.Between(Files, Files.With([swap]), CalendarScope.All, swap.From, swap.MadeUp!.Value);
        Assert.Equal((new DateOnly(2020, 10, 14), new DateOnly(2020, 10, 17)), (change!.From, change.To));
        var sunday = swap with { Kind = DayKind.Closure, From = new(2020, 10, 18), To = new(2020, 10, 18), MadeUp = null };
        Assert.Null(ChangedDays.Between(Files, Files.With([sunday]), CalendarScope.All, sunday.From, sunday.To));
    }

    private static HoursRow Row(string id, CalendarScope scope, DateOnly from, DateOnly? to, IReadOnlyList<Hours> hours) =>
        new() { Id = id, Scope = scope, InForce = new(from, to), Week = [hours, hours, hours, hours, hours, [], []], Source = "x", Certainty = Certainty.Confirmed };
}
