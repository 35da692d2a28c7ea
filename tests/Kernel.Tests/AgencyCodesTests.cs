using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class AgencyCodesTests
{
    // Forms by QCVN 102:2016/BTTTT; G09 and its unit are the example of Circular 01/2019/TT-BNV.
    [Theory]
    [InlineData("000.00.00.G09", 1, null)]
    [InlineData("000.00.16.G09", 2, "000.00.00.G09")]
    [InlineData("000.06.16.G09", 3, "000.00.16.G09")]
    [InlineData("012.06.16.H30", 4, "000.06.16.H30")]
    [InlineData("001.00.20.TT2", 4, "000.00.20.TT2")]
    public void A_code_of_2016_is_read_from_the_right(string text, int level, string? parent)
    {
        var code = AgencyCode102.Parse(text);
        Assert.Equal((level, parent), (code.Level, code.Parent?.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("H30")]
    [InlineData("000.00.00")]
    [InlineData("000.00.00.030")]
    [InlineData("000.00.00.h30")]
    [InlineData("00.00.000.H30")]
    [InlineData("000.00.00.H30.")]
    [InlineData("000-00-00-H30")]
    [InlineData("000.00.00.Đ30")]
    public void What_is_not_a_code_of_2016_is_refused(string? text) => Assert.False(AgencyCode102.TryParse(text, out _));

    [Theory]
    [InlineData("H30", 1, null)]
    [InlineData("H15.50", 2, "H15")]
    [InlineData("H15.50.05.13", 4, "H15.50.05")]
    [InlineData("G22.99.A1", 3, "G22.99")]
    public void A_code_of_2020_is_read_from_the_left(string text, int level, string? parent)
    {
        var code = AgencyCode20.Parse(text);
        Assert.Equal((level, parent), (code.Level, code.Parent?.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Z01")]
    [InlineData("130")]
    [InlineData("HA0")]
    [InlineData("H30.")]
    [InlineData("H30..1")]
    [InlineData("H30.a1")]
    [InlineData("H30 01")]
    [InlineData("H30.23456789012345678901234567890123")]
    public void What_is_not_a_code_of_2020_is_refused(string? text) => Assert.False(AgencyCode20.TryParse(text, out _));

    [Fact]
    public void A_code_of_2020_has_at_most_35_characters() => Assert.True(AgencyCode20.TryParse("H30.2345678901234567890123456789012", out var code) && code.Text.Length == 35);

    [Theory]
    [InlineData("93", 1)]
    [InlineData("930", 2)]
    [InlineData("31318", 3)]
    public void A_statistics_code_has_2_3_or_5_digits(string digits, int level) => Assert.Equal(level, StatisticsCode.Parse(digits).Level);

    [Theory]
    [InlineData("9")]
    [InlineData("9300")]
    [InlineData("313180")]
    [InlineData("9A")]
    [InlineData("٩٣")]
    [InlineData(null)]
    public void Other_texts_are_no_statistics_codes(string? text) => Assert.False(StatisticsCode.TryParse(text, out _));

    [Fact]
    public void Every_code_climbs_to_its_first_level() =>
        Hostile.Of("019AZ", 7).Select(c => c.PadLeft(7, '0')).Sample(c =>
        {
            var code = AgencyCode102.Parse($"{c[..3]}.{c[3..5]}.{c[5..]}.H30");
            var steps = 0;
            for (var above = code.Parent; above is not null; above = above.Parent)
            {
                steps++;
                Assert.True(above.Level < code.Level);
            }

            Assert.InRange(steps, 0, code.Level - 1);
        });

    [Fact]
    public void No_text_makes_a_reader_throw() => Hostile.Texts.Sample(text =>
    {
        _ = AgencyCode102.TryParse(text, out _);
        _ = AgencyCode20.TryParse(text, out _);
        _ = StatisticsCode.TryParse(text, out _);
    });
}
