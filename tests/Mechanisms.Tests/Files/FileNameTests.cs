using CsCheck;
using ThongSuot.Files;

namespace ThongSuot.Mechanisms.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Đơn đề nghị.pdf", "Đơn đề nghị.pdf")]
    [InlineData("C:\\Users\\an\\Đơn.pdf", "Đơn.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("don\u202Efdp.exe", "donfdp.exe")]
    [InlineData("e\u0302\u0301.pdf", "ế.pdf")]
    [InlineData("...", "tep")]
    [InlineData("", "tep")]
    [InlineData(null, "tep")]
    [InlineData(" .htaccess ", "htaccess")]
    [InlineData("a\0b?.pdf", "ab_.pdf")]
    [InlineData("a\uFFFEb.pdf", "a_b.pdf")]
    public void A_name_keeps_its_words_and_loses_what_harms(string? name, string expected) => Assert.Equal(expected, FileName.Clean(name));

    [Theory]
    [InlineData("a.pdf", "pdf")]
    [InlineData("a.PDF", "pdf")]
    [InlineData("a.pdf.exe", "exe")]
    [InlineData("a", "")]
    [InlineData(".pdf", "")]
    [InlineData("Số 12. Nội dung rất dài", "")]
    public void The_ending_is_what_stands_behind_the_last_dot(string name, string ending) => Assert.Equal(ending, FileName.EndingOf(name));

    [Fact]
    public void Any_name_becomes_one_that_every_system_takes() => Gen.String[0, 400].Sample(name =>
    {
        var clean = FileName.Clean(name);
        return clean.Length is > 0 and <= 120 && clean == FileName.Clean(clean) && !clean.Any(c => c < ' ' || "<>:\"/\\|?*".Contains(c));
    });
}
