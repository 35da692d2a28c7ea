using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

/// <summary>Strict reading of what people write.</summary>
public sealed class Reading
{
    [Theory]
    [InlineData("5/9/1990", 1990, 9, 5)]
    [InlineData("05/09/1990", 1990, 9, 5)]
    [InlineData("05-09-1990", 1990, 9, 5)]
    [InlineData("05.09.1990", 1990, 9, 5)]
    [InlineData("1990-09-05", 1990, 9, 5)]
    [InlineData("29/2/2020", 2020, 2, 29)]
    [InlineData("31/12/2200", 2200, 12, 31)]
    [InlineData("1/1/1800", 1800, 1, 1)]
    public void This_is_a_day(string text, int year, int month, int date)
    {
        Assert.True(Written.TryDay(text, out var day));
        Assert.Equal(new DateOnly(year, month, date), day);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("29/2/2019")]
    [InlineData("31/4/2020")]
    [InlineData("0/1/2020")]
    [InlineData("1/13/2020")]
    [InlineData("9/31/1990")]
    [InlineData("05/09-1990")]
    [InlineData("5/9/90")]
    [InlineData("1990-9-5")]
    [InlineData("1990/09/05")]
    [InlineData("05/09/1990 ")]
    [InlineData("05/09/1990\n")]
    [InlineData("1/1/1799")]
    [InlineData("1/1/2201")]
    [InlineData("٠٥/٠٩/١٩٩٠")]
    [InlineData("hôm nay")]
    public void This_is_no_day(string? text) => Assert.False(Written.TryDay(text, out _));

    [Fact]
    public void Every_day_is_read_as_it_is_written() => Gen.Int[0, 146_000].Select(n => new DateOnly(1800, 1, 1).AddDays(n)).Sample(day =>
        Written.TryDay($"{day:dd/MM/yyyy}".Replace('.', '/'), out var read) && read == day && Written.TryDay($"{day:yyyy-MM-dd}", out read) && read == day);

    [Theory]
    [InlineData("150.000", 150_000)]
    [InlineData("150000", 150_000)]
    [InlineData("150.000 đ", 150_000)]
    [InlineData("150.000₫", 150_000)]
    [InlineData("0", 0)]
    [InlineData("1.234.567.890", 1_234_567_890)]
    [InlineData("999999999999999999", 999_999_999_999_999_999)]
    public void This_is_an_amount(string text, long dong)
    {
        Assert.True(Written.TryMoney(text, out var read));
        Assert.Equal(dong, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("đ")]
    [InlineData("150,000")]
    [InlineData("150.00")]
    [InlineData("15.0000")]
    [InlineData(".150")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("1 000")]
    [InlineData("1e5")]
    [InlineData("9999999999999999999")]
    [InlineData("+5")]
    [InlineData("0x10")]
    [InlineData("150000\n")]
    public void This_is_no_amount(string? text) => Assert.False(Written.TryMoney(text, out _));

    [Fact]
    public void Every_amount_is_read_as_it_is_written() => Gen.Long[0, 999_999_999_999_999].Sample(dong =>
        Written.TryMoney(dong.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.') + " đ", out var read) && read == dong);

    [Theory]
    [InlineData("82,4", 82.4)]
    [InlineData("1.236,5", 1236.5)]
    [InlineData("-0,25", -0.25)]
    [InlineData("7", 7)]
    public void This_is_a_decimal(string text, double number)
    {
        Assert.True(Written.TryDecimal(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("82.4")]
    [InlineData("82,")]
    [InlineData(",4")]
    [InlineData("1,2,3")]
    [InlineData("NaN")]
    [InlineData("∞")]
    public void This_is_no_decimal(string text) => Assert.False(Written.TryDecimal(text, out _));

    [Fact]
    public void Reading_never_throws_whatever_comes() => Gen.String.Sample(text =>
    {
        _ = Written.TryDay(text, out _);
        _ = Written.TryMoney(text, out _);
        _ = Written.TryNumber(text, out _);
        _ = Written.TryDecimal(text, out _);
        _ = CitizenNumber.TryParse(text, out _);
        _ = AgencyCode102.TryParse(text, out _);
        _ = AgencyCode20.TryParse(text, out _);
        _ = StatisticsCode.TryParse(text, out _);
        _ = CleanText.Try(text, out _, lines: true);
        SearchText.Fold(text);
        SearchText.SortKey(text);
        SearchText.NameSortKey(text);
        CitizenNumber.Mask(text);
    }, iter: 20_000);
}
