using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Kit;

[Collection(typeof(KitCollection))]
public sealed class AccessibilityTests(KitApp kit)
{
    public static TheoryData<string, ColorScheme, int> Pages
    {
        get
        {
            var all = new TheoryData<string, ColorScheme, int>();
            foreach (var page in new[] { Gallery.Staff, Gallery.Form, Gallery.Public, Gallery.Print, "/" })
            {
                all.Add(page, ColorScheme.Light, 1280);
                all.Add(page, ColorScheme.Dark, 1280);
                all.Add(page, ColorScheme.Light, 390);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious_on_the_elements(string url, ColorScheme scheme, int width)
    {
        var page = await kit.Chromium.Open(kit.App.Address, url, scheme: scheme, width: width);

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
        Assert.Empty(kit.Chromium.Complaints(page));
    }

    [Theory]
    [InlineData(Gallery.Staff)]
    [InlineData(Gallery.Form)]
    [InlineData(Gallery.Public)]
    public async Task On_a_phone_nothing_is_wider_than_the_screen_and_targets_are_large(string url)
    {
        var page = await kit.Chromium.Open(kit.App.Address, url, width: 390);

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('button, input:not([type=hidden], [type=checkbox], [type=radio]), select, label.tick, .tools a, .tabs a')]
              .filter(e => e.checkVisibility() && !e.closest('td') && e.getBoundingClientRect().height < (e.matches('.tick') ? 31 : 43.5)).map(e => e.outerHTML)
            """));
    }
}
