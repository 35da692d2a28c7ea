using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Administration;

public sealed class DisplayJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task The_language_and_the_colours_stay_as_chosen(On database, bool script)
    {
        var app = await App.With(database);
        var (login, once) = await Newcomer(app, "specialist");
        var page = await Open(app, script);
        await ChooseOwnPassword(page, login, once);
        await page.GotoAsync("/units/list?q=vi+thuy");
        await page.Locator(".person-menu summary").ClickAsync();
        await page.Locator("header").GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await page.IsCalled("List of units");
        Assert.Contains("q=vi+thuy", page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        var light = await Paper(page);
        await page.Locator(".person-menu summary").ClickAsync();
        await page.Locator("header a.theme").ClickAsync();
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.NotEqual(light, await Paper(page));

        // Another browser of the same person: the language is the person's, the colours are the browser's.
        var another = await Open(app, script);
        await another.SignIn(login, Own);
        await another.GotoAsync("/units/list");
        await another.IsCalled("List of units");
        Assert.Equal(light, await Paper(another));
        Chromium.IsContent(page);
    }

    [Theory, OnEach]
    public async Task The_list_of_people_is_worked_with_keys_alone(On database)
    {
        var page = await Open(await App.With(database));
        await page.SignIn("quan");
        await page.GotoAsync("/administration/people");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Đến nội dung chính", await Here(page));
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.TypeAsync("bich hong");
        await page.WaitForURLAsync("**q=bich+hong**");
        await Assertions.Expect(page.Locator("#people tbody tr")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Lọc", await Here(page));
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal("Trần Thị Bích Hồng", await Here(page));
        await page.Keyboard.PressAsync("Enter");
        await page.IsCalled("Trần Thị Bích Hồng");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("vi thanh");
        await page.Keyboard.PressAsync("Enter");
        await page.IsCalled("Tìm mọi thứ");
        await page.Says("Ủy ban nhân dân xã Vị Thanh");
        Chromium.IsContent(page);
    }

    private static Task<string> Here(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");

    private static Task<string> Paper(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
}
