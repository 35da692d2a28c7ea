using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Kit;

/// <summary>What the one script adds, and that nothing is lost without it.</summary>
[Collection(typeof(KitCollection))]
public sealed class ScriptTests(KitApp kit)
{
    [Fact]
    public async Task Typing_into_the_filter_replaces_only_the_list_and_keeps_the_place_in_the_box()
    {
        var page = await Marked(Gallery.Staff);

        await page.GetByLabel("Tên hoặc số").PressSequentiallyAsync("khai sinh");
        await page.WaitForURLAsync("**find=khai+sinh**");

        await Assertions.Expect(page.Locator("#work tbody tr")).ToHaveCountAsync(1);
        Assert.Equal("find", await page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.True(await Stayed(page));
        await Assertions.Expect(page.Locator("[aria-live]")).ToContainTextAsync("1–1 trong 1.236");
        Assert.Empty(kit.Chromium.Complaints(page));
    }

    [Fact]
    public async Task Sorting_replaces_the_list_and_back_brings_the_old_order()
    {
        var page = await Marked(Gallery.Staff);

        await page.GetByRole(AriaRole.Link, new() { Name = "Số", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#work th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.EndsWith("sort=number", page.Url, StringComparison.Ordinal);
        Assert.True(await Stayed(page));
        Assert.Equal("ascending", await page.Locator("#work th").Nth(1).GetAttributeAsync("aria-sort"));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#work th").Nth(1)).Not.ToHaveAttributeAsync("aria-sort", "ascending");
        Assert.Equal(Gallery.Staff, new Uri(page.Url).PathAndQuery);
    }

    [Fact]
    public async Task A_link_to_a_wrong_box_does_not_lose_what_was_typed()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Form);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhận và in biên nhận" }).ClickAsync();
        await page.WaitForSelectorAsync("#errors");
        Assert.Equal("errors", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("#text").FillAsync("đang viết dở");

        await page.Locator("#errors a[href='#citizen']").ClickAsync();
        await page.WaitForURLAsync("**#citizen");

        Assert.Equal("citizen", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("đang viết dở", await page.Locator("#text").InputValueAsync());
    }

    [Fact]
    public async Task A_form_is_sent_once_however_often_one_presses()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Form);
        var sent = 0;
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                sent++;
                await Task.Delay(300);
            }

            await route.ContinueAsync();
        });

        var words = await page.EvaluateAsync<string>("() => { const b = document.querySelector('form[data-form] .primary'); b.click(); b.click(); b.click(); return b.textContent; }");
        Assert.Equal("Đang gửi…", words);
        await page.WaitForSelectorAsync("#errors");

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Leaving_a_half_filled_form_asks_first()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Form);
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.Locator("#text").PressSequentiallyAsync("dở");

        await page.GotoAsync(Gallery.Staff);

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_list_is_walked_and_searched_with_keys_alone()
    {
        var page = await Marked(Gallery.Staff);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("j");
        Assert.Equal("Báo cáo cải cách hành chính quý III", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        Assert.Equal("search-everything", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("j?");
        Assert.Equal("j?", await page.Locator("#search-everything").InputValueAsync());
        Assert.True(await Stayed(page));
    }

    [Fact]
    public async Task A_question_takes_the_focus_and_gives_it_back()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Staff);
        var first = page.Locator("details.confirm summary").First;

        await first.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details.confirm .confirm-box button").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("details.confirm[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_chart_is_drawn_above_its_table_under_the_strict_policy()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Staff);

        await page.WaitForSelectorAsync("[data-chart] canvas");

        Assert.Empty(kit.Chromium.Complaints(page));
    }

    [Fact]
    public async Task Without_script_the_filter_the_question_and_the_menus_work()
    {
        var page = await kit.Chromium.Open(kit.App.Address, Gallery.Staff, script: false, width: 390);

        await page.GetByLabel("Tên hoặc số").FillAsync("khai sinh");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).ClickAsync();
        await Assertions.Expect(page.Locator("#work tbody tr")).ToHaveCountAsync(1);
        await page.Locator(".menu-sheet summary").ClickAsync();
        await Assertions.Expect(page.Locator(".menu-sheet .menu")).ToBeVisibleAsync();
        await page.Locator(".menu-sheet summary").ClickAsync();
        await page.Locator("details.confirm summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details.confirm .confirm-box button").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-chart]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("figure table")).ToBeVisibleAsync();
    }

    // A reload would wipe the mark.
    private async Task<IPage> Marked(string url)
    {
        var page = await kit.Chromium.Open(kit.App.Address, url);
        await page.EvaluateAsync("window.stayed = true");
        return page;
    }

    private static Task<bool> Stayed(IPage page) => page.EvaluateAsync<bool>("window.stayed === true");
}
