using System.Text.Json;
using CsCheck;
using ThongSuot.Calendar;
using static ThongSuot.Mechanisms.Tests.Calendar.Legal;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Mechanisms.Tests.Calendar;

public sealed class SpanTests
{
    [Theory]
    [InlineData("3 wd", "3 wd")]
    [InlineData("3wd", "3 wd")]
    [InlineData("0.5 wd", "0.5 wd")]
    [InlineData("3,5 ngày làm việc", "3.5 wd")]
    [InlineData("17.25 ngày  làm  việc", "17.25 wd")]
    [InlineData("10 NGÀY", "10 d")]
    [InlineData("10 ngày", "10 d")]
    [InlineData("8 giờ làm việc", "8 wh")]
    [InlineData("0.25 wh", "0.25 wh")]
    [InlineData("1 tháng", "1 m")]
    [InlineData("6 m", "6 m")]
    [InlineData("same-day", "same-day")]
    [InlineData("Trong ngày", "same-day")]
    [InlineData("none", "none")]
    [InlineData("0 wd", "0 wd")]
    [InlineData("10000 wd", "10000 wd")]
    [InlineData("3 working days", "3 wd")]
    public void A_limit_is_read_as_people_write_it(string text, string code)
    {
        Assert.True(Span.TryParse(text, out var span));
        Assert.Equal(code, span.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wd")]
    [InlineData("3")]
    [InlineData("-1 wd")]
    [InlineData("10000.25 wd")]
    [InlineData("99999 wd")]
    [InlineData("0.3 wd")]
    [InlineData("1.5 m")]
    [InlineData("3 wd 2 d")]
    [InlineData("1e3 wd")]
    [InlineData("٣ wd")]
    [InlineData("3 giờ")]
    [InlineData("ba ngày làm việc")]
    [InlineData("NaN wd")]
    [InlineData("1,234,5 wd")]
    public void What_is_not_a_limit_is_refused_with_its_text(string? text)
    {
        Assert.False(Span.TryParse(text, out _));
        Assert.Equal("CAL-001", Refused(() => Span.Parse(text!)).Code);
    }

    [Theory]
    [InlineData(SpanUnit.WorkingDays, -1)]
    [InlineData(SpanUnit.WorkingDays, 0.1)]
    [InlineData(SpanUnit.Days, 10_000.5)]
    [InlineData(SpanUnit.Months, 0.5)]
    [InlineData(SpanUnit.WorkingHours, double.NaN)]
    [InlineData(SpanUnit.WorkingHours, double.PositiveInfinity)]
    [InlineData(SpanUnit.SameDay, 1)]
    public void An_amount_that_cannot_be_is_refused(SpanUnit unit, double amount) => Assert.Equal("CAL-001", Refused(() => Span.Of(unit, amount)).Code);

    [Fact]
    public void What_is_written_is_read_back() =>
        Gen.Select(Gen.Int[1, 4].Select(u => (SpanUnit)u), Gen.Int[0, 40_000]).Sample((unit, quarters) =>
        {
            var span = new Span(unit, unit == SpanUnit.Months ? quarters / 4 * 4 : quarters);
            return Span.Parse(span.ToString()) == span && Span.Parse(span.Says.Vi) == span && JsonSerializer.Deserialize<Span>(JsonSerializer.Serialize(span)) == span;
        });

    [Fact]
    public void No_text_breaks_the_reader() => Gen.String.Sample(text => { _ = Span.TryParse(text, out _); });

    [Theory]
    [InlineData("1 wd", "1 ngày làm việc", "1 working day")]
    [InlineData("3.5 wd", "3,5 ngày làm việc", "3.5 working days")]
    [InlineData("10 d", "10 ngày", "10 calendar days")]
    [InlineData("8 wh", "8 giờ làm việc", "8 working hours")]
    [InlineData("2 m", "2 tháng", "2 months")]
    [InlineData("same-day", "trong ngày", "the same day")]
    [InlineData("none", "không quy định thời hạn", "no limit")]
    public void A_limit_is_said_in_both_languages(string code, string vi, string en) => Assert.Equal((vi, en), (Span.Parse(code).Says.Vi, Span.Parse(code).Says.En));
}
