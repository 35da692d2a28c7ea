using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

public sealed class OutsideSignInTests
{
    [Theory, OnEach]
    public async Task An_official_signs_in_by_single_sign_on(On database)
    {
        var app = await App.With(database);
        using var browser = app.Visitor();

        var people = await (await browser.Open("/sign-in?return=%2Faccount")).Follow("Đăng nhập một lần (công chức)");
        Assert.Equal("Đăng nhập một lần (mô phỏng)", people.Heading);
        var home = await people.Follow("Lê Trung Nhân");

        Assert.Equal("/account", home.Ok().Url.AbsolutePath);
        home.Says("Lê Trung Nhân");
    }

    [Theory, OnEach]
    public async Task A_citizen_not_known_yet_gets_an_account_and_keeps_it(On database)
    {
        var app = await App.With(database);
        for (var time = 0; time < 2; time++)
        {
            using var browser = app.Visitor();
            var home = await (await (await browser.Open("/sign-in")).Follow("Định danh điện tử (công dân)")).Follow("Trần Thị Mới");
            home.Ok().Says("Trần Thị Mới");
        }

        var known = await app.Inside((_, db, _) => db.Set<Person>().Where(p => p.CitizenNumber == "093190000017").ToListAsync());
        Assert.Equal(new DateOnly(1990, 5, 9), Assert.Single(known).BornOn);
    }

    [Theory, OnEach]
    public async Task The_e_id_of_somebody_already_known_opens_their_account(On database)
    {
        var app = await App.With(database);
        using var browser = app.Visitor();

        var home = await (await (await browser.Open("/sign-in")).Follow("Định danh điện tử (công dân)")).Follow("Trần Thị Bích Hồng");

        home.Ok().Says("hong");
    }

    [Theory, OnEach]
    public async Task Who_is_not_verified_not_known_or_says_no_is_refused_in_plain_words(On database)
    {
        var app = await App.With(database);
        (await Come(app, "Định danh điện tử (công dân)", "Lê Văn Chưa Định Danh")).Is(403).Says("chưa xác minh số định danh");
        (await Come(app, "Đăng nhập một lần (công chức)", "Ngô Văn Lạ")).Is(403).Says("chưa gắn với người nào");
        (await Come(app, "Đăng nhập một lần (công chức)", "Không xác thực")).Is(400).Says("không xác nhận được bạn");
        (await app.Visitor().Open("/sign-in/with/other")).Is(404);
        (await app.Visitor().Open("/connect/authorize")).Is(400);
    }

    private static async Task<Answer> Come(App app, string door, string who)
    {
        using var browser = app.Visitor();
        return await (await (await browser.Open("/sign-in")).Follow(door)).Follow(who);
    }
}
