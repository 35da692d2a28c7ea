using System.Text;
using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Kernel.Tests;

/// <summary>Vietnamese text: cleaned, folded for search, ordered as in the dictionary.</summary>
public sealed class Words
{
    [Theory]
    [InlineData("Nguyễn Thị Hồng Đào", "nguyen thi hong dao")]
    [InlineData("  SỞ   Nội vụ – Hậu Giang ", "so noi vu hau giang")]
    [InlineData("Quyết định số 01/QĐ-UBND", "quyet dinh so 01 qd ubnd")]
    [InlineData("ƯƠNG ườn ẵ ỹ", "uong uon a y")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("!!!", "")]
    public void Text_is_folded(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_and_sort_alike() => Vietnamese.Sample(text =>
        SearchText.Fold(text) == SearchText.Fold(text.Normalize(NormalizationForm.FormD)) && SearchText.SortKey(text) == SearchText.SortKey(text.Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Folding_again_changes_nothing() => Gen.String.Sample(text => SearchText.Fold(SearchText.Fold(text)) == SearchText.Fold(text));

    // In the order of Từ điển tiếng Việt (Hoàng Phê): letters first; where all are equal, the tones: none, grave, hook, tilde, acute, dot.
    [Fact]
    public void Words_sort_as_in_the_dictionary()
    {
        string[] words =
        [
            "a", "à", "ả", "ã", "á", "ạ", "a tòng", "an", "án", "anh", "ánh", "ăn", "ăn năn", "ằng", "ân", "ấn", "ba", "bà", "bả", "bã", "bá", "bạ", "ba ba", "bay", "băng", "bâng",
            "ca", "chanh", "da", "dũng", "đa", "đà", "đào", "e", "em", "ê", "ếch", "ga", "hoa", "hoà", "hoạ", "hoà bình", "i", "kẻ", "la", "ma", "mà", "mả", "mã", "má", "mạ", "na",
            "o", "ó", "ô", "ổ", "ơ", "ở", "pha", "quà", "ra", "sông", "ta", "u", "ủ", "ư", "ừ", "vang", "xa", "y", "ý",
        ];
        var shuffled = words.ToArray();
        new Random(7).Shuffle(shuffled);
        var sorted = shuffled.OrderBy(SearchText.SortKey, StringComparer.Ordinal).ToArray();
        Assert.Equal(words.Where(w => !w.Contains(' ', StringComparison.Ordinal)), sorted.Where(w => !w.Contains(' ', StringComparison.Ordinal)));
        foreach (var phrase in words.Where(w => w.Contains(' ', StringComparison.Ordinal)))
        {
            Assert.True(string.CompareOrdinal(SearchText.SortKey(phrase.Split(' ')[0]), SearchText.SortKey(phrase)) < 0, phrase);
        }
    }

    [Fact]
    public void Keys_hold_only_ASCII_so_both_databases_order_them_alike() => Gen.String.Sample(text => SearchText.SortKey(text).All(char.IsAscii));

    [Fact]
    public void Names_sort_by_the_given_name()
    {
        string[] names = ["Trần Văn An", "Lê Thị Ánh", "Bùi Văn Ăn", "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đào", "Phạm Dũng", "Út"];
        string[] right = ["Trần Văn An", "Lê Thị Ánh", "Bùi Văn Ăn", "Phạm Dũng", "Nguyễn Thị Hồng Đào", "Nguyễn Văn Đào", "Út"];
        Assert.Equal(right, names.OrderBy(SearchText.NameSortKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Đào", "Đào")]
    [InlineData(" a\tb\u00A0c ", "a b c")]
    [InlineData("Đa\u0300o", "Đào")]
    [InlineData("👨‍👩‍👧 𠮷", "👨‍👩‍👧 𠮷")]
    [InlineData("<script>'\"&", "<script>'\"&")]
    [InlineData(null, "")]
    public void This_text_is_taken(string? raw, string text)
    {
        Assert.True(CleanText.Try(raw, out var clean));
        Assert.Equal(text, clean);
    }

    // Not a theory: the test runner itself cannot carry unpaired surrogates.
    private static readonly string[] Bad = ["a\0b", "a\u0007", "a\uD800b", "\uDC00", "x\uD800", "tệp\u202Efdp.exe", "a\u2066b", "a\u200Eb", "a\u0085b", "a\nb", "a\rb", "a\uFFFEb", "\u001b[31m"];

    [Fact]
    public void Text_that_deceives_or_breaks_is_refused() => Assert.All(Bad, raw => Assert.False(CleanText.Try(raw, out _)));

    [Fact]
    public void Lines_are_taken_only_where_there_may_be_several()
    {
        Assert.True(CleanText.Try("một\r\nhai", out var text, lines: true));
        Assert.Equal("một\nhai", text);
        Assert.True(CleanText.Try("một\rhai", out text, lines: true));
        Assert.Equal("một\nhai", text);
        Assert.False(CleanText.Try("một\r\nhai", out _));
    }

    [Fact]
    public void What_is_taken_is_stored_and_read_back_the_same() => Gen.String.Sample(raw =>
        !CleanText.Try(raw, out var text, lines: true) || (text.IsNormalized() && CleanText.Try(text, out var again, lines: true) && again == text && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text));

    private const string Letters = "aàảãáạăằâấđêếôộơởưứyỵbcĐỄ1- ";

    private static Gen<string> Vietnamese => Gen.Int[0, Letters.Length - 1].Select(i => Letters[i]).Array[0, 12].Select(letters => new string(letters));
}
