using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Mechanisms.Tests.Languages;

public sealed class TextsTests
{
    private static readonly Catalog Catalog = new(
    [
        new PoEntry("Lưu", null, ["Save"], 1),
        new PoEntry("Hồ sơ quá hạn {0} ngày", null, ["The dossier is {0} days late"], 2),
        new PoEntry("{0} hồ sơ", "{0} hồ sơ", ["{0} dossier", "{0} dossiers"], 3),
        new PoEntry("Chưa dịch", null, [""], 4),
    ]);

    private static readonly Texts Vi = new(Catalog, "vi");
    private static readonly Texts En = new(Catalog, "en");

    [Fact]
    public void Vietnamese_is_the_source() => Assert.Equal("Lưu", Vi["Lưu"]);

    [Fact]
    public void Vietnamese_without_values_costs_no_memory()
    {
        _ = Vi["Lưu"];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = Vi["Lưu"];
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("Lưu", "Save")]
    [InlineData("Chưa dịch", "Chưa dịch")]
    [InlineData("Không có trong danh mục", "Không có trong danh mục")]
    public void English_is_shown_where_there_is_any(string vi, string shown) => Assert.Equal(shown, En[vi]);

    [Theory]
    [InlineData("vi", "vi")]
    [InlineData("en", "en")]
    [InlineData("fr", "vi")]
    [InlineData("", "vi")]
    public void Another_language_is_Vietnamese(string asked, string language) => Assert.Equal(language, new Texts(Catalog, asked).Language);

    [Fact]
    public void Figures_stand_in_the_readers_form()
    {
        Assert.Equal("Hồ sơ quá hạn 1.236 ngày", Vi["Hồ sơ quá hạn {0} ngày", 1236]);
        Assert.Equal("The dossier is 1,236 days late", En["Hồ sơ quá hạn {0} ngày", 1236]);
    }

    [Theory]
    [InlineData(0, "0 dossiers")]
    [InlineData(1, "1 dossier")]
    [InlineData(1236, "1,236 dossiers")]
    public void English_has_two_plural_forms(long count, string shown) => Assert.Equal(shown, En.Count("{0} hồ sơ", count));

    [Fact]
    public void Vietnamese_has_one() => Assert.Equal("1 hồ sơ", Vi.Count("{0} hồ sơ", 1));

    [Fact]
    public void A_brace_in_a_text_without_values_is_a_brace() => Assert.Equal("Tệp {a}.pdf", Vi["Tệp {a}.pdf", []]);

    [Theory]
    [InlineData(82.4, "82,4", "82.4")]
    [InlineData(1236.5, "1.236,5", "1,236.5")]
    [InlineData(-1236.5, "-1.236,5", "-1,236.5")]
    [InlineData(-0.04, "0,0", "0.0")]
    [InlineData(double.NaN, "–", "–")]
    [InlineData(double.PositiveInfinity, "–", "–")]
    public void Decimals_are_written(double number, string vi, string en)
    {
        Assert.Equal(vi, Vi.Number(number));
        Assert.Equal(en, En.Number(number));
    }

    [Fact]
    public void Shares_money_days_and_moments_are_written()
    {
        Assert.Equal("82,4 %", Vi.Percent(0.824));
        Assert.Equal("82.4 %", En.Percent(0.824));
        Assert.Equal("–", Vi.Percent(0.0 / 0.0));
        Assert.Equal("150.000 đ", Vi.Money(150_000));
        Assert.Equal("150,000 đ", En.Money(150_000));
        Assert.Equal("05/09/1990", Vi.Day(new DateOnly(1990, 9, 5)));
        Assert.Equal("–", Vi.Day(null));
        Assert.Equal("00:30 16/10/2020", Vi.Moment(new DateTime(2020, 10, 15, 17, 30, 0, DateTimeKind.Utc)));
        Assert.Equal("1,4 MB", Vi.Size(1_468_006));
    }

    [Fact]
    public void Refusals_and_names_are_shown_in_the_readers_language()
    {
        var late = new Refusal("OS-014", "Hồ sơ quá hạn {0} ngày");
        Assert.Equal("The dossier is 3 days late", En.Of(late.With(3)));
        Assert.Equal("Hồ sơ quá hạn 3 ngày", Vi.Of(late.With(3)));
        Assert.Equal("Department of Home Affairs", En.Of(new Names("Sở Nội vụ", "Department of Home Affairs")));
        Assert.Equal("Sở Nội vụ", En.Of(new Names("Sở Nội vụ")));
    }

    [Fact]
    public void Every_refusal_of_the_kernel_has_its_English()
    {
        var english = new Texts(new Catalog([typeof(Refusal).Assembly]), "en");
        Assert.All(Refusals.All, refusal => Assert.NotEqual(refusal.Text, english.Of(refusal)));
    }
}
