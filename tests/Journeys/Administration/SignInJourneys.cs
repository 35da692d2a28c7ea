using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Administration;

public sealed class SignInJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task Whoever_holds_two_seats_says_from_which_one_the_work_is_done(On database, bool script)
    {
        var page = await Open(await App.With(database), script, "/sign-in");
        await page.SignIn("khoa");
        await page.IsCalled("Bạn làm việc ở vị trí nào?");
        await page.Locator("main").GetByRole(AriaRole.Button).Filter(new() { HasText = "Phòng Quy hoạch" }).ClickAsync();
        await page.IsCalled("Chào Võ Hoàng Khoa");
        await Assertions.Expect(page.Locator(".top .seat")).ToContainTextAsync("Phòng Quy hoạch");
        await page.Locator(".top .seat").ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Button).Filter(new() { HasText = "Phòng Quản lý xây dựng" }).ClickAsync();
        await Assertions.Expect(page.Locator(".top .seat")).ToContainTextAsync("Phòng Quản lý xây dựng");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task The_second_factor_is_set_up_from_the_picture_and_asked_for_at_the_next_sign_in(On database, bool script)
    {
        var app = await App.With(database);
        var (login, once) = await Newcomer(app);
        var page = await Open(app, script);
        await ChooseOwnPassword(page, login, once);
        await page.Follow("Bật xác thực hai bước");
        var picture = page.Locator(".qr img");
        Assert.True(await picture.EvaluateAsync<int>("i => i.decode().then(() => i.naturalWidth)") > 100, "The QR picture is not drawn.");
        var key = await page.Locator("li code").InnerTextAsync();
        await page.Fill("Mã sáu chữ số trong ứng dụng", "000000");
        await page.Press("Bật");
        await page.Says("Mã không đúng. Hãy kiểm tra giờ trên điện thoại");
        Assert.Equal(key, await page.Locator("li code").InnerTextAsync());
        await page.Fill("Mã sáu chữ số trong ứng dụng", Totp.CodeOf(key, before: true));
        await page.Press("Bật");
        await page.IsCalled("Mã khôi phục");
        await Assertions.Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await page.Follow("Tôi đã cất các mã");
        await page.Says("Đã bật xác thực hai bước");

        await page.SignOut();
        await page.SignIn(login, Own);
        await page.IsCalled("Xác thực hai bước");
        await page.Fill("Mã xác thực", Totp.CodeOf(key));
        await page.Press("Tiếp tục");
        await page.IsCalled("Tài khoản của tôi");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task What_was_typed_when_the_session_ended_is_there_after_signing_in_again(On database, bool script)
    {
        var app = await App.With(database);
        var (login, once) = await Newcomer(app, "administrator");
        var page = await Open(app, script);
        await ChooseOwnPassword(page, login, once);
        await page.GotoAsync("/administration/clients");
        await page.Fill("Phần mềm nào, của đơn vị nào", "Phần mềm kế toán đang gõ dở");
        await app.Inside((_, db, _) => db.Set<Session>().Where(s => db.Set<Account>().Any(a => a.Id == s.AccountId && a.Login == login))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, DateTime.UnixEpoch)));

        await page.Press("Cấp");
        await page.Says("nội dung bạn vừa nhập được giữ lại");
        await page.Fill("Tên đăng nhập", login);
        await page.Fill("Mật khẩu", Own);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.Says("Nội dung bạn đã nhập được giữ lại.");
        await Assertions.Expect(page.Box("Phần mềm nào, của đơn vị nào")).ToHaveValueAsync("Phần mềm kế toán đang gõ dở");
        await page.Press("Cấp");
        await page.IsCalled("Khoá của tài khoản kết nối");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task An_empty_platform_is_begun_once_with_the_code_from_the_console(On database, bool script)
    {
        await using var app = await App.Start(database, demo: false);
        var page = await Open(app, script, "/sign-in");
        await Assertions.Expect(page.Locator("button[name=demo]")).ToHaveCountAsync(0);
        await page.GotoAsync("/first-run");
        await page.Fill("Mã khởi tạo", "khong-dung");
        await page.Fill("Tên tỉnh, thành phố", "Tỉnh Sông Xanh");
        await page.Fill("Họ và tên người quản trị", "Lê Thị Quản Trị");
        await page.Fill("Tên đăng nhập", "quantri");
        await page.Fill("Mật khẩu", Own);
        await page.Fill("Nhập lại mật khẩu", Own);
        await page.Press("Khởi tạo");
        await page.Says("Mã không đúng: hãy xem mã in trên màn hình máy chủ.");
        await page.Fill("Mã khởi tạo", app.Web.Services.GetRequiredService<FirstRunCode>().Code);
        await page.Fill("Mật khẩu", Own);
        await page.Fill("Nhập lại mật khẩu", Own);
        await page.Press("Khởi tạo");
        await page.Says("Đã khởi tạo.");
        await page.SignIn("quantri", Own);
        await page.GotoAsync("/administration/people");
        await page.Says("Lê Thị Quản Trị");
        await page.GotoAsync("/first-run");
        await page.Leaves("/first-run");
        await page.DoesNotSay("Mã khởi tạo");
        Chromium.IsContent(page);
    }
}
