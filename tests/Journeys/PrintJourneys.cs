using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys;

/// <summary>What stands on paper.</summary>
public sealed class PrintJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData("/units/list?q=vi+thuy")]
    [InlineData("/administration/audit")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Paper_shows_the_page_its_address_and_the_moment_and_nothing_to_press(string url)
    {
        var page = await Open(await App.With(On.Sqlite), path: "/sign-in");
        await page.SignIn("quan");
        await page.GotoAsync(url);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".printed")).ToContainTextAsync($"Tỉnh Hậu Giang{page.Url}In lúc ");
        await Assertions.Expect(page.Locator(".printed")).ToContainTextAsync("15/10/2020");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Empty(await Visible(page, "button, input:not([type=hidden]), select, .rail a, .top a, .pager a, .tabs a, .crumbs a"));
    }

    [Fact]
    public async Task Folded_lists_of_a_reorganisation_are_on_paper_and_fit_it()
    {
        var page = await Open(await App.With(On.Sqlite), path: "/sign-in");
        await page.SignIn("quan");
        await page.GotoAsync("/units/reorganisations");
        await page.Follow("Nghị quyết 1668/NQ-UBTVQH15");
        var folded = page.Locator("details tbody td", new() { HasTextRegex = new("^Ủy ban nhân dân xã Vị Thanh$") }).First;
        Assert.False(await folded.EvaluateAsync<bool>("e => e.checkVisibility({ contentVisibilityAuto: true })"));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(680, 900);

        Assert.True(await folded.EvaluateAsync<bool>("e => e.checkVisibility({ contentVisibilityAuto: true })"));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 680, "The page is wider than paper.");
        Assert.Empty(await Visible(page, "th.noprint, td.noprint"));
        Assert.True((await page.PdfAsync(new() { PreferCSSPageSize = true })).Length > 20_000);
    }

    private static async Task<IReadOnlyList<string>> Visible(IPage page, string what)
    {
        var seen = new List<string>();
        foreach (var one in await page.Locator(what).AllAsync())
        {
            if (await one.IsVisibleAsync())
            {
                seen.Add(await one.EvaluateAsync<string>("e => e.outerHTML"));
            }
        }

        return seen;
    }
}
