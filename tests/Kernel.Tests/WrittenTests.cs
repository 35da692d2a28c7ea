using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class WrittenTests
{
    [Theory]
    [InlineData("05/09/1990", 1990, 9, 5)]
    [InlineData("5/9/1990", 1990, 9, 5)]
    [InlineData("05-09-1990", 1990, 9, 5)]
    [InlineData("05.09.1990", 1990, 9, 5)]
    [InlineData("1990-09-05", 1990, 9, 5)]
    [InlineData("29/02/2020", 2020, 2, 29)]
    [InlineData("1/1/1800", 1800, 1, 1)]
    [InlineData("31/12/2200", 2200, 12, 31)]
    public void A_day_is_read_the_Vietnamese_way(string text, int year, int month, int day)
    {
        Assert.True(Written.TryDay(text, out var read));
        Assert.Equal(new DateOnly(year, month, day), read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("31/02/2020")]
    [InlineData("29/02/2019")]
    [InlineData("29/02/1900")]
    [InlineData("13/13/2020")]
    [InlineData("9/25/2020")]
    [InlineData("00/01/2020")]
    [InlineData("5/9/90")]
    [InlineData("05/09-1990")]
    [InlineData("5 9 1990")]
    [InlineData("1990/09/05")]
    [InlineData("1990-9-5")]
    [InlineData("31/12/1799")]
    [InlineData("01/01/2201")]
    [InlineData("0000-00-00")]
    [InlineData("05/09/1990\n")]
    [InlineData("٠٥/٠٩/١٩٩٠")]
    [InlineData("０５/０９/１９９０")]
    public void What_is_not_a_day_is_refused(string? text) => Assert.False(Written.TryDay(text, out _));

    [Theory]
    [InlineData("10/2020", 2020, 10)]
    [InlineData("1/2020", 2020, 1)]
    [InlineData("2020-10", 2020, 10)]
    public void A_month_is_its_first_day(string text, int year, int month)
    {
        Assert.True(Written.TryMonth(text, out var first));
        Assert.Equal(new DateOnly(year, month, 1), first);
    }

    [Theory]
    [InlineData("13/2020")]
    [InlineData("10-2020")]
    [InlineData("5/10/2020")]
    [InlineData("2020-1")]
    [InlineData("2020-10-05")]
    [InlineData("10/20")]
    [InlineData("-")]
    [InlineData(null)]
    public void What_is_not_a_month_is_refused(string? text) => Assert.False(Written.TryMonth(text, out _));

    [Theory]
    [InlineData("150.000", 150_000)]
    [InlineData("150000", 150_000)]
    [InlineData("150.000 đ", 150_000)]
    [InlineData("1.390.000đ", 1_390_000)]
    [InlineData("0", 0)]
    [InlineData("999.999.999.999.999.999", 999_999_999_999_999_999)]
    public void Money_is_whole_dong(string text, long dong)
    {
        Assert.True(Written.TryMoney(text, out var read));
        Assert.Equal(dong, read);
    }

    [Theory]
    [InlineData("150.000,50")]
    [InlineData("150000.50")]
    [InlineData("15.00")]
    [InlineData("1.5")]
    [InlineData("150,000")]
    [InlineData("1.50.000")]
    [InlineData("1500.000")]
    [InlineData("0.150")]
    [InlineData("-150.000")]
    [InlineData("150 000")]
    [InlineData("1e5")]
    [InlineData("đ")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9999999999999999999")]
    [InlineData("١٥٠")]
    public void Money_with_a_fraction_or_in_doubt_is_refused(string? text) => Assert.False(Written.TryMoney(text, out _));

    [Theory]
    [InlineData("82,4", 82.4)]
    [InlineData("1.236,5", 1236.5)]
    [InlineData("-0,25", -0.25)]
    [InlineData("7", 7)]
    public void A_decimal_has_a_comma(string text, double number)
    {
        Assert.True(Written.TryDecimal(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("82.4")]
    [InlineData("0.500")]
    [InlineData("1,2,3")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("NaN")]
    [InlineData("∞")]
    public void A_decimal_with_a_point_is_refused(string text) => Assert.False(Written.TryDecimal(text, out _));

    [Theory]
    [InlineData("12500000.5", "12.500.000,5")]
    [InlineData("500", "500")]
    [InlineData("0", "0")]
    [InlineData("-0.25", "-0,25")]
    [InlineData("-1234", "-1.234")]
    [InlineData("79228162514264337593543950335", "79.228.162.514.264.337.593.543.950.335")]
    public void An_amount_has_points_and_a_comma(string number, string written) => Assert.Equal(written, Written.Amount(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        Gen.Int[0, 146_000].Select(new DateOnly(1800, 1, 1).AddDays).Sample(day => Written.TryDay(Written.Day(day), out var read) && read == day);
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Sample(n => Written.TryNumber(Written.Number(n), out var read) && read == n);
        Gen.Long[0, 999_999_999_999_999_999].Sample(n => Written.TryMoney(Written.Number(n) + " đ", out var read) && read == n);
        Gen.Long[-999_999_999_999, 999_999_999_999].Select(n => n / 1000.0).Sample(n => Written.TryDecimal(Written.Decimal(n), out var read) && read == n);
    }

    [Fact]
    public void No_text_makes_a_reader_throw() => Hostile.Texts.Sample(text =>
    {
        _ = Written.TryDay(text, out _);
        _ = Written.TryMonth(text, out _);
        _ = Written.TryMoney(text, out _);
        _ = Written.TryNumber(text, out _);
        _ = Written.TryDecimal(text, out _);
    });
}
