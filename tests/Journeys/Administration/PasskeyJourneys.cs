using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ThongSuot.Access;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Administration;

/// <summary>Passkeys, with an authenticator that Chromium plays.</summary>
public sealed class PasskeyJourneys(Chromium chromium) : Journey(chromium)
{
    private const string Refused = "Trình duyệt chưa dùng được khoá truy cập. Hãy thử lại hoặc dùng mật khẩu.";

    [Theory, OnEach]
    public async Task A_passkey_is_added_opens_the_account_and_once_removed_no_longer_does(On database)
    {
        var app = await App.With(database);
        var page = await Open(app);
        await Authenticator(page);
        await page.SignIn("loi");
        await page.GotoAsync("/account");
        await page.Fill("Tên để nhận ra khoá", "Máy ở cơ quan");
        await page.Press("Thêm khoá truy cập");
        await page.Says("Đã thêm khoá truy cập.");
        var line = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Máy ở cơ quan" });
        await Assertions.Expect(line).ToContainTextAsync("thêm lúc");
        Chromium.IsContent(page);

        await page.SignOut();
        await page.GotoAsync("/sign-in?return=/delegations");
        await page.Press("Đăng nhập bằng khoá truy cập");
        await page.IsCalled("Uỷ quyền");
        Assert.Equal("passkey", await LastMethod(app, "loi"));

        await page.GotoAsync("/account");
        var kept = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Máy ở cơ quan" });
        await kept.Locator("summary", new() { HasText = "Đổi tên" }).ClickAsync();
        await kept.GetByLabel("Tên mới").FillAsync("Điện thoại");
        await kept.GetByRole(AriaRole.Button, new() { Name = "Đổi tên" }).ClickAsync();
        await page.Says("Đã đổi tên khoá truy cập.");
        await page.Confirm("Gỡ", page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Điện thoại" }));
        await page.Says("Đây là cách đăng nhập duy nhất của bạn.");
        await GivePassword(app, "loi");
        await page.GotoAsync("/sign-in");
        await page.Press("Đăng nhập bằng khoá truy cập");
        await page.IsCalled("Chào Trương Hữu Lợi");
        await page.GotoAsync("/account");
        await page.Confirm("Gỡ", page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Điện thoại" }));
        await page.Says("Đã gỡ khoá truy cập.");
        await page.DoesNotSay("Điện thoại");
        await page.SignOut();
        await page.GotoAsync("/sign-in");
        await page.Press("Đăng nhập bằng khoá truy cập");
        await page.Says("Khoá truy cập không được chấp nhận. Hãy thử lại hoặc đăng nhập bằng mật khẩu.");
        await page.GotoAsync("/account");
        await page.IsCalled("Đăng nhập");
        Chromium.IsContent(page);
    }

    [Theory, OnEach]
    public async Task A_ceremony_that_is_broken_off_says_so_plainly_and_leaves_the_password(On database)
    {
        var app = await App.With(database);
        var page = await Open(app, path: "/sign-in");
        var (cdp, authenticator) = await Authenticator(page, verified: false);
        await page.Press("Đăng nhập bằng khoá truy cập");
        await page.Says(Refused);
        await Assertions.Expect(page.Box("Mật khẩu")).ToBeVisibleAsync();

        await page.SignIn("nhan");
        await page.GotoAsync("/account");
        await page.Press("Thêm khoá truy cập");
        await page.Says("Chưa thêm được khoá truy cập. Hãy thử lại; nếu đăng nhập đã lâu, hãy đăng nhập lại trước.");
        await cdp.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = true });
        await page.Press("Thêm khoá truy cập");
        await page.Says("Đã thêm khoá truy cập.");
        Chromium.IsContent(page);
    }

    [Theory, OnEach]
    public async Task An_answer_made_for_another_site_is_refused(On database)
    {
        var app = await App.With(database);
        var page = await Open(app);
        await Authenticator(page);
        await page.SignIn("phuong");
        await page.GotoAsync("/account");
        // What a page elsewhere could do at most: take a true answer, made for its own address.
        await page.RouteAsync("**/account/passkeys", route => Resend(route, "http://localhost:1"));
        await page.Press("Thêm khoá truy cập");
        await page.Says("Khoá truy cập không được chấp nhận.");
        Assert.Equal(0, await app.Inside((_, db, _) => db.Set<Passkey>().CountAsync(p => db.Set<Account>().Any(a => a.Id == p.AccountId && a.Login == "phuong"))));
    }

    [Fact]
    public async Task Without_script_the_page_says_what_passkeys_need()
    {
        var page = await Open(await App.With(On.Sqlite), script: false);
        await page.SignIn("tam");
        await page.GotoAsync("/account");
        await page.Says("Thêm khoá truy cập cần trình duyệt có bật JavaScript.");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Thêm khoá truy cập" })).ToBeHiddenAsync();
    }

    private static async Task<(ICDPSession Cdp, string Id)> Authenticator(IPage page, bool verified = true)
    {
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = verified, ["automaticPresenceSimulation"] = true,
        };
        var made = await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return (cdp, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static Task Resend(IRoute route, string origin)
    {
        var fields = System.Web.HttpUtility.ParseQueryString(route.Request.PostData!);
        var credential = JsonSerializer.Deserialize<System.Text.Json.Nodes.JsonNode>(fields["credential"]!)!;
        var data = System.Buffers.Text.Base64Url.DecodeFromChars(credential["response"]!["clientDataJSON"]!.GetValue<string>());
        var told = System.Text.Encoding.UTF8.GetString(data).Replace(new Uri(route.Request.Url).GetLeftPart(UriPartial.Authority), origin, StringComparison.Ordinal);
        Assert.Contains(origin, told, StringComparison.Ordinal);
        credential["response"]!["clientDataJSON"] = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(told));
        fields["credential"] = credential.ToJsonString();
        return route.ContinueAsync(new() { PostData = System.Text.Encoding.UTF8.GetBytes(fields.ToString()!) });
    }

    private static Task<string> LastMethod(App app, string login) => app.Inside((_, db, _) =>
        db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.Login == login)).OrderByDescending(s => s.StartedAt).Select(s => s.Method).FirstAsync());

    // The administrator gives a password, so that the passkey is not the only way in any more.
    private static Task GivePassword(App app, string login) => app.Inside(async (services, _, act) =>
        await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<ThongSuot.Administration.AccountDesk>(services).ResetPassword(login, act));
}
