using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures.Tests;

/// <summary>What is typed finds what is meant.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData("Đăng ký kết hôn", "1.000894")]
    [InlineData("dang ky ket hon", "1.000894")]
    [InlineData("đăng kí kết hôn", "1.000894")]
    [InlineData("khaisinh", "1.001193")]
    [InlineData("dang ky ket hoon", "1.000894")]
    [InlineData("karaok", "1.001029")]
    [InlineData("hoà giải tranh chấp", "1.012812")]
    [InlineData("hòa giải tranh chấp", "1.012812")]
    [InlineData("ĐKKD", "1.001612")]
    [InlineData("gplx", "3.000348")]
    [InlineData("1.001193", "1.001193")]
    [InlineData("1001193", "1.001193")]
    [InlineData("  1.0011", "1.001193")]
    public void Whatever_the_spelling_the_procedure_stands_first(string typed, string code) => Assert.Equal(code, DemoCatalogue.Find(typed)[0]);

    [Fact]
    public void Every_name_without_marks_finds_its_procedure_among_the_first_three()
    {
        var lost = DemoCatalogue.Index.Procedures.Where(p => !DemoCatalogue.Find(SearchText.Fold(p.Name)).Take(3).Contains(p.Code)).Select(p => p.Name).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void While_a_word_is_typed_it_already_finds()
    {
        const string whole = "thường trú";
        for (var typed = "thường t".Length; typed <= whole.Length; typed++)
        {
            Assert.Contains("1.004222", DemoCatalogue.Find(whole[..typed]).Take(5));
        }
    }

    [Fact]
    public void Marks_typed_count_more_than_letters()
    {
        ProcedureEntry[] both = [Named("1.000001", "Cấp phép bán dừa"), Named("1.000002", "Cấp phép bán dứa"), Named("1.000003", "Cấp phép bán dưa")];
        var procedures = new AskableProcedures(new(both), Synonyms.None, "");
        Assert.Equal("1.000002", procedures.Find("dứa")[0].Code);
        Assert.Equal("1.000003", procedures.Find("bán dưa")[0].Code);
        Assert.Equal(3, procedures.Find("dua").Count);
    }

    [Fact]
    public void A_name_counts_more_than_a_field()
    {
        ProcedureEntry[] both = [Named("1.000001", "Cấp thẻ") with { Field = "Du lịch" }, Named("1.000002", "Cấp biển hiệu du lịch") with { Field = "Văn hóa" }];
        Assert.Equal("1.000002", new AskableProcedures(new(both), Synonyms.None, "").Find("du lịch")[0].Code);
    }

    [Fact]
    public void Procedures_inside_agencies_are_not_found() => Assert.DoesNotContain("6.003655", DemoCatalogue.Find("điều chỉnh kế hoạch phát triển nhà ở"));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_typed_shows_all(string typed) => Assert.Equal(DemoCatalogue.Index.Procedures.Count, DemoCatalogue.Find(typed).Count);

    [Theory]
    [InlineData("%%%")]
    [InlineData("zzzz qqqq")]
    [InlineData("<script>")]
    public void What_nobody_says_finds_nothing(string typed) => Assert.Empty(DemoCatalogue.Find(typed));

    [Theory]
    [InlineData("hoa", "hoan", true)]
    [InlineData("kiem", "kiwm", true)]
    [InlineData("kiem", "keim", true)]
    [InlineData("kiem", "kiem", true)]
    [InlineData("kiem", "kim", true)]
    [InlineData("kiem", "kemi", false)]
    [InlineData("kiem", "ki", false)]
    [InlineData("", "a", true)]
    [InlineData("ab", "ba", true)]
    public void One_slip_is_one_letter(string a, string b, bool isOne) => Assert.Equal(isOne, Misspelling.IsOneSlip(a, b));

    [Fact]
    public void No_text_breaks_the_search() => Gen.String.Sample(text =>
    {
        var found = DemoCatalogue.Find(text);
        return found.Distinct().Count() == found.Count;
    });

    [Fact]
    public void Words_of_the_register_in_any_order_break_nothing() => Gen.OneOfConst(DemoCatalogue.Index.Words).Array[0, 20].Sample(words => DemoCatalogue.Find(string.Join(' ', words)).Count >= 0);

    [Fact]
    public void The_index_follows_the_register()
    {
        var kept = new KeptIndex();
        var day = new DateOnly(2020, 10, 15);
        var first = kept.Keep("a", day, [Named("1.000001", "Một")]);
        Assert.Same(first, kept.Find("a", day));
        Assert.Null(kept.Find("b", day));
        Assert.Null(kept.Find("a", day.AddDays(1)));
    }

    private static ProcedureEntry Named(string code, string name) => new() { Id = Guid.CreateVersion7(), Code = code, Name = name };
}
