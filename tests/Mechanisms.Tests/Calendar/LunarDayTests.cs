using CsCheck;
using ThongSuot.Calendar;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;

namespace ThongSuot.Mechanisms.Tests.Calendar;

/// <summary>Vietnam's lunar calendar against published days.</summary>
public sealed class LunarDayTests
{
    [Theory]
    [InlineData("2015-02-19")]
    [InlineData("2016-02-08")]
    [InlineData("2017-01-28")]
    [InlineData("2018-02-16")]
    [InlineData("2019-02-05")]
    [InlineData("2020-01-25")]
    [InlineData("2021-02-12")]
    [InlineData("2022-02-01")]
    [InlineData("2023-01-22")]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-06")]
    [InlineData("1985-01-21")] // China: 20 February
    [InlineData("2007-02-17")] // China: 18 February
    [InlineData("2030-02-02")] // China: 3 February
    public void Tết_falls_on_its_day(string day)
    {
        Assert.Equal(new LunarDay(Day(day).Year, 1, 1), LunarDay.Of(Day(day)));
        Assert.Equal(Day(day), new LunarDay(Day(day).Year, 1, 1).Solar);
    }

    [Theory]
    [InlineData("2015-04-28")]
    [InlineData("2016-04-16")]
    [InlineData("2017-04-06")]
    [InlineData("2018-04-25")]
    [InlineData("2019-04-14")]
    [InlineData("2020-04-02")]
    [InlineData("2021-04-21")]
    [InlineData("2022-04-10")]
    [InlineData("2023-04-29")]
    [InlineData("2024-04-18")]
    [InlineData("2025-04-07")]
    [InlineData("2026-04-26")]
    [InlineData("2027-04-16")]
    public void The_Hùng_Kings_day_falls_on_its_day(string day) => Assert.Equal(Day(day), new LunarDay(Day(day).Year, 3, 10).Solar);

    [Theory]
    [InlineData(1985, 2)] // In China the leap month was the tenth of 1984.
    [InlineData(2004, 2)]
    [InlineData(2006, 7)]
    [InlineData(2012, 4)]
    [InlineData(2014, 9)]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2033, 11)]
    public void Leap_months_follow_the_month_they_repeat(int year, int month)
    {
        var leap = new LunarDay(year, month, 1, IsLeap: true);
        Assert.Equal(leap, LunarDay.Of(leap.Solar));
        Assert.Equal(new LunarDay(year, month, 1), LunarDay.Of(new LunarDay(year, month, 1).Solar));
        Assert.InRange(leap.Solar.DayNumber - new LunarDay(year, month, 1).Solar.DayNumber, 29, 30);
    }

    [Theory]
    [InlineData("2023-01-21", 2022, 12, 30)]
    [InlineData("2022-01-31", 2021, 12, 29)]
    [InlineData("2016-09-15", 2016, 8, 15)]
    [InlineData("2025-12-31", 2025, 11, 12)]
    [InlineData("2000-01-01", 1999, 11, 25)]
    public void Other_days_are_known_too(string day, int year, int month, int lunar) => Assert.Equal(new LunarDay(year, month, lunar), LunarDay.Of(Day(day)));

    [Fact]
    public void Every_day_has_its_lunar_day_and_comes_back()
    {
        for (var day = new DateOnly(1950, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var (lunar, before) = (LunarDay.Of(day), LunarDay.Of(day.AddDays(-1)));
            Assert.Equal(day, lunar.Solar);
            Assert.True(lunar.Day == before.Day + 1 || (lunar.Day == 1 && before.Day is 29 or 30), $"{day}: {before} is followed by {lunar}");
        }
    }

    [Fact]
    public void Tết_always_falls_between_21_January_and_21_February() =>
        Gen.Int[1950, 2100].Sample(year => new LunarDay(year, 1, 1).Solar is var tết && tết >= new DateOnly(year, 1, 20) && tết <= new DateOnly(year, 2, 21));
}
