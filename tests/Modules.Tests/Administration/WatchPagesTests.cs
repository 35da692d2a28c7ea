using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Notifications;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests.Administration;

/// <summary>What the administrator and everybody watches: trail, background work, settings, notices, search.</summary>
public sealed class WatchPages
{
    [Theory, OnEach]
    public async Task The_trail_is_narrowed_by_person_unit_subject_kind_and_day(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        using var ha = await app.As("ha");
        var (one, two) = (DemoUnits.IdOf("hg-31465"), DemoUnits.IdOf("hg-31462"));
        await Contact(quan, one, "Ấp Một");
        await Contact(ha, two, "Ấp Hai");
        await Trail(quan, "person=bui+duc+quan&kind=organizations.contacts-changed", 1);
        await Trail(quan, "person=Nguyễn Thị Thanh Hà&kind=organizations.contacts-changed", 1);
        await Trail(quan, $"unit={one:N}&kind=organizations.contacts-changed", 1);
        await Trail(quan, "subject=xã Vị Thanh&kind=organizations.contacts-changed", 1);
        await Trail(quan, "kind=organizations.contacts-changed", 2);
        await Trail(quan, "kind=organizations.contacts-changed&from=15/10/2020&to=15/10/2020", 2);
        await Trail(quan, "kind=organizations.contacts-changed&from=16/10/2020", 0);
        await Trail(quan, "kind=organizations.contacts-changed&to=14/10/2020", 0);
        (await quan.Open("/administration/audit?from=40/10/2020")).IsInvalid().Says("Ngày không đúng");
        (await quan.Open("/administration/audit?kind=nonsense")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task An_entry_shows_who_from_where_what_and_its_hash(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        await Contact(quan, DemoUnits.IdOf("hg-31471"), "Ấp Nhật Ký");
        var list = (await quan.Open("/administration/audit?kind=organizations.contacts-changed")).Ok();
        var entry = (await quan.Open(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!)).Ok();
        entry.Says("Bùi Đức Quân").Says("127.0.0.1").Says("organizations.contacts-changed").Says("Ấp Nhật Ký").Says("niêm phong");
        (await quan.Open($"/administration/audit/{Guid.CreateVersion7()}")).Is(404);
    }

    [Theory, OnEach]
    public async Task Work_that_was_given_up_is_tried_again_or_put_aside(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        (await quan.Open("/administration/deliveries")).Ok().Says("Không có việc nền nào bị dừng.");
        var (first, second) = (await Park(app, "hỏng một"), await Park(app, "hỏng hai"));
        var page = (await quan.Open("/administration/deliveries")).Ok().Says("hỏng một").Says("hỏng hai");
        (await page.Press(page.Document.QuerySelector($"form[action$='{second}/dismiss'] button")!)).Ok().Says("Đã bỏ qua việc nền.").DoesNotSay("hỏng hai");
        page = (await quan.Open("/administration/deliveries")).Ok();
        (await page.Press(page.Document.QuerySelector($"form[action$='{first}/retry'] button")!)).Ok().Says("sẽ được chạy lại ngay");
        var states = await app.Inside((_, db, _) => db.Set<Delivery>().AsNoTracking().Where(d => d.Id == first || d.Id == second).ToDictionaryAsync(d => d.Id));
        Assert.NotNull(states[second].DismissedAt);
        Assert.Null(states[first].DismissedAt);
        (await quan.Open("/administration/deliveries?state=done")).Ok().Says("đã bỏ qua");
        foreach (var state in (string[])["waiting", "clock", "nonsense"])
        {
            (await quan.Open($"/administration/deliveries?state={state}")).Ok();
        }

        using var again = await ThongSuot.Hostile.Tests.Forged.Post(quan, $"/administration/deliveries/{second}/retry", await ThongSuot.Hostile.Tests.Forged.TokenOf(quan));
        Assert.Equal(409, (int)again.StatusCode);
        using var son = await app.As("son");
        var third = await Park(app, "hỏng ba");
        (await son.Open("/administration/deliveries")).Ok().Says("hỏng ba").DoesNotSay("Chạy lại");
        using var refused = await ThongSuot.Hostile.Tests.Forged.Post(son, $"/administration/deliveries/{third}/retry", await ThongSuot.Hostile.Tests.Forged.TokenOf(son));
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Theory, OnEach]
    public async Task Settings_are_shown_on_public_pages_at_once_and_wrong_ones_change_none(On database)
    {
        await using var app = await App.Start(database);
        using var quan = await app.As("quan");
        var page = (await quan.Open("/administration/settings")).Ok();
        (await page.Fill("Tên tỉnh, thành phố", "Tỉnh Thử").Fill("Đường dây nóng", "không phải số").Press("Lưu cấu hình")).IsInvalid().Says("Số điện thoại không đúng");
        using var visitor = app.Visitor();
        (await visitor.Open("/")).Ok().DoesNotSay("Tỉnh Thử");
        (await (await quan.Open("/administration/settings")).Fill("Tên tỉnh, thành phố", "Tỉnh Thử").Fill("Đường dây nóng", "02933 878 999").Fill("Cam kết với người dân", "Đúng hẹn.\nLịch sự.").Press("Lưu cấu hình")).Ok().Says("Đã lưu cấu hình.");
        (await visitor.Open("/")).Ok().Says("Tỉnh Thử").Says("Đúng hẹn.");
        (await visitor.Open("/")).Ok().Says("02933878999");
        (await (await quan.Open("/administration/settings")).Fill("Cam kết với người dân", "").Press("Lưu cấu hình")).Ok();
        (await visitor.Open("/")).Ok().DoesNotSay("Đúng hẹn.").Says("Tỉnh Thử");
        Assert.Equal("02933878999", ((IHtmlInputElement)(await quan.Open("/administration/settings")).Document.GetElementById("hotline")!).Value);
    }

    [Theory, OnEach]
    public async Task A_notice_is_counted_opened_read_and_only_for_its_person(On database)
    {
        await using var app = await App.Start(database);
        await app.Heard();
        // Nobody reminds a citizen of work.
        var phat = DemoId.Of("person:phat");
        using var browser = await app.As("phat");
        var before = (await browser.Open("/inbox?show=unread")).Ok().Rows.Count;
        await app.Inside(async (_, db, act) =>
        {
            db.AddRange(Notice(phat, "Thông báo một", act.At), Notice(phat, "Thông báo hai <b>", act.At.AddMinutes(-1)));
            await act.Commit();
        });
        (await browser.Open("/home")).Ok();
        var inbox = (await browser.Open("/inbox")).Ok().Says("Thông báo một").Says("Thông báo hai <b>");
        Assert.Equal(before + 2, (await browser.Open("/inbox?show=unread")).Ok().Rows.Count);
        var id = inbox.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        using var hong = await app.As("hong");
        (await hong.Open(id)).Is(404).DoesNotSay("Thông báo một");
        (await hong.Open("/inbox")).Ok().DoesNotSay("Thông báo một");
        Assert.Equal("/units", (await browser.Open(id)).Url.AbsolutePath);
        Assert.Equal(before + 1, (await browser.Open("/inbox?show=unread")).Ok().Rows.Count);
        (await (await browser.Open("/inbox")).Press("Đánh dấu tất cả đã đọc")).Ok().Says("Đã đánh dấu đã đọc.");
        (await browser.Open("/inbox?show=unread")).Ok().Says("Bạn đã đọc hết thông báo.");
    }

    [Theory, OnEach]
    public async Task How_one_is_told_is_chosen_for_each_kind_and_kept(On database)
    {
        var app = await App.With(database);
        using var nhan = await app.As("nhan");
        var page = (await nhan.Open("/inbox/choices")).Ok();
        var box = page.Document.QuerySelectorAll("input[name^='mail.']")[0];
        var was = box.HasAttribute("checked");
        if (was)
        {
            box.RemoveAttribute("checked");
        }
        else
        {
            box.SetAttribute("checked", "");
        }

        (await page.Press("Lưu")).Ok().Says("Đã lưu cách nhận thông báo.");
        Assert.NotEqual(was, (await nhan.Open("/inbox/choices")).Document.GetElementById(box.GetAttribute("name")!)!.HasAttribute("checked"));
    }

    [Theory]
    [OnEach("vi thanh", "xã Vị Thanh")]
    [OnEach("VỊ THANH", "xã Vị Thanh")]
    [OnEach("vị thanh ubnd xa", null)]
    [OnEach("31465", "xã Vị Thanh")]
    [OnEach("hong dao", "Nguyễn Thị Hồng Đào")]
    [OnEach("x", null)]
    [OnEach("%%%", null)]
    public async Task The_search_of_the_top_bar_finds_without_marks(On database, string words, string? found)
    {
        var app = await App.With(database);
        using var son = await app.As("son");
        var page = (await son.Open($"/search?q={Uri.EscapeDataString(words)}")).Ok();
        var links = page.Document.QuerySelectorAll("#found a").Select(a => a.TextContent).ToList();
        if (found is null)
        {
            Assert.Empty(links);
            return;
        }

        Assert.Contains(links, l => l.Contains(found, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task Trail(Browser browser, string filter, int count)
    {
        var rows = (await browser.Open($"/administration/audit?{filter}")).Ok().Rows;
        Assert.True(rows.Count == count, $"{filter}: {rows.Count}, not {count}");
    }

    private static async Task Contact(Browser browser, Guid unit, string address) =>
        (await (await browser.Open(OrganizationsUrls.Contacts(unit))).Fill("Địa chỉ", address).Press("Lưu liên hệ")).Ok();

    private static Notice Notice(Guid person, string title, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(), PersonId = person, EventId = Guid.CreateVersion7(), Kind = "administration.assignments", At = at, Title = title, Text = "Nội dung", AboutKind = "unit", AboutId = "x", AboutLabel = "Đơn vị", Url = "/units",
    };

    private static Task<Guid> Park(App app, string fault) => app.Inside(async (_, db, act) =>
    {
        var of = await db.Set<EventRow>().OrderBy(e => e.Id).Select(e => e.Id).FirstAsync();
        var delivery = new Delivery { Id = Guid.CreateVersion7(), EventId = of, Listener = $"thử {fault}", DueAt = act.At, Attempts = 10, ParkedAt = act.At, Fault = fault };
        db.Add(delivery);
        await act.Commit();
        return delivery.Id;
    });
}
