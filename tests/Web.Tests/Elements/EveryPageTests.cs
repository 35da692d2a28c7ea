using AngleSharp.Dom;
using ThongSuot.Support;

namespace ThongSuot.Web.Tests.Elements;

public sealed class EveryPageTests(KitApp kit) : KitTest(kit)
{
    public static TheoryData<string> All => [.. Pages, "/", "/nowhere"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_has_a_language_a_title_one_heading_and_one_main_part(string url)
    {
        var page = (await Open(url)).Document;

        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        Assert.False(string.IsNullOrWhiteSpace(page.Title));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector("meta[name=viewport]"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_holds_no_style_and_no_script_of_its_own(string url)
    {
        var page = (await Open(url)).Document;

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_id_is_there_once_and_every_reference_to_one_leads_somewhere(string url)
    {
        var page = (await Open(url)).Document;
        var ids = page.All.Where(e => e.Id is { Length: > 0 }).Select(e => e.Id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        foreach (var name in new[] { "for", "aria-describedby", "aria-labelledby", "aria-controls" })
        {
            Assert.All(page.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' ')), id => Assert.Contains(id, ids));
        }

        Assert.All(page.QuerySelectorAll("a[href^='#'], [data-swap]").Select(e => e.GetAttribute("data-swap") ?? e.GetAttribute("href")!), id => Assert.Contains(id[1..], ids));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_box_has_a_visible_label_and_every_button_and_link_has_words(string url)
    {
        var page = (await Open(url)).Document;

        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), box =>
            Assert.True(box.Closest("label") is not null || page.QuerySelector($"label[for='{box.Id}']") is not null, box.OuterHtml));
        Assert.All(page.QuerySelectorAll("button, a[href], summary"), e =>
            Assert.True(e.TextContent.Trim().Length > 0 || e.GetAttribute("aria-label") is { Length: > 0 }, e.OuterHtml));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.False(string.IsNullOrEmpty(a.GetAttribute("href")), a.OuterHtml));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_icon_is_drawn_in_the_sheet_of_icons(string url)
    {
        var page = await Open(url);
        var used = page.Document.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.Split('#')).ToList();
        foreach (var sheet in used.GroupBy(u => u[0], u => u[1]))
        {
            var drawn = (await Open(sheet.Key)).Source;
            Assert.All(sheet.Distinct(), icon => Assert.Contains($"id=\"{icon}\"", drawn, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_swapped_by_script_is_a_link_or_a_form_that_works_without(string url)
    {
        var page = (await Open(url)).Document;

        Assert.All(page.QuerySelectorAll("[data-swap]"), e => Assert.True(e is { LocalName: "a" } ? e.HasAttribute("href") : e.LocalName == "form" && e.GetAttribute("method") == "get"));
    }

    [Fact]
    public async Task The_script_gets_the_page_without_its_shell()
    {
        using var browser = App.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, Gallery.Staff + "?find=khai");
        request.Headers.Add("X-Fragment", "1");
        using var response = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("id=\"work\"", text, StringComparison.Ordinal);
        Assert.Contains("Đăng ký khai sinh quá hạn", System.Net.WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.DoesNotContain("<header", text, StringComparison.Ordinal);
        Assert.Contains("X-Fragment", string.Join(',', response.Headers.Vary), StringComparison.Ordinal);
    }
}
