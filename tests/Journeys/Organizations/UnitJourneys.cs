using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Organizations;

public sealed class UnitJourneys(Chromium chromium) : Journey(chromium)
{
    [Theory, EachWay]
    public async Task A_unit_is_found_without_marks_as_of_a_day_and_its_history_opened(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("dao");
        await page.GotoAsync("/units/list");
        await page.Fill("Theo sơ đồ ngày", "01/01/2019");
        await page.Fill("Tên hoặc mã", "hiep loi");
        await page.Press("Lọc");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Contains("q=hiep", page.Url, StringComparison.Ordinal);
        await page.Follow("Ủy ban nhân dân xã Hiệp Lợi");
        await page.IsCalled("Ủy ban nhân dân xã Hiệp Lợi");
        await page.Follow("Lịch sử");
        await page.Says("Ủy ban nhân dân phường Hiệp Lợi");
        await page.Says("đang dùng");
        await page.Fill("Theo sơ đồ ngày", "15/10/2020");
        await page.Press("Lọc");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ủy ban nhân dân phường Hiệp Lợi");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task A_list_with_wrong_rows_is_mended_row_by_row_and_then_taken(On database, bool script)
    {
        await using var app = await App.Start(database);
        var page = await Open(app, script);
        await page.SignIn("ha");
        await page.GotoAsync("/units/import");
        const string head = "key,level,kind,name,short_name,parent,statistics_code,valid_from,valid_to\n";
        await page.Attach("Danh sách đơn vị (CSV)", "don-vi.csv", head + "x1,commune,commune,Xã Một,,hg-935,39999,2020-01-01,\nx2,commune,realm,Xã Hai,,nobody,3999x,2020-31-01,\n");
        await page.Press("Xem trước");
        await page.Says("chưa ghi gì");
        var wrong = page.Locator("section, main").Last.Locator("table tbody tr");
        Assert.True(await wrong.CountAsync() >= 3, "Each wrong cell is named.");
        foreach (var row in await wrong.AllInnerTextsAsync())
        {
            Assert.StartsWith("3", row.Trim(), StringComparison.Ordinal);
        }

        await page.Attach("Danh sách đơn vị (CSV)", "don-vi.csv", head + "x1,commune,commune,Xã Một,,hg-935,39999,2020-01-01,\nx2,commune,commune,Xã Hai,,hg-935,39998,2020-01-31,\n");
        await page.Press("Xem trước");
        await page.IsCalled("So sánh với sơ đồ hiện có");
        await page.Says("đơn vị mới");
        await page.Press("Ghi tất cả");
        await page.Says("Đã nhập danh sách đơn vị.");
        await page.GotoAsync("/units/list?q=xa+hai");
        await page.Says("Xã Hai");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task The_change_of_2025_is_looked_at_in_full_and_applied_once(On database, bool script)
    {
        await using var app = await App.Start(database);
        var page = await Open(app, script);
        await page.SignIn("quan");
        await page.GotoAsync("/units/reorganisations");
        await page.Follow("Nghị quyết 1668/NQ-UBTVQH15");
        await page.Says("đang soạn");
        await page.Says("vị trí chuyển theo");
        await page.Locator("summary", new() { HasText = "Đơn vị thôi hoạt động" }).ClickAsync();
        await page.Says("Ủy ban nhân dân xã Vị Thanh 1");
        await page.Confirm("Áp dụng phương án");
        await page.Says("Đã áp dụng phương án.");
        await page.Says("đã áp dụng");
        await Assertions.Expect(page.Locator("summary", new() { HasText = "Áp dụng phương án" })).ToHaveCountAsync(0);
        await page.GotoAsync("/units/list?q=vi+thanh&day=01/07/2025");
        await page.Says("Ủy ban nhân dân xã Vị Thanh 1");
        await page.GotoAsync("/units/list?q=vi+thanh");
        await page.DoesNotSay("Vị Thanh 1");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task Figures_are_drawn_above_their_tables_and_stand_without_the_drawing(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("dao");
        await page.GotoAsync("/units");
        await page.Follow("Số liệu");
        await page.IsCalled("Số liệu tổ chức");
        await Assertions.Expect(page.Locator("figure [data-chart] canvas")).ToHaveCountAsync(script ? 2 : 0);
        await Assertions.Expect(page.Locator("figure").First.Locator("table")).ToContainTextAsync("2019");
        await page.Fill("Theo sơ đồ ngày", "01/01/2017");
        await page.Press("Lọc");
        await page.Says("theo ngày 01/01/2017");
        Assert.Contains("day=01", page.Url, StringComparison.Ordinal);
        await page.Follow("Danh sách");
        await page.Says("Theo sơ đồ ngày 01/01/2017.");
        Chromium.IsContent(page);
    }
}
