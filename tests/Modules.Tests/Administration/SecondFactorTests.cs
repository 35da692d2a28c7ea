using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class SecondFactorTests
{
    [Theory, OnEach]
    public async Task A_second_factor_is_asked_for_once_it_is_on_and_each_code_is_taken_once(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var browser = app.Visitor();
        await SignInTests.SignInWith(app, browser, login);
        var (key, codes) = await TurnOn(browser);
        Assert.Equal(10, codes.Count);

        using var another = app.Visitor();
        var second = await SignInTests.Enter(another, login, Own);
        Assert.Equal("Xác thực hai bước", second.Heading);
        Assert.Equal("Đăng nhập", (await another.Open("/account")).Heading);
        var wrong = await second.Fill("Mã xác thực", "000000").Press("Tiếp tục");
        var code = Totp.CodeOf(key);
        (await wrong.IsInvalid().Fill("Mã xác thực", code).Press("Tiếp tục")).Ok().Says("Tài khoản của tôi");

        using var thief = app.Visitor();
        (await (await SignInTests.Enter(thief, login, Own)).Fill("Mã xác thực", code).Press("Tiếp tục")).IsInvalid().Says("đã dùng rồi");
    }

    [Theory, OnEach]
    public async Task A_recovery_code_opens_the_account_once(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var browser = app.Visitor();
        await SignInTests.SignInWith(app, browser, login);
        var (_, codes) = await TurnOn(browser);

        using var another = app.Visitor();
        var home = await (await SignInTests.Enter(another, login, Own)).Fill("Mã xác thực", codes[0].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()).Press("Tiếp tục");
        home.Ok().Says("Còn 9 mã khôi phục");

        using var again = app.Visitor();
        (await (await SignInTests.Enter(again, login, Own)).Fill("Mã xác thực", codes[0]).Press("Tiếp tục")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Turning_it_on_ends_the_sessions_elsewhere_and_keeps_this_one(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var here = app.Visitor();
        using var elsewhere = app.Visitor();
        await SignInTests.SignInWith(app, here, login);
        (await SignInTests.Enter(elsewhere, login, Own)).Ok();

        await TurnOn(here);

        Assert.Equal("Tài khoản của tôi", (await here.Open("/account")).Heading);
        Assert.Equal("Đăng nhập", (await elsewhere.Open("/account")).Heading);
    }

    [Theory, OnEach]
    public async Task Turning_it_off_asks_for_a_code(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var browser = app.Visitor();
        await SignInTests.SignInWith(app, browser, login);
        var (_, codes) = await TurnOn(browser);

        var page = await browser.Open("/account/second");
        var refused = await browser.Post("/account/second/off", [.. Hidden(page), new("code", "123456")]);
        refused.IsInvalid();
        var done = await browser.Post("/account/second/off", [.. Hidden(refused), new("code", codes[3])]);

        done.Ok().Says("Đã tắt xác thực hai bước");
    }

    private const string Own = "con mèo trèo cây cau";

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(Browser browser)
    {
        var page = (await browser.Open("/account/second")).Ok();
        var key = page.Document.QuerySelector("li code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var codes = (await page.Fill("Mã sáu chữ số trong ứng dụng", Totp.CodeOf(key, before: true)).Press("Bật")).Ok();
        Assert.Equal("Mã khôi phục", codes.Heading);
        return (key, [.. codes.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(Answer page) =>
        page.Document.QuerySelectorAll("main input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
}
