using AngleSharp.Dom;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Elements;

public sealed class ListTests(KitApp kit) : KitTest(kit)
{
    [Theory]
    [InlineData("", null, "sort=number")]
    [InlineData("?sort=number", "ascending", "sort=-number")]
    [InlineData("?sort=-number", "descending", "sort=number")]
    public async Task A_sorted_column_says_so_and_its_link_turns_the_order(string query, string? sorted, string link)
    {
        var head = (await Open(Gallery.Staff + query)).Document.QuerySelectorAll("#work th")[1];

        Assert.Equal(sorted, head.GetAttribute("aria-sort"));
        Assert.Equal("number", head.ClassName);
        Assert.EndsWith(link, head.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sorting_and_paging_keep_the_filter_and_sorting_begins_at_the_first_page()
    {
        var page = (await Open(Gallery.Staff + "?find=bao%20cao&in=vt&page=3&sort=work")).Document;
        var sort = page.QuerySelectorAll("#work th a")[0].GetAttribute("href")!;

        Assert.Contains("in=vt", sort, StringComparison.Ordinal);
        Assert.DoesNotContain("page=", sort, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filter_works_without_script_and_finds_without_marks()
    {
        using var browser = App.Visitor();
        var answer = await (await browser.Open(Gallery.Staff)).Fill("Tên hoặc số", "dang ky").Press("Lọc");

        Assert.Equal("1.236", Assert.Single(answer.Document.QuerySelectorAll("#work tbody tr")).Children[1].TextContent);
        Assert.Equal("dang ky", answer.Document.GetElementById("find")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_pager_counts_or_says_that_there_is_more()
    {
        var counted = (await Open(Gallery.Staff)).Document;
        var uncounted = (await Open(Gallery.Staff + "?uncounted=yes&page=2")).Document;

        Assert.Equal("1–5 trong 1.236", counted.QuerySelector(".pager p")!.TextContent);
        Assert.Null(counted.QuerySelector(".pager [rel=prev]"));
        Assert.Equal("51–55, còn nữa", uncounted.QuerySelector(".pager p")!.TextContent);
        Assert.NotNull(uncounted.QuerySelector(".pager [rel=prev]"));
        Assert.EndsWith("page=3", uncounted.QuerySelector(".pager [rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_why()
    {
        var page = (await Open(Gallery.Staff + "?none=true")).Document;

        Assert.Equal("Không có dòng nào khớp với điều kiện lọc.", page.QuerySelector("#work .empty")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("#work table"));
    }

    [Fact]
    public async Task The_figures_under_a_chart_are_those_drawn()
    {
        var figure = (await Open(Gallery.Staff)).Document.QuerySelector("figure")!;
        using var drawn = System.Text.Json.JsonDocument.Parse(figure.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!);
        var series = drawn.RootElement.GetProperty("series");

        Assert.Equal(3, series.GetArrayLength());
        Assert.Equal(93.4, series[1].GetProperty("data")[1].GetDouble());
        Assert.Equal(["II/2020", "97,5", "93,4", "90,1"], figure.QuerySelectorAll("tbody tr")[1].Children.Select(c => c.TextContent));
        Assert.Equal("–", figure.QuerySelectorAll("tbody tr")[2].Children[2].TextContent);
        Assert.Contains("Mục tiêu: 95,0 %", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_cannot_be_pressed_says_why()
    {
        var page = (await Open(Gallery.Staff)).Document;
        var button = page.QuerySelector("button[aria-disabled]")!;

        Assert.Equal("Hồ sơ đang tạm dừng; hãy tiếp tục trước khi trả kết quả.", page.GetElementById(button.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("button", button.GetAttribute("type"));
    }
}
