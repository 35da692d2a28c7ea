using ThongSuot.Clocks;
using ThongSuot.Support;

namespace ThongSuot.Calendars.Tests;

/// <summary>Decisions about days: written, looked at, applied, revoked. One class, so that they follow each other: each changes the calendars for all.</summary>
public sealed class DecisionTests
{
    private const string ViThang = "Xã Vị Thắng (Huyện Vị Thủy)";

    [Theory, OnEach]
    public async Task A_closure_is_previewed_before_it_counts_and_then_moves_the_dates(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var title = Watching.Name("Cấp giấy xác nhận");
        (await quan.Record(title, ViThang, "12/10/2020 09:00", "10 ngày làm việc")).Ok().Says("17:00 26/10/2020");

        var number = Watching.Name("12/QĐ");
        var preview = (await Write(quan, number, "đóng cửa", "20/10/2020", "21/10/2020")).Ok();
        Assert.StartsWith("/calendars/decisions/preview", preview.Url.PathAndQuery, StringComparison.Ordinal);
        var row = Assert.Single(preview.Rows, r => r[0] == title);
        Assert.Equal(("17:00 26/10/2020", "17:00 28/10/2020"), (row[2], row[3]));
        preview.Says("Theo đơn vị");
        Assert.Equal(Watching.At("26/10/2020 17:00"), await app.DueOf(title));
        // The address holds everything: opened again, it shows the same.
        Assert.Contains((await quan.Open(preview.Url.PathAndQuery)).Ok().Rows, r => r[0] == title);

        var applied = (await preview.Press("Áp dụng quyết định")).Ok().Says("Đã áp dụng quyết định").Says(number);
        await app.Settled();
        Assert.Equal(Watching.At("28/10/2020 17:00"), await app.DueOf(title));
        (await quan.Open(applied.Url.AbsolutePath)).Ok().Says("1 hạn mới").Says("đang áp dụng");
        var case_ = (await quan.Open($"/deadlines?q={Uri.EscapeDataString(title)}")).Ok();
        (await case_.Follow(title)).Ok().Says("17:00 28/10/2020").Says("Hạn mới do lịch làm việc thay đổi").Says($"theo {number}").Says("Nghỉ do bão");
        (await (await quan.Open(applied.Url.AbsolutePath)).Follow("Xem những việc có hạn mới")).Ok().Says(title);
        (await quan.Open("/inbox")).Ok().Says("việc của bạn có hạn mới");

        // Late revocation: the promise stays, and the page says why.
        var revoke = (await (await quan.Open(applied.Url.AbsolutePath)).Follow("Bãi bỏ")).Ok().Says("giữ ngày đã hẹn");
        (await revoke.Press("Bãi bỏ quyết định")).IsInvalid().Says("Hãy nhập: Số văn bản bãi bỏ.");
        (await revoke.Fill("Số văn bản bãi bỏ", Watching.Name("13/QĐ")).Fill("Lý do", "Bão không vào").Press("Bãi bỏ quyết định")).Ok().Says("đã bãi bỏ").Says("Bão không vào");
        await app.Settled();
        Assert.Equal(Watching.At("28/10/2020 17:00"), await app.DueOf(title));
        (await (await quan.Open($"/deadlines?q={Uri.EscapeDataString(title)}")).Follow(title)).Ok().Says("được giữ nguyên cho người nộp").Says("Giữ hạn đã hẹn");
        (await quan.Open($"{applied.Url.AbsolutePath}/revoke")).Is(409).Says("đã bị bãi bỏ");
    }

    [Theory, OnEach]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_recorded(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var swap = (await Write(ha, Watching.Name("14/QĐ"), "nghỉ hoán đổi", "20/11/2020", null)).IsInvalid();
        Assert.Contains("Hoán đổi thì phải ghi ngày làm bù.", swap.Document.GetElementById("days-0-madeUp-error")!.TextContent, StringComparison.Ordinal);
        var order = (await Write(ha, Watching.Name("14/QĐ"), "đóng cửa", "20/11/2020", "19/11/2020")).IsInvalid();
        Assert.NotNull(order.Document.GetElementById("days-0-to-error"));
        (await Write(ha, Watching.Name("14/QĐ"), "đóng cửa", "22/11/2020", null)).IsInvalid().Says("không làm thay đổi giờ làm việc của ngày nào");
        (await Write(ha, Watching.Name("14/QĐ"), "đóng cửa", "20/11/2120", null)).IsInvalid().Says("từ 2001 đến 2099");
        (await Write(ha, Watching.Name("14/QĐ"), "đóng cửa", "20/11/2020", null, units: false)).IsInvalid().Says("Hãy chọn ít nhất một");
        var empty = await (await ha.Open(CalendarsUrls.NewDecision)).Press("Xem những hạn sẽ đổi");
        empty.IsInvalid().Says("Hãy nhập: Số quyết định.").Says("Hãy nhập ít nhất một dòng: Các ngày.");
        (await ha.Open($"{CalendarsUrls.Preview}?number=%3Cscript%3E&days-0-kind=Ordinary&days-99999-from=x&units-0-unit=zzz")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Two_administrators_at_once_the_second_looks_again(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var quan = await app.As("quan");
        var first = (await Write(ha, Watching.Name("15/QĐ"), "đóng cửa", "23/11/2020", null)).Ok();
        var second = (await Write(quan, Watching.Name("16/QĐ"), "đóng cửa", "24/11/2020", null)).Ok();
        (await first.Press("Áp dụng quyết định")).Ok();
        (await second.Press("Áp dụng quyết định")).Is(409).Says("Lịch làm việc vừa được người khác thay đổi");
        (await (await quan.Open(second.Url.PathAndQuery)).Press("Áp dụng quyết định")).Ok().Says("Đã áp dụng");
    }

    [Theory, OnEach]
    public async Task Pressed_twice_a_decision_is_recorded_once(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        var number = Watching.Name("17/QĐ");
        var preview = (await Write(ha, number, "đóng cửa", "25/11/2020", null)).Ok();
        var once = (await preview.Press("Áp dụng quyết định")).Ok();
        var twice = (await preview.Press("Áp dụng quyết định")).Ok();
        Assert.Equal(once.Url.AbsolutePath, twice.Url.AbsolutePath);
        twice.Says("đã được ghi nhận trước đó");
        (await (await Write(ha, number, "đóng cửa", "26/11/2020", null)).Press("Áp dụng quyết định")).Is(409).Says("đã được ghi");
    }

    [Theory, OnEach]
    public async Task Only_who_has_the_right_decides_and_everybody_on_the_staff_sees(On database)
    {
        var app = await App.With(database);
        using var dao = await app.As("dao");
        (await dao.Open(CalendarsUrls.Decisions)).Ok().DoesNotSay("Ghi quyết định");
        Assert.Equal(403, (await dao.Open(CalendarsUrls.NewDecision)).Status);
        Assert.Equal(403, (await dao.Open(CalendarsUrls.NewHours)).Status);
        using var hong = await app.As("hong");
        Assert.Equal(403, (await hong.Open(CalendarsUrls.Year)).Status);
        using var visitor = app.Visitor();
        Assert.StartsWith("/sign-in", (await visitor.Open(CalendarsUrls.Watch)).Url.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory, OnEach]
    public async Task Hours_of_one_unit_count_while_they_last_and_the_kinds_hours_before_and_after(On database)
    {
        var app = await App.With(database);
        using var quan = await app.As("quan");
        var name = Watching.Name("Giờ mùa lũ");
        var unit = Watching.UnitOf("hg-31453");
        var page = (await quan.Open(CalendarsUrls.NewHours)).Ok();
        page.Fill("Tên gọi", name).Fill("Căn cứ (số văn bản)", "20/QĐ-UBND").Fill("Từ ngày", "02/11/2020").Fill("Đến hết ngày", "30/11/2020").Fill("Thứ Hai", "07:00-12:00 11:00-17:00")
            .Fill("Những loại đơn vị được chọn", "no").Fill("Những đơn vị được chọn", "yes").Fill("Đơn vị", "Xã Vĩnh Thuận Tây (Huyện Vị Thủy)");
        var wrong = (await page.Press("Ghi giờ làm việc")).IsInvalid().Says("Các giờ làm việc chồng nhau");
        (await wrong.Fill("Thứ Hai", "08:00-12:00").Fill("Những loại đơn vị được chọn", "no").Fill("Những đơn vị được chọn", "yes").Press("Ghi giờ làm việc")).Ok().Says(name).Says("08:00–12:00");

        (await quan.Open($"{CalendarsUrls.Compute}?received=30/10/2020+09:00&span=1+wd&unit={unit:N}")).Ok().Says("12:00 02/11/2020");
        (await quan.Open($"{CalendarsUrls.Compute}?received=02/11/2020+09:00&span=1+wd&unit={unit:N}")).Ok().Says("12:00 09/11/2020");
        (await quan.Open($"{CalendarsUrls.Compute}?received=30/11/2020+09:00&span=1+wd&unit={unit:N}")).Ok().Says("17:00 01/12/2020");
        (await quan.Open($"{CalendarsUrls.Compute}?received=02/11/2020+09:00&span=1+wd&kind=commune")).Ok().Says("17:00 03/11/2020");

        var list = (await quan.Open(CalendarsUrls.Hours)).Ok();
        (await (await list.Follow($"Ghi ngày cuối: {name}")).Ok().Fill("Ngày cuối áp dụng", "01/10/2020").Fill("Lý do", "Nước rút").Press("Ghi ngày cuối")).IsInvalid().Says("Ngày cuối phải từ");
        (await (await list.Follow($"Ghi ngày cuối: {name}")).Ok().Fill("Ngày cuối áp dụng", "08/11/2020").Fill("Lý do", "Nước rút").Press("Ghi ngày cuối")).Ok();
        (await quan.Open($"{CalendarsUrls.Compute}?received=09/11/2020+09:00&span=1+wd&unit={unit:N}")).Ok().Says("17:00 10/11/2020");
    }

    /// <summary>Fills in a decision for one commune and asks for its preview.</summary>
    private static async Task<Answer> Write(Browser browser, string number, string kind, string from, string? to, bool units = true)
    {
        var page = (await browser.Open(CalendarsUrls.NewDecision)).Ok();
        page.Fill("Số quyết định", number).Fill("Cơ quan ban hành", "UBND tỉnh").Fill("Ngày ký", "14/10/2020").Fill("Nội dung", "Nghỉ do bão").Fill("Loại ngày", kind).Fill("Từ ngày", from)
            .Fill("Toàn tỉnh", "no").Fill("Những đơn vị được chọn", "yes");
        if (to is not null)
        {
            page.Fill("Đến hết ngày", to);
        }

        return await (units ? page.Fill("Đơn vị", ViThang) : page).Press("Xem những hạn sẽ đổi");
    }
}
