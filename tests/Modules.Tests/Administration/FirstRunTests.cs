using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>An empty platform asks its province, its working week and its first administrator, once.</summary>
public sealed class FirstRunTests
{
    private const string Password = "Mat-khau-dau-tien-9";

    [Theory, OnEach]
    public async Task The_working_week_is_proposed_and_what_the_person_confirms_counts_from_then_on(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var browser = app.Visitor();
        var page = (await browser.Open(FirstRunCode.Url)).Ok();
        Assert.Equal("07:00-11:30 13:30-17:00", page.Document.GetElementById("weekdays")!.GetAttribute("value"));
        Assert.Equal("", page.Document.GetElementById("saturday")!.GetAttribute("value") ?? "");

        (await Filled(page, app).Fill("Thứ Hai đến thứ Sáu", "07:30-11:30, 13:00–17:00").Fill("Thứ Bảy", "07:30-11:30").Fill("Căn cứ quy định giờ làm việc", "12/2020/QĐ-UBND").Press("Khởi tạo")).Ok().Says("Đã khởi tạo.");

        await SignIn(browser);
        (await browser.Open("/calendars/hours")).Ok().Says("Giờ làm việc của tỉnh").Says("07:30–11:30, 13:00–17:00").Says("12/2020/QĐ-UBND");
        var calendar = await app.Inside(async (services, _, _) => (await services.GetRequiredService<CalendarDesk>().Current()).Book.For("one_stop"));
        Assert.Equal([new Hours(new(7, 30), new(11, 30)), new(new(13, 0), new(17, 0))], calendar.Day(new(2021, 3, 1)).Hours);
        Assert.Equal([new Hours(new(7, 30), new(11, 30))], calendar.Day(new(2021, 3, 6)).Hours);
        Assert.Equal("Khởi tạo", await app.Inside((_, db, _) => db.Set<EventRow>().Where(e => e.Kind == "clocks.hours-recorded").Select(e => e.ActorName).SingleAsync()));
    }

    [Theory, OnEach]
    public async Task Hours_taken_as_proposed_become_the_provinces_own_and_are_confirmed(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var browser = app.Visitor();

        (await Filled((await browser.Open(FirstRunCode.Url)).Ok(), app).Press("Khởi tạo")).Ok().Says("Đã khởi tạo.");

        var (book, recorded) = await app.Inside(async (services, db, _) => ((await services.GetRequiredService<CalendarDesk>().Current()).Book, await db.Set<RecordedHours>().SingleAsync()));
        Assert.Equal("07:00-11:30 13:30-17:00;07:00-11:30 13:30-17:00;07:00-11:30 13:30-17:00;07:00-11:30 13:30-17:00;07:00-11:30 13:30-17:00;;", recorded.Week);
        Assert.Contains("one_stop", recorded.Kinds);
        Assert.Equal(Certainty.Confirmed, book.For("one_stop").Day(new(2010, 5, 5)).Certainty);
        // The commune police keep Saturday morning.
        Assert.Single(book.For("commune_police").Day(new(2020, 10, 17)).Hours);
        Assert.Equal(0, await app.Inside((_, db, _) => db.Set<Recompute>().CountAsync()));
    }

    [Theory, OnEach]
    public async Task Wrong_hours_are_said_at_their_box_and_nothing_is_begun(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var browser = app.Visitor();
        var page = (await browser.Open(FirstRunCode.Url)).Ok();

        var answer = (await Filled(page, app).Fill("Thứ Hai đến thứ Sáu", "07:00-12:00 11:00-17:00").Fill("Thứ Bảy", "sáng").Press("Khởi tạo")).IsInvalid();

        Assert.Contains("chồng nhau", answer.Document.GetElementById("weekdays-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Giờ làm việc không đúng", answer.Document.GetElementById("saturday-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sáng", answer.Document.GetElementById("saturday")!.GetAttribute("value"));
        (await Filled((await browser.Open(FirstRunCode.Url)).Ok(), app).Fill("Thứ Hai đến thứ Sáu", "").Press("Khởi tạo")).IsInvalid().Says("Hãy nhập: Thứ Hai đến thứ Sáu.");
        await Nothing(app);
        (await browser.Open("/sign-in")).Ok().DoesNotSay("Lê Thị Quản Trị");
    }

    [Theory, OnEach]
    public async Task A_password_that_is_too_weak_leaves_no_calendar_behind(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var browser = app.Visitor();
        var page = Filled((await browser.Open(FirstRunCode.Url)).Ok(), app, "1234567890");

        (await page.Press("Khởi tạo")).IsInvalid().Says("Mật khẩu này quá phổ biến");

        await Nothing(app);
        (await Filled((await browser.Open(FirstRunCode.Url)).Ok(), app).Press("Khởi tạo")).Ok().Says("Đã khởi tạo.");
        // Begun once: the page leads to the sign-in, and a form kept open is refused.
        (await browser.Open(FirstRunCode.Url)).Ok().DoesNotSay("Mã khởi tạo");
        Assert.NotEqual(200, (await Filled(page, app).Press("Khởi tạo")).Status);
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<Account>().CountAsync()));
    }

    [Theory, OnEach]
    public async Task Without_the_demo_the_platform_begins_with_nobody_and_no_unit(On database)
    {
        await using var app = await App.Start(database, demo: false);
        using var browser = app.Visitor();

        var page = (await browser.Open("/sign-in")).Ok();

        Assert.Empty(page.Document.QuerySelectorAll("button[name=demo]"));
        Assert.Equal(0, await app.Inside((_, db, _) => db.Set<Person>().CountAsync()));
        Assert.Equal(0, await app.Inside((_, db, _) => db.Set<CaseClockRow>().CountAsync()));
    }

    private static Answer Filled(Answer page, App app, string password = Password) => page.Fill("Mã khởi tạo", app.Web.Services.GetRequiredService<FirstRunCode>().Code).Fill("Tên tỉnh, thành phố", "Tỉnh Sông Xanh")
        .Fill("Họ và tên người quản trị", "Lê Thị Quản Trị").Fill("Tên đăng nhập", "quantri").Fill("Mật khẩu", password).Fill("Nhập lại mật khẩu", password);

    private static async Task SignIn(Browser browser) =>
        (await (await browser.Open("/sign-in")).Ok().Fill("Tên đăng nhập", "quantri").Fill("Mật khẩu", Password).Press("Đăng nhập")).Ok();

    private static Task Nothing(App app) => app.Inside(async (_, db, _) =>
    {
        Assert.Equal(0, await db.Set<Account>().CountAsync());
        Assert.Equal(0, await db.Set<Person>().CountAsync());
        Assert.Equal(0, await db.Set<RecordedHours>().CountAsync());
        Assert.Equal(0, await db.Set<EventRow>().CountAsync(e => e.Kind == "clocks.hours-recorded"));
    });
}
