using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

/// <summary>Numbers and codes the state gives.</summary>
public sealed class Codes
{
    [Theory]
    [InlineData("093190001234", 1990, false)]
    [InlineData("093090001234", 1990, true)]
    [InlineData("001201000001", 2001, true)]
    [InlineData("001399000001", 2099, false)]
    [InlineData("093 190 001 234", 1990, false)]
    [InlineData("093.190.001.234", 1990, false)]
    public void This_is_a_citizen_number_of(string text, int year, bool male)
    {
        Assert.True(CitizenNumber.TryParse(text, out var number));
        Assert.Equal((year, male, false), (number.BirthYear!.Value, number.IsMale!.Value, number.IsOldCard));
        Assert.Equal(12, number.Masked.Length);
        Assert.Equal(7, number.Masked.Count(c => c == '•'));
    }

    [Fact]
    public void An_old_card_says_nothing_of_its_holder()
    {
        Assert.True(CitizenNumber.TryParse("363636363", out var number));
        Assert.Equal((true, null, null, "363••••63"), (number.IsOldCard, number.BirthYear, number.IsMale, number.Masked));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("1234567890")]
    [InlineData("09319000123a")]
    [InlineData("٠٩٣١٩٠٠٠١٢٣٤")]
    [InlineData("0931900012345")]
    [InlineData("093-190-001-234")]
    public void This_is_no_citizen_number(string? text) => Assert.False(CitizenNumber.TryParse(text, out _));

    [Theory]
    [InlineData(null, "•••")]
    [InlineData("12345", "•••")]
    [InlineData("093190001234", "093•••••••34")]
    public void A_number_is_masked(string? text, string masked) => Assert.Equal(masked, CitizenNumber.Mask(text));

    // QCVN 102:2016/BTTTT, section 2: H30 is Hậu Giang.
    [Theory]
    [InlineData("000.00.00.H30", 1, null)]
    [InlineData("000.00.12.H30", 2, "000.00.00.H30")]
    [InlineData("000.01.12.H30", 3, "000.00.12.H30")]
    [InlineData("001.01.12.H30", 4, "000.01.12.H30")]
    [InlineData("0A1.Z9.12.G06", 4, "000.Z9.12.G06")]
    public void This_is_a_code_of_QCVN_102(string text, int level, string? parent)
    {
        Assert.True(AgencyCode102.TryParse(text, out var code));
        Assert.Equal((level, parent, text), (code.Level, code.Parent?.Text, code.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("H30")]
    [InlineData("H30.12")]
    [InlineData("000.00.00.h30")]
    [InlineData("000.00.00.030")]
    [InlineData("000.0.00.H30")]
    [InlineData("000.00.00.H3Đ")]
    [InlineData("000.00.00.H30.")]
    [InlineData("000-00-00-H30")]
    [InlineData(" 000.00.00.H30")]
    public void This_is_no_code_of_QCVN_102(string? text) => Assert.False(AgencyCode102.TryParse(text, out _));

    // Decision 20/2020/QĐ-TTg, article 4.
    [Theory]
    [InlineData("H30", 1, null)]
    [InlineData("H30.12", 2, "H30")]
    [InlineData("H30.12.3.ABC", 4, "H30.12.3")]
    [InlineData("Y99.1", 2, "Y99")]
    [InlineData("H30.1234567890.1234567890.123456789", 4, "H30.1234567890.1234567890")]
    public void This_is_a_code_of_Decision_20(string text, int level, string? parent)
    {
        Assert.True(AgencyCode20.TryParse(text, out var code));
        Assert.Equal((level, parent), (code.Level, code.Parent?.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Z30")]
    [InlineData("H3")]
    [InlineData("H300")]
    [InlineData("HA0")]
    [InlineData("H30.")]
    [InlineData("H30..1")]
    [InlineData(".H30")]
    [InlineData("H30.ă")]
    [InlineData("000.00.00.H30")]
    [InlineData("H30.1234567890.1234567890.1234567890")]
    public void This_is_no_code_of_Decision_20(string? text) => Assert.False(AgencyCode20.TryParse(text, out _));

    [Theory]
    [InlineData("93", true)]
    [InlineData("930", true)]
    [InlineData("31318", true)]
    [InlineData("9", false)]
    [InlineData("9300", false)]
    [InlineData("313180", false)]
    [InlineData("93a", false)]
    [InlineData(null, false)]
    public void A_statistics_code_has_2_3_or_5_digits(string? text, bool good) => Assert.Equal(good, StatisticsCode.TryParse(text, out _));
}
