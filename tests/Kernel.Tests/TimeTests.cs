using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

/// <summary>Days, moments, periods and the moved clock.</summary>
public sealed class Time
{
    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    [Theory]
    [InlineData("2020-10-14T16:59:59", "2020-10-14")]
    [InlineData("2020-10-14T17:00:00", "2020-10-15")]
    [InlineData("2020-12-31T17:00:00", "2021-01-01")]
    public void The_day_in_Vietnam_begins_at_17_hours_UTC(string utc, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), VietnamTime.DayOf(DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc)));

    [Fact]
    public void There_and_back_is_the_same_moment() => Gen.Long[0, 300L * 365 * 86400].Select(seconds => new DateTime(1900, 1, 1).AddSeconds(seconds)).Sample(local =>
        VietnamTime.Local(VietnamTime.Utc(local)) == local && VietnamTime.Utc(local).Kind == DateTimeKind.Utc
        && VietnamTime.DayOf(VietnamTime.StartOf(DateOnly.FromDateTime(local))) == DateOnly.FromDateTime(local));

    [Fact]
    public void The_work_clock_is_cut_to_what_both_databases_keep_and_says_when_it_is_moved()
    {
        var real = new Fixed(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567));
        var clock = new WorkClock(real);
        Assert.Equal((0, DateTimeKind.Utc, false), ((int)(clock.Now.Ticks % 10), clock.Now.Kind, clock.IsMoved));
        var moved = new WorkClock(real, TimeSpan.FromDays(-1900));
        Assert.Equal((clock.Now.AddDays(-1900), true), (moved.Now, moved.IsMoved));
        Assert.Equal(VietnamTime.DayOf(moved.Now), moved.Today);
        Assert.False(new WorkClock(real, TimeSpan.FromSeconds(30)).IsMoved);
    }

    [Theory]
    [InlineData(1, 5, 0, false)]
    [InlineData(1, 5, 1, true)]
    [InlineData(1, 5, 5, true)]
    [InlineData(1, 5, 6, false)]
    [InlineData(1, null, 9, true)]
    [InlineData(1, null, 0, false)]
    public void A_period_has_its_first_and_its_last_day(int from, int? to, int day, bool has) => Assert.Equal(has, P(from, to).Has(Day(day)));

    [Theory]
    [InlineData(1, 5, 5, 9, true)]
    [InlineData(1, 5, 6, 9, false)]
    [InlineData(1, null, 9, 9, true)]
    [InlineData(3, null, 1, 2, false)]
    [InlineData(1, null, 2, null, true)]
    [InlineData(1, 9, 3, 4, true)]
    public void Periods_overlap_when_they_share_a_day(int from, int? to, int otherFrom, int? otherTo, bool overlap)
    {
        Assert.Equal(overlap, P(from, to).Overlaps(P(otherFrom, otherTo)));
        Assert.Equal(overlap, P(otherFrom, otherTo).Overlaps(P(from, to)));
    }

    [Fact]
    public void Periods_overlap_exactly_when_some_day_is_in_both() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9], Gen.Bool, Gen.Int[0, 20], Gen.Int[0, 9], Gen.Bool).Sample((a, n, open, b, m, openToo) =>
        {
            var (one, other) = (P(a, open ? null : a + n), P(b, openToo ? null : b + m));
            return one.Overlaps(other) == Enumerable.Range(0, 60).Any(d => one.Has(Day(d)) && other.Has(Day(d)));
        });

    private static DateOnly Day(int n) => new DateOnly(2020, 1, 1).AddDays(n);

    private static Period P(int from, int? to) => new(Day(from), to is { } last ? Day(last) : null);
}
