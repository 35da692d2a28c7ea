using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class SessionTests
{
    private const string Own = "con mèo trèo cây cau";

    [Theory, OnEach]
    public async Task A_session_elsewhere_is_listed_and_can_be_ended(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var here = app.Visitor();
        using var elsewhere = app.Visitor();
        await SignInTests.SignInWith(app, here, login);
        elsewhere.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Firefox/130.0");
        (await SignInTests.Enter(elsewhere, login, Own)).Ok();

        var page = (await here.Open("/account")).Says("Firefox · Windows");
        (await page.Press("Đăng xuất mọi nơi khác")).Ok().Says("Đã đăng xuất ở nơi khác");

        Assert.Equal("Đăng nhập", (await elsewhere.Open("/account")).Heading);
        Assert.Equal("Tài khoản của tôi", (await here.Open("/account")).Heading);
    }

    [Theory, OnEach]
    public async Task Another_persons_session_cannot_be_ended(On database)
    {
        var app = await App.With(database);
        using var citizen = await app.As("hong");
        var (login, _) = await SignInTests.NewPerson(app);
        using var browser = app.Visitor();
        var page = await SignInTests.SignInWith(app, browser, login);
        var hers = await app.Inside((_, db, _) => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstAsync(
            db.Set<ThongSuot.Access.Session>().Where(s => s.Method == "demo").OrderByDescending(s => s.StartedAt).Select(s => s.Id)));

        var fields = page.Document.QuerySelectorAll("main input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        (await browser.Post("/account/sessions", [.. fields.Where(f => f.Key == "__RequestVerificationToken").Take(1), new("session", hers.ToString("N"))])).Is(404);

        (await citizen.Open("/account")).Ok().Says("Trần Thị Bích Hồng");
    }

    [Theory, OnEach]
    public async Task Changing_the_password_asks_for_the_present_one_and_ends_the_other_sessions(On database)
    {
        var app = await App.With(database);
        var (login, _) = await SignInTests.NewPerson(app);
        using var here = app.Visitor();
        using var elsewhere = app.Visitor();
        await SignInTests.SignInWith(app, here, login);
        (await SignInTests.Enter(elsewhere, login, Own)).Ok();
        const string other = "sông Hậu lững lờ trôi";

        var page = await here.Open("/account/password");
        var wrong = await page.Fill("Mật khẩu hiện nay", "không phải đâu nhé").Fill("Mật khẩu mới", other).Fill("Nhập lại mật khẩu mới", other).Press("Lưu mật khẩu");
        wrong.IsInvalid().Says("Mật khẩu hiện nay không đúng");
        var done = await wrong.Fill("Mật khẩu hiện nay", Own).Fill("Mật khẩu mới", other).Fill("Nhập lại mật khẩu mới", other).Press("Lưu mật khẩu");

        done.Ok().Says("Đã đổi mật khẩu");
        Assert.Equal("Đăng nhập", (await elsewhere.Open("/account")).Heading);
        (await SignInTests.Enter(elsewhere, login, Own)).IsInvalid();
    }
}
