using System.Text;
using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

public sealed class SearchTextTests
{
    // The order of a Vietnamese dictionary: letters before tones; tones as none, grave, hook, tilde, acute, dot below.
    private static readonly string[] InOrder =
    [
        "an", "An Giang", "anh", "ánh", "ăn", "âm", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "Bắc Giang", "Bắc Ninh", "cam", "Cần Thơ", "chó",
        "da", "dân", "đa", "đà", "Đà Nẵng", "đất", "em", "ếch", "ga", "Hà Nội", "Hậu Giang", "kho", "khô", "khờ", "la", "ma", "na", "nga", "nghe",
        "nhà", "nơi", "oi", "ôi", "ơi", "phố", "quà", "tam", "tăm", "tâm", "thu", "thủ", "thư", "thứ", "to", "tô", "tơ", "trà", "tu", "tư", "uy", "ưng",
        "va", "xa", "ý", "yêu",
    ];

    private static readonly Gen<string> Words = Hostile.Of("aàảãáạăằẳẵắặâấậbcdđeèêệghiíklmnoóôốơờpqrstuúưựvxyýỵ ", 12);

    [Fact]
    public void Words_stand_in_the_order_of_the_dictionary() =>
        Assert.Equal(InOrder, InOrder.Reverse().OrderBy(SearchText.SortKey, StringComparer.Ordinal));

    [Fact]
    public void People_are_listed_by_their_given_name() => Assert.Equal(
        ["Trần Văn An", "Lê Thị Ánh", "Nguyễn Văn Ân", "Phạm Bình", "Lê Dân", "Nguyễn Thị Hồng Đào", "Trần Đào"],
        new[] { "Trần Đào", "Nguyễn Thị Hồng Đào", "Lê Dân", "Phạm Bình", "Nguyễn Văn Ân", "Lê Thị Ánh", "Trần Văn An" }
            .OrderBy(SearchText.NameSortKey, StringComparer.Ordinal));

    [Theory]
    [InlineData("Nguyễn Thị Hồng Đào", "nguyen thi hong dao")]
    [InlineData("ỦY BAN NHÂN DÂN", "uy ban nhan dan")]
    [InlineData("  Số 1236/QĐ-UBND ", "so 1236 qd ubnd")]
    [InlineData("Ưu tiên: ĐƯỜNG", "uu tien duong")]
    [InlineData(null, "")]
    [InlineData("…", "")]
    public void Search_text_has_no_marks(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() => Hostile.Texts.Sample(text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_are_found_and_sorted_alike() => Words.Sample(text =>
    {
        var apart = text.Normalize(NormalizationForm.FormD);
        Assert.Equal(SearchText.Fold(text), SearchText.Fold(apart));
        Assert.Equal(SearchText.SortKey(text), SearchText.SortKey(apart));
    });

    [Fact]
    public void No_text_makes_a_key_throw() => Hostile.Texts.Sample(text =>
    {
        _ = SearchText.SortKey(text);
        _ = SearchText.NameSortKey(text);
    });

    [Fact]
    public void The_table_of_letters_composes_as_Unicode_does() => Words.Sample(text =>
    {
        var upper = text.ToUpperInvariant();
        Assert.Equal(text, VietnameseLetters.Compose(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(upper, VietnameseLetters.Compose(upper.Normalize(NormalizationForm.FormD)));
    });

    [Fact]
    public void Composing_never_changes_what_a_text_means() => Hostile.Texts.Where(IsWellFormed).Sample(text =>
        VietnameseLetters.Compose(text).Normalize(NormalizationForm.FormC) == text.Normalize(NormalizationForm.FormC));

    [Fact]
    public void The_table_takes_letters_apart_as_Unicode_does()
    {
        foreach (var c in "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ")
        {
            Assert.Equal(c.ToString().Normalize(NormalizationForm.FormD)[0], VietnameseLetters.Bare(c));
        }

        Assert.Equal('d', VietnameseLetters.Bare('đ'));
    }

    private static bool IsWellFormed(string text) =>
        CleanText.Try(text, out _, lines: true);
}
