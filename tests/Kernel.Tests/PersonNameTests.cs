using System.Text;
using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Thị Hồng Đào", "Nguyễn Thị Hồng Đào", "NTHĐ", "Nguyễn T. H. Đ.", "Đào")]
    [InlineData("  Trần   Văn\tAn ", "Trần Văn An", "TVA", "Trần V. A.", "An")]
    [InlineData("H'Hen Niê", "H'Hen Niê", "HN", "H'Hen N.", "Niê")]
    [InlineData("Y-Bhăm Êban", "Y-Bhăm Êban", "YÊ", "Y-Bhăm Ê.", "Êban")]
    [InlineData("Điểu K’Ré", "Điểu K’Ré", "ĐK", "Điểu K.", "K’Ré")]
    [InlineData("Ánh", "Ánh", "Á", "Á.", "Ánh")]
    public void A_name_is_read(string text, string name, string initials, string masked, string given)
    {
        var read = PersonName.Parse(text);
        Assert.Equal((name, initials, masked, given), (read.Text, read.Initials, read.Masked, read.Given));
    }

    [Fact]
    public void A_name_typed_with_combining_marks_is_the_same_name() =>
        Assert.Equal(PersonName.Parse("Nguyễn Thị Hồng Đào"), PersonName.Parse("Nguyễn Thị Hồng Đào".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B")]
    [InlineData("Nguyễn Văn 2")]
    [InlineData("<script>")]
    [InlineData("An\u202EnaV")]
    [InlineData("An\0")]
    [InlineData("An\nBình")]
    [InlineData("-An")]
    [InlineData("\u0301An")]
    [InlineData("an@example.vn")]
    public void What_is_not_a_name_is_refused(string? text) => Assert.False(PersonName.TryParse(text, out _));

    [Fact]
    public void A_name_has_at_most_120_characters()
    {
        Assert.True(PersonName.TryParse(new string('a', 120), out _));
        Assert.False(PersonName.TryParse(new string('a', 121), out _));
    }

    [Fact]
    public void A_name_read_again_is_the_same_and_no_text_throws() => Hostile.Texts.Sample(text =>
        !PersonName.TryParse(text, out var name)
        || (PersonName.Parse(name.Text) == name && name.Masked.Length > 0 && name.Initials.Length > 0));
}
