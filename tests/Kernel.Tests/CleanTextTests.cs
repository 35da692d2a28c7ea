using System.Text;
using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(" Hậu Giang ", "Hậu Giang")]
    [InlineData("Ha\u0323\u0302u", "Hậu")]
    [InlineData("Ha\u0302\u0323u", "Hậu")]
    [InlineData("Nguye\u0302\u0303n U\u031B\u0323", "Nguyễn Ự")]
    [InlineData("a\tb\u00A0c", "a b c")]
    [InlineData("số\u200B 12\uFEFF", "số 12")]
    [InlineData("👍🏽 tốt", "👍🏽 tốt")]
    [InlineData(null, "")]
    public void Text_is_composed_and_trimmed(string? raw, string clean)
    {
        Assert.True(CleanText.Try(raw, out var text));
        Assert.Equal(clean, text);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b")]
    [InlineData("hoadon\u202Efdp.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\u061Cb")]
    [InlineData("a\uFFFFb")]
    [InlineData("a\nb")]
    public void Text_that_deceives_or_breaks_is_refused(string raw) => Assert.False(CleanText.Try(raw, out _));

    // Attributes cannot hold an unpaired surrogate.
    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.False(CleanText.Try("a\uD83D", out _));
        Assert.False(CleanText.Try("\uDC00a", out _));
        Assert.False(CleanText.Try("\uDC00\uD83D", out _));
        Assert.False(PersonName.TryParse("An\uD83D", out _));
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd\u2028e", "a\nb\nc\nd\ne")]
    [InlineData("\n a \n", "a")]
    public void Lines_end_one_way(string raw, string clean)
    {
        Assert.True(CleanText.Try(raw, out var text, lines: true));
        Assert.Equal(clean, text);
    }

    [Fact]
    public void A_megabyte_is_cleaned_at_once()
    {
        Assert.True(CleanText.Try(string.Concat(Enumerable.Repeat("e\u0302\u0301", 350_000)), out var text));
        Assert.Equal(350_000, text.Length);
    }

    [Fact]
    public void Clean_text_is_clean_and_can_be_stored() => Hostile.Texts.Sample(raw =>
    {
        if (CleanText.Try(raw, out var text, lines: true))
        {
            Assert.True(text.IsNormalized(NormalizationForm.FormC));
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            Assert.True(CleanText.Try(text, out var again, lines: true));
            Assert.Equal(text, again);
        }
    });
}
