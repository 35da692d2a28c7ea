using CsCheck;
using ThongSuot.Expressions;

namespace ThongSuot.Mechanisms.Tests.Expressions;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("2025-01-31", "2025-01-31")]
    [InlineData("2025-02-29", null)]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2025-1-31", null)]
    [InlineData("31/01/2025", null)]
    [InlineData("2025-01-31T08:00:00", "2025-01-31T08:00:00")]
    [InlineData("2025-01-31T08:00", "2025-01-31T08:00:00")]
    [InlineData("2025-01-31T08:00:00+07:00", "2025-01-31T08:00:00")]
    [InlineData("2025-01-31T08:00:00-05:30", "2025-01-31T08:00:00-05:30")]
    [InlineData("2025-01-31T08:00:00.5Z", "2025-01-31T08:00:00.5Z")]
    [InlineData("2025-01-31T25:00:00", null)]
    [InlineData("2025-01-31T08:00:00+15:00", null)]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData("08:30:00", "08:30:00")]
    [InlineData("T08:30", "08:30:00")]
    [InlineData("08:30:00Z", "15:30:00")]
    [InlineData("23:30:00Z", "06:30:00")]
    [InlineData("24:00:00", null)]
    [InlineData("P1Y", "P1Y")]
    [InlineData("P14M", "P1Y2M")]
    [InlineData("-P14M", "-P1Y2M")]
    [InlineData("P0M", "P0M")]
    [InlineData("PT36H", "P1DT12H")]
    [InlineData("PT0.1S", "PT0.1S")]
    [InlineData("-PT90M", "-PT1H30M")]
    [InlineData("P1W", "P7D")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P1Y1D", null)]
    [InlineData("P1", null)]
    [InlineData("PT", null)]
    [InlineData("P", null)]
    [InlineData("1D", null)]
    [InlineData("P999999999Y", null)]
    [InlineData("P999999999W", null)]
    [InlineData("", null)]
    public void Texts_are_read_strictly(string text, string? expected) => Assert.Equal(expected, Moments.Read(text) is { } value ? Values.Written(value) : null);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Gen.Long[-9_000_000_000_000, 9_000_000_000_000].Sample(ticks => Assert.Equal(TimeSpan.FromTicks(ticks * 10), Moments.Read(Moments.Written(TimeSpan.FromTicks(ticks * 10)))));
        Gen.Int[-100_000, 100_000].Sample(count => Assert.Equal(new Months(count), Moments.Read(new Months(count).ToString())));
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 86_399], Gen.Int[-56, 56]).Sample((day, second, quarter) =>
        {
            var at = new DateTimeOffset(DateOnly.FromDayNumber(day + 1).ToDateTime(TimeOnly.MinValue).AddSeconds(second), TimeSpan.FromMinutes(quarter * 15));
            Assert.Equal(at, Moments.Read(Moments.Written(at)));
        });
    }

    [Fact]
    public void Any_text_is_read_or_not_but_never_breaks() => Gen.OneOf(Gen.String, Gen.String[Gen.OneOf(Gen.Const('P'), Gen.Const('T'), Gen.Const('-'), Gen.Const(':'), Gen.Char['0', '9'], Gen.Const('Y'), Gen.Const('M'), Gen.Const('Z')), 0, 24]).Sample(text => _ = Moments.Read(text), iter: 20_000);
}
