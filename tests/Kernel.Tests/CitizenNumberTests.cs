using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class CitizenNumberTests
{
    // Fourth digit, Circular 07/2016/TT-BCA art. 7: 0/1 born in 1900–1999 male/female, 2/3 in 2000–2099, 4/5 in 2100–2199.
    [Theory]
    [InlineData("093090001212", "093", 1990, true)]
    [InlineData("093190001212", "093", 1990, false)]
    [InlineData("001204000001", "001", 2004, true)]
    [InlineData("096320123456", "096", 2020, false)]
    [InlineData("079499123456", "079", 2199, true)]
    [InlineData("232185000077", "232", 1985, false)]
    public void A_number_says_where_when_and_the_sex(string digits, string place, int year, bool male)
    {
        var number = CitizenNumber.Parse(digits);
        Assert.Equal((place, year, male, false), (number.BirthPlace, number.BirthYear!.Value, number.IsMale!.Value, number.IsOldCard));
    }

    [Fact]
    public void An_old_card_says_nothing_about_its_holder()
    {
        var number = CitizenNumber.Parse("363 636 363");
        Assert.True(number.IsOldCard);
        Assert.Null(number.BirthPlace);
        Assert.Null(number.BirthYear);
        Assert.Null(number.IsMale);
        Assert.Equal("363636363", number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("1234567890")]
    [InlineData("09309000121")]
    [InlineData("0930900012122")]
    [InlineData("000090001212")]
    [InlineData("100090001212")]
    [InlineData("000000000")]
    [InlineData("09309000121a")]
    [InlineData("０９３０９０００１２１２")]
    public void What_is_not_a_number_is_refused(string? text) => Assert.False(CitizenNumber.TryParse(text, out _));

    [Theory]
    [InlineData("093090001212", "093•••••••12")]
    [InlineData("363636363", "363••••63")]
    [InlineData("12", "•••")]
    [InlineData(null, "•••")]
    public void A_number_is_masked(string? digits, string masked) => Assert.Equal(masked, CitizenNumber.Mask(digits));

    [Fact]
    public void A_refused_number_is_not_repeated_in_the_message()
    {
        var wrong = Assert.Throws<FormatException>(() => CitizenNumber.Parse("09309000121x"));
        Assert.DoesNotContain("0930", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_read_again_is_the_same_and_no_text_throws()
    {
        Gen.String[Gen.Char['0', '9'], 12, 12].Sample(digits => !CitizenNumber.TryParse(digits, out var number) || CitizenNumber.Parse(number.ToString()) == number);
        Hostile.Texts.Sample(text => { _ = CitizenNumber.TryParse(text, out _); });
    }
}
