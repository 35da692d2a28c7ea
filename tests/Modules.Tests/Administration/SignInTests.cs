using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class SignInTests
{
    private const string Own = "con mèo trèo cây cau";

    [Theory, OnEach]
    public async Task A_person_of_the_demo_province_signs_in_with_one_click(On database)
    {
        var app = await App.With(database);

        var home = await app.Visitor().SignIn("hong");

        home.Says("Trần Thị Bích Hồng");
        Assert.Equal("/account", home.Url.AbsolutePath);
    }

    [Theory, OnEach]
    public async Task A_one_time_password_must_be_changed_at_the_first_sign_in(On database)
    {
        var app = await App.With(database);
        var (login, once) = await NewPerson(app);
        using var browser = app.Visitor();

        var choose = await Enter(browser, login, once);
        Assert.Equal("Chọn mật khẩu mới", choose.Heading);
        var again = await choose.Fill("Mật khẩu mới", "matkhau123456").Fill("Nhập lại mật khẩu mới", "matkhau123456").Press("Lưu mật khẩu và vào");
        var home = await again.IsInvalid().Says("quá phổ biến").Fill("Mật khẩu mới", Own).Fill("Nhập lại mật khẩu mới", Own).Press("Lưu mật khẩu và vào");
        Assert.Equal("/account", home.Ok().Url.AbsolutePath);

        using var another = app.Visitor();
        (await Enter(another, login, once)).IsInvalid();
        (await Enter(another, login, Own)).Ok().Says("Tài khoản của tôi");
    }

    [Theory, OnEach]
    public async Task Five_wrong_passwords_lock_the_account_and_leave_an_event(On database)
    {
        var app = await App.With(database);
        var (login, once) = await NewPerson(app);
        using var browser = app.Visitor();
        for (var i = 0; i < 4; i++)
        {
            (await Enter(browser, login, "sai mật khẩu rồi")).IsInvalid().Says("không đúng");
        }

        (await Enter(browser, login, "sai mật khẩu rồi")).IsInvalid().Says("tạm khoá");
        (await Enter(browser, login, once)).IsInvalid().Says("tạm khoá");

        var recorded = await app.Inside((_, db, _) => db.Set<EventRow>().CountAsync(e => e.Kind == "accounts.locked" && e.SubjectLabel == login));
        Assert.Equal(1, recorded);
    }

    [Theory, OnEach]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_alike(On database)
    {
        var app = await App.With(database);
        var (login, _) = await NewPerson(app);
        using var browser = app.Visitor();

        var unknown = await Enter(browser, $"khong-co-{Guid.CreateVersion7():N}"[..30], "sai mật khẩu rồi");
        var wrong = await Enter(browser, login, "sai mật khẩu rồi");

        Assert.Equal(unknown.Document.QuerySelector("#errors")!.TextContent, wrong.Document.QuerySelector("#errors")!.TextContent);
    }

    [Theory, OnEach]
    public async Task A_return_address_outside_the_site_is_not_followed(On database)
    {
        var app = await App.With(database);
        using var browser = app.Visitor();
        foreach (var outside in (string[])["https://evil.example/", "//evil.example/", "/\\evil.example"])
        {
            var page = await browser.Open($"/sign-in?return={Uri.EscapeDataString(outside)}");
            var home = await page.Press(page.Document.QuerySelector("button[name=demo][value=hong]")!);
            Assert.Equal("/account", home.Ok().Url.AbsolutePath);
        }
    }

    [Theory, OnEach]
    public async Task Text_typed_after_the_session_ended_survives_the_sign_in(On database)
    {
        var app = await App.With(database);
        var (login, _) = await NewPerson(app, RoleMaker.With(AccountPermissions.Clients));
        using var browser = app.Visitor();
        await SignInWith(app, browser, login);
        var form = (await browser.Open(AccountUrls.Clients)).Ok();
        await app.Inside((_, db, _) => db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.Login == login))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.UnixEpoch)));

        var page = await form.Fill("Phần mềm nào, của đơn vị nào", "Phần mềm đang gõ dở").Press("Cấp");
        Assert.Equal("Đăng nhập", page.Heading);
        page.Says("được giữ lại");
        var again = await page.Fill("Tên đăng nhập", login).Fill("Mật khẩu", Own).Press("Đăng nhập");

        Assert.Equal("Phần mềm đang gõ dở", again.Ok().Document.GetElementById("name")!.GetAttribute("value"));
    }

    [Theory, OnEach]
    public async Task Signing_out_ends_the_session_itself_not_only_the_cookie(On database)
    {
        var app = await App.With(database);
        using var browser = await app.As("hong");
        var before = await browser.Open("/account");
        var cookie = browser.Cookie("ts");

        (await (await browser.Open("/sign-out")).Press("Đăng xuất")).Ok();

        using var thief = app.Visitor();
        thief.Http.DefaultRequestHeaders.Add("Cookie", $"ts={cookie}");
        Assert.Equal("Đăng nhập", (await thief.Open("/account")).Heading);
        before.Ok();
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_told_when_to_come_back()
    {
        await using var app = await App.Start(On.Sqlite, settings: new Dictionary<string, string?> { ["Limits:SignInPerAddress"] = "2" });
        using var browser = app.Visitor();
        (await Enter(browser, "ai-do", "sai mật khẩu rồi")).IsInvalid();
        (await Enter(browser, "ai-do", "sai mật khẩu rồi")).IsInvalid();

        var refused = await Enter(browser, "ai-do", "sai mật khẩu rồi");

        refused.Is(429).Says("Hãy đợi một phút");
        Assert.True(refused.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    internal static async Task<Answer> Enter(Browser browser, string login, string password) =>
        await (await browser.Open("/sign-in")).Fill("Tên đăng nhập", login).Fill("Mật khẩu", password).Press("Đăng nhập");

    /// <summary>A person with an account and the one-time password.</summary>
    internal static async Task<(string Login, string Password)> NewPerson(App app, RoleMaker? role = null)
    {
        while (true)
        {
            try
            {
                return await TryNewPerson(app, role);
            }
            catch (Refused e) when (e.Why == Refusals.Stale)
            {
                // Another test changed rights at the same moment.
            }
        }
    }

    private static Task<(string Login, string Password)> TryNewPerson(App app, RoleMaker? role) => app.Inside(async (services, db, act) =>
    {
        var login = $"nguoi-{Guid.CreateVersion7().ToString("N")[^12..]}";
        var roles = role is null ? [] : new[] { role.Add(db) };
        if (role is not null)
        {
            await act.Commit();
            act = services.GetRequiredService<Acts>().System("test");
        }

        return (login, await services.GetRequiredService<AccountDesk>().Create(new NewAccount { Login = login, Name = "Người Thử Việc", Roles = roles }, act));
    });

    /// <summary>Signs in as a person made by <see cref="NewPerson"/>, with a password of the test's own.</summary>
    internal static async Task<Answer> SignInWith(App app, Browser browser, string login)
    {
        var once = await app.Inside((services, _, act) => services.GetRequiredService<AccountDesk>().ResetPassword(login, act));
        var choose = await Enter(browser, login, once);
        return (await choose.Fill("Mật khẩu mới", Own).Fill("Nhập lại mật khẩu mới", Own).Press("Lưu mật khẩu và vào")).Ok();
    }
}
