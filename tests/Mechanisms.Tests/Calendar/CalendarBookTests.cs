using ThongSuot.Calendar;
using ThongSuot.Kernel;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>What calendars are made of, and what is refused.</summary>
public sealed class CalendarBookTests
{
    private const string Office = "07:00-11:30 13:30-17:00";

    [Fact]
    public void Hours_that_overlap_are_refused_naming_both()
    {
        var why = Refused(() => new CalendarBook([Row("giờ-lạ", "07:00-11:30 11:00-17:00", "")], [], []));
        Assert.Equal(("CAL-003", "giờ-lạ", "07:00–11:30", "11:00–17:00"), (why.Code, why.Values[0], why.Values[1], why.Values[2]));
        Assert.Equal("CAL-003", Refused(() => new CalendarBook([Row("ngược", "17:00-13:30", "")], [], [])).Code);
    }

    [Fact]
    public void Two_rows_of_hours_for_the_same_units_and_days_are_refused_naming_both()
    {
        var wards = CalendarScope.OfKinds("commune", "ward");
        var why = Refused(() => new CalendarBook([Row("cũ", Office, "", scope: wards), Row("mới", Office, "", from: "2020-01-01", scope: CalendarScope.OfKinds("ward"))], [], []));
        Assert.Equal(("CAL-004", "cũ", "mới", "ward", Day("2020-01-01")), (why.Code, why.Values[0], why.Values[1], why.Values[2], why.Values[3]));
        _ = new CalendarBook([Row("cũ", Office, "", to: "2019-12-31", scope: wards), Row("mới", Office, "", from: "2020-01-01", scope: wards)], [], []);
    }

    [Theory]
    [InlineData(DayKind.SwappedOff, null)]
    [InlineData(DayKind.SwappedOff, "2016-09-05")] // swapped with itself
    [InlineData(DayKind.Holiday, "2016-09-10")]
    [InlineData(DayKind.MadeUp, null)]
    public void A_swap_without_its_pair_is_refused(DayKind kind, string? madeUp)
    {
        var why = Refused(() => Book.With([Off("hoán-đổi", "2016-09-05", kind: kind, madeUp: madeUp)]));
        Assert.Equal(("CAL-005", "hoán-đổi"), (why.Code, why.Values[0]));
    }

    [Fact]
    public void Days_in_the_wrong_order_are_refused() => Assert.Equal("CAL-006", Refused(() => Book.With([Off("sai", "2016-09-05", "2016-09-01")])).Code);

    [Fact]
    public void A_swapped_day_is_off_and_the_other_is_worked_with_its_hours()
    {
        var calendar = Book.For("one_stop");
        Assert.Equal((DayKind.SwappedOff, false), Of(calendar, "2019-04-29"));
        Assert.Equal((DayKind.MadeUp, true), Of(calendar, "2019-05-04"));
        Assert.Equal(calendar.Day(Day("2019-05-06")).Hours, calendar.Day(Day("2019-05-04")).Hours);
        Assert.Equal("2019-05-04T17:00", Due("2019-05-02T09:00", "2 wd"));
        Assert.Equal("Công văn 6519/VPCP-KGVX năm 2018", calendar.Day(Day("2019-05-04")).Source);
    }

    [Fact]
    public void A_police_desk_is_open_on_Saturday_morning_and_the_office_is_not()
    {
        Assert.Equal(["07:00–11:30"], PoliceDesk.Day(Day("2026-03-07")).Hours.Select(h => h.ToString()));
        Assert.Equal("2026-03-07T11:30", Due("2026-03-06T09:00", "1 wd", calendar: PoliceDesk));
        Assert.Equal("2026-03-09T17:00", Due("2026-03-06T09:00", "1 wd"));
        Assert.Equal("2026-03-07T08:00", Due("2026-03-06T16:00", "2 wh", calendar: PoliceDesk));
    }

    [Fact]
    public void The_narrower_row_wins_and_the_later_of_two_alike()
    {
        var own = CalendarScope.OfUnits("31333");
        var book = Book.With(
            [Off("bão", "2016-09-06", kind: DayKind.Closure, scope: own), Off("tỉnh", "2016-09-07"), Off("tỉnh-sửa", "2016-09-07", kind: DayKind.Closure, recorded: "2016-02-01")],
            [Row("riêng", "08:00-12:00", "", from: "2016-09-08", to: "2016-09-08", scope: own)]);
        var (mine, other) = (book.For("commune", "31333"), book.For("commune", "31334"));
        Assert.Equal(((DayKind.Closure, false), (DayKind.Ordinary, true)), (Of(mine, "2016-09-06"), Of(other, "2016-09-06")));
        Assert.Equal((DayKind.Closure, false), Of(other, "2016-09-07"));
        Assert.Equal(("08:00–12:00", "07:00–11:30, 13:30–17:00"), (Hours(mine, "2016-09-08"), Hours(other, "2016-09-08")));
        Assert.Same(other, book.For("commune"));
    }

    [Fact]
    public void A_closure_of_half_a_day_leaves_the_other_half()
    {
        Assert.True(CalendarFiles.TryHours("07:00-11:30", out var morning));
        var calendar = Book.With([Off("họp", "2016-09-06", kind: DayKind.Closure) with { Open = morning }]).For("one_stop");
        Assert.Equal("2016-09-06T11:30", Due("2016-09-05T08:00", "1 wd", calendar: calendar));
        Assert.Equal("2016-09-07T08:00", Due("2016-09-06T08:00", "4.5 wh", calendar: calendar));
    }

    [Fact]
    public void A_unit_without_hours_is_refused_with_the_kinds_there_are()
    {
        var why = Refused(() => Book.For("embassy"));
        Assert.Equal(("CAL-007", "embassy"), (why.Code, why.Values[0]));
        Assert.Contains("commune_police", (string)why.Values[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1999-12-31T09:00", "1 wd")]
    [InlineData("2101-01-01T09:00", "1 wd")]
    [InlineData("2100-12-31T09:00", "10000 wd")]
    [InlineData("2090-06-01T09:00", "10000 d")]
    [InlineData("2016-06-01T09:00", "10000 m")]
    [InlineData("2100-12-30T09:00", "5000 wh")]
    public void Outside_of_the_years_everything_is_refused(string received, string span) => Assert.Equal("CAL-002", Refused(() => Due(received, span)).Code);

    [Fact]
    public void A_year_without_a_decision_works_and_says_it_is_computed()
    {
        var tết = Book.For("one_stop").Day(Day("2027-02-05"));
        Assert.Equal((DayKind.Holiday, Certainty.Computed, "Điều 112 Bộ luật Lao động 2019"), (tết.Kind, tết.Certainty, tết.Source));
        Assert.Equal("2027-02-11T17:00", Due("2027-02-03T09:00", "1 wd", "2025"));
        Assert.Equal("2060-09-06T17:00", Due("2060-08-31T09:00", "2 wd", "2025"));
    }

    [Fact]
    public void A_decision_replaces_the_computed_days_of_its_holiday_and_year_alone()
    {
        var calendar = Book.With([Off("tết-2027", "2027-02-05", "2027-02-12", holiday: "tet")]).For("one_stop");
        Assert.Equal((false, true), (Legal.Office.IsWorking(Day("2027-02-04")), calendar.IsWorking(Day("2027-02-04"))));
        Assert.Equal((false, true), (calendar.IsWorking(Day("2027-02-12")), calendar.IsWorking(Day("2027-02-15"))));
        Assert.Equal((DayKind.Holiday, false), Of(calendar, "2028-01-26"));
        Assert.Equal((DayKind.Holiday, false), Of(calendar, "2027-01-01"));
    }

    [Fact]
    public void What_was_decided_for_Tết_and_the_national_day_is_what_the_standing_law_gives()
    {
        var computed = new CalendarBook(Book.Hours, Book.Days.Where(d => d.Kind == DayKind.SwappedOff), Book.Holidays).For("one_stop");
        for (var day = Day("2015-01-01"); day <= Day("2026-12-31"); day = day.AddDays(1))
        {
            Assert.True(computed.IsWorking(day) == Legal.Office.IsWorking(day), $"{day:yyyy-MM-dd}: decided {Legal.Office.Day(day).Kind}, computed {computed.Day(day).Kind}");
        }
    }

    [Theory]
    [InlineData(2015, "2015-01-01|2015-01-02|2015-02-16..2015-02-23|2015-04-28..2015-05-01|2015-09-02")]
    [InlineData(2016, "2016-01-01|2016-02-08..2016-02-12|2016-04-18|2016-05-02|2016-05-03|2016-09-02")]
    [InlineData(2017, "2017-01-02|2017-01-26..2017-02-01|2017-04-06|2017-05-01|2017-05-02|2017-09-04")]
    [InlineData(2018, "2018-01-01|2018-02-14..2018-02-20|2018-04-25|2018-04-30..2018-05-01|2018-09-03|2018-12-31")]
    [InlineData(2019, "2019-01-01|2019-02-04..2019-02-08|2019-04-15|2019-04-29..2019-05-01|2019-09-02")]
    [InlineData(2020, "2020-01-01|2020-01-23..2020-01-29|2020-04-02|2020-04-30..2020-05-01|2020-09-02")]
    [InlineData(2021, "2021-01-01|2021-02-10..2021-02-16|2021-04-21|2021-04-30|2021-05-03|2021-09-02..2021-09-03")]
    [InlineData(2022, "2022-01-03|2022-01-31..2022-02-04|2022-04-11|2022-05-02..2022-05-03|2022-09-01..2022-09-02")]
    [InlineData(2023, "2023-01-02|2023-01-20..2023-01-26|2023-05-01..2023-05-03|2023-09-01..2023-09-04")]
    [InlineData(2024, "2024-01-01|2024-02-08..2024-02-14|2024-04-18|2024-04-29..2024-05-01|2024-09-02..2024-09-03")]
    [InlineData(2025, "2025-01-01|2025-01-27..2025-01-31|2025-04-07|2025-04-30..2025-05-02|2025-09-01..2025-09-02")]
    [InlineData(2026, "2026-01-01..2026-01-02|2026-02-16..2026-02-20|2026-04-27|2026-04-30..2026-05-01|2026-08-31..2026-09-02")]
    [InlineData(2027, "2027-01-01|2027-02-04..2027-02-10|2027-04-16|2027-04-30|2027-05-03|2027-09-02..2027-09-03")]
    public void Weekdays_off_in_a_year_are_these(int year, string expected)
    {
        var off = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Legal.Office.IsWorking(d));
        var wanted = expected.Split('|').Select(p => p.Split("..")).SelectMany(p => Enumerable.Range(0, Day(p[^1]).DayNumber - Day(p[0]).DayNumber + 1).Select(Day(p[0]).AddDays))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Equal(wanted, off);
    }

    [Fact]
    public void Every_row_of_the_data_files_says_where_it_is_from_and_how_sure_it_is()
    {
        Assert.All(Book.Days, d => Assert.False(string.IsNullOrWhiteSpace(d.Source) || string.IsNullOrWhiteSpace(d.Title.En)));
        Assert.All(Book.Hours, h => Assert.NotEqual(Certainty.Computed, h.Certainty));
        Assert.Equal(Book.Days.Count, Book.Days.Select(d => d.Id).Distinct().Count());
        Assert.All(Book.Days.Where(d => d.MadeUp is not null), d => Assert.True(d.MadeUp!.Value.DayOfWeek == DayOfWeek.Saturday && d.From.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), d.Id));
    }

    private static (DayKind Kind, bool IsWorking) Of(WorkingCalendar calendar, string day) => (calendar.Day(Day(day)).Kind, calendar.IsWorking(Day(day)));

    private static string Hours(WorkingCalendar calendar, string day) => string.Join(", ", calendar.Day(Day(day)).Hours);
}
