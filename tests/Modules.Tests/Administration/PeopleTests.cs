using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>Adding people, keeping what is known of them right, and who may see it.</summary>
public sealed class PeoplePages
{
    [Theory, OnEach]
    public async Task A_person_is_added_found_without_marks_and_given_an_account(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open("/administration/people")).Ok();
        var form = (await page.Follow("Thêm người")).Ok();
        var added = await form.Fill("Họ và tên", "  Đỗ  Thị   Mỹ Xuyên ").Fill("Ngày sinh", "5/9/1991").Fill("Số định danh", "093 191 004 471")
            .Fill("Thư điện tử", "xuyen@haugiang.example").Fill("Điện thoại", "0293 3876 111").Press("Lưu");
        added.Ok().Says("Đã thêm người.").Says("Đỗ Thị Mỹ Xuyên").Says("05/09/1991").Says("xuyen@haugiang.example").Says("chưa có");
        (await quan.Open("/administration/people?q=do+thi+my+xuyen")).Ok().Says("Đỗ Thị Mỹ Xuyên").Says("093•••••••71").DoesNotSay("093191004471");
        (await quan.Open("/administration/people?q=093191004471")).Ok().Says("Đỗ Thị Mỹ Xuyên");
        var account = (await added.Follow("Quản lý tài khoản")).Ok().Says("chưa có tài khoản");
        var made = await account.Fill("Tên đăng nhập", "my.xuyen").Press("Tạo tài khoản");
        var password = made.Ok().Says("Mật khẩu dùng một lần").Document.QuerySelector("code")!.TextContent;
        using var xuyen = app.Visitor();
        var step = await (await xuyen.Open("/sign-in")).Fill("Tên đăng nhập", "my.xuyen").Fill("Mật khẩu", password).Press("Đăng nhập");
        step.Ok().Says("Mật khẩu mới");
    }

    [Theory]
    [OnEach("Họ và tên", "", "Hãy nhập: Họ và tên.")]
    [OnEach("Họ và tên", "Nguyễn <b>", "Họ và tên chỉ gồm chữ cái")]
    [OnEach("Ngày sinh", "31/02/1990", "Ngày không đúng")]
    [OnEach("Ngày sinh", "16/10/2020", "còn ở tương lai")]
    [OnEach("Số định danh", "12345", "Số định danh không đúng")]
    [OnEach("Số định danh", "093190002217", "Đã có người mang số định danh này")]
    [OnEach("Thư điện tử", "không phải thư", "Địa chỉ thư điện tử không đúng")]
    [OnEach("Điện thoại", "12", "Số điện thoại không đúng")]
    public async Task What_is_wrong_is_said_at_the_box_and_the_rest_stays_typed(On database, string label, string value, string message)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var form = (await quan.Open("/administration/people/new")).Ok();
        form.Fill("Họ và tên", "Người Thử Sai").Fill("Điện thoại", "02933876222");
        var wrong = await (await quan.Open("/administration/people/new")).Fill(label, value).Fill(label == "Họ và tên" ? "Điện thoại" : "Họ và tên", label == "Họ và tên" ? "02933876222" : "Người Thử Sai").Press("Lưu");
        wrong.IsInvalid().Says(message);
        var kept = label == "Họ và tên" ? ("phone", "02933876222") : ("name", "Người Thử Sai");
        Assert.Equal(kept.Item2, ((IHtmlInputElement)wrong.Document.GetElementById(kept.Item1)!).Value);
        Assert.False(await app.Inside((_, db, _) => db.Set<Person>().AnyAsync(p => p.Name == "Người Thử Sai")));
    }

    [Theory, OnEach]
    public async Task A_change_is_kept_with_which_boxes_changed_but_not_what_they_held(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var id = await Add(app, "Bạch Văn Sửa", "093088001144");
        var edit = (await (await quan.Open($"/administration/people/{id}")).Follow("Sửa thông tin")).Ok();
        (await edit.Fill("Thư điện tử", "bach.sua@haugiang.example").Fill("Số định danh", "093088001155").Press("Lưu")).Ok().Says("Đã lưu thông tin.").Says("bach.sua@haugiang.example");
        var happened = await app.Inside((_, db, _) => db.Set<EventRow>().SingleAsync(e => e.Kind == "administration.person-changed" && e.SubjectId == id.ToString("N") || e.Kind == "administration.person-changed" && e.SubjectId == id.ToString()));
        Assert.Equal("Số định danh, Thư điện tử", happened.Remark);
        Assert.DoesNotContain("093088001155", happened.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("bach.sua", happened.Body, StringComparison.Ordinal);
        (await (await quan.Open($"/administration/people/{id}/edit")).Press("Lưu")).Is(409).Says("Không có nội dung nào thay đổi");
    }

    [Theory, OnEach]
    public async Task Two_who_edit_one_person_do_not_overwrite_each_other_unseen(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var id = await Add(app, "Ngô Hai Tab", null);
        var (first, second) = (await quan.Open($"/administration/people/{id}/edit"), await quan.Open($"/administration/people/{id}/edit"));
        (await first.Fill("Điện thoại", "02933876001").Press("Lưu")).Ok();
        (await second.Fill("Điện thoại", "02933876002").Press("Lưu")).Is(409).Says("vừa được người khác thay đổi");
        (await quan.Open($"/administration/people/{id}")).Ok().Says("02933876001").DoesNotSay("02933876002");
    }

    [Theory, OnEach]
    public async Task Only_those_who_keep_accounts_for_the_province_add_people(On database)
    {
        var app = await App.With(database);
        foreach (var login in (string[])["dao", "ha", "son", "phuong"])
        {
            using var browser = await app.As(login);
            (await browser.Open("/administration/people/new")).Is(403);
            (await browser.Open($"/administration/people/{DemoId.Of("person:dao")}/edit")).Is(403);
            (await browser.Open("/administration/people")).Ok().DoesNotSay("Thêm người");
        }
    }

    [Theory, OnEach]
    public async Task Looking_at_a_person_is_recorded_once_an_hour_and_shown_in_the_trail(On database)
    {
        await using var app = await App.Start(database);
        using var son = await app.As("son");
        var url = $"/administration/people/{DemoId.Of("person:hong")}";
        (await son.Open(url)).Ok();
        (await son.Open(url)).Ok();
        var trail = (await son.Open("/administration/audit?kind=events.personal-data-read")).Ok();
        var row = Assert.Single(trail.Rows, r => r[3] == "Trần Thị Bích Hồng");
        Assert.Equal("Phan Quốc Sơn", row[1]);
        (await son.Open(url)).Ok().DoesNotSay("Xem dữ liệu cá nhân");
    }

    [Theory, OnEach]
    public async Task A_citizens_number_used_to_sign_in_is_masked_in_the_list(On database)
    {
        var app = await App.With(database);
        var id = await Add(app, "Lý Thị Điện Tử", "093195007788");
        await app.Inside(async (_, db, act) =>
        {
            db.Add(new Account { Id = Guid.CreateVersion7(), PersonId = id, Login = "093195007788", Stamp = "x" });
            await act.Commit();
        });
        using var quan = await app.As("quan");
        Assert.Equal(["Lý Thị Điện Tử", "093•••••••88", "093•••••••88"], Assert.Single((await quan.Open("/administration/people?q=ly+thi+dien+tu")).Ok().Rows));
    }

    private static async Task<Guid> Add(App app, string name, string? number) => await app.Inside(async (_, db, act) =>
    {
        var person = Person.Called(name);
        person.CitizenNumber = number;
        db.Add(person);
        await act.Commit();
        return person.Id;
    });
}
