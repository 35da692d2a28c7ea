using Microsoft.Playwright;
using ThongSuot.Support;

namespace ThongSuot.Journeys.Calendars;

/// <summary>Legal time in the browser: a decision from its preview to its end, a deadline from its receipt to its end, a date computed and explained.</summary>
public sealed class DeadlineJourneys(Chromium chromium) : Journey(chromium)
{
    private const string Unit = "Xã Vị Đông (Huyện Vị Thủy)";

    [Theory, EachWay]
    public async Task A_closure_is_looked_at_applied_moves_a_deadline_and_is_revoked(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("quan");
        var title = Named("Xác nhận nơi cư trú");
        await Record(page, title, "10 ngày làm việc");
        await page.Says("17:00 26/10/2020");
        var deadline = page.Url;

        await page.GotoAsync("/calendars/decisions");
        await page.Follow("Ghi quyết định");
        await page.Fill("Số quyết định", Named("21/QĐ"));
        await page.Fill("Cơ quan ban hành", "UBND tỉnh");
        await page.Fill("Ngày ký", "14/10/2020");
        await page.Fill("Nội dung", "Nghỉ do bão số 9");
        await page.Choose("Loại ngày", "đóng cửa");
        await page.Fill("Từ ngày", "19/10/2020");
        await page.Fill("Đến hết ngày", "20/10/2020");
        await page.Box("Những đơn vị được chọn").CheckAsync();
        await page.Locator("summary", new() { HasText = "Chọn đơn vị" }).ClickAsync();
        await page.Choose("Đơn vị", Unit);
        await page.Press("Xem những hạn sẽ đổi");
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = title })).ToContainTextAsync("17:00 28/10/2020");
        await page.Press("Áp dụng quyết định");
        await page.Says("Đã áp dụng quyết định");
        var decision = page.Url;

        await Until(page, deadline, "17:00 28/10/2020");
        await page.Says("Nghỉ do bão số 9");
        await page.GotoAsync(decision);
        await page.Follow("Bãi bỏ");
        await page.Fill("Số văn bản bãi bỏ", Named("22/QĐ"));
        await page.Fill("Lý do", "Bão không vào");
        await page.Press("Bãi bỏ quyết định");
        await page.Says("đã bãi bỏ");
        await Until(page, deadline, "được giữ nguyên cho người nộp");
        await page.Says("17:00 28/10/2020");
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task A_deadline_is_recorded_paused_resumed_extended_handed_over_and_finished(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("quan");
        await Record(page, Named("Đăng ký lại khai sinh"), "7 ngày làm việc", "01/09/2020 09:00");
        await page.Says("17:00 11/09/2020");
        await Change(page, "Tạm dừng", "03/09/2020 08:00");
        await page.Says("tạm dừng từ");
        await Change(page, "Cho tiếp tục", "07/09/2020 08:00");
        await page.Says("17:00 15/09/2020");
        await page.Locator("summary", new() { HasText = "Những việc chưa làm được" }).ClickAsync();
        await page.Follow("Gia hạn");
        await page.Fill("Xảy ra lúc", "15/09/2020 09:00");
        await page.Fill("Gia hạn thêm", "2 ngày làm việc");
        await page.Fill("Lý do", "Chờ xác minh");
        await page.Press("Ghi nhận");
        await page.Says("Chỉ được đề nghị gia hạn đến hết ngày");
        await page.Fill("Xảy ra lúc", "10/09/2020 09:00");
        await page.Press("Ghi nhận");
        await page.Says("17:00 17/09/2020");
        await page.Follow("Giao người phụ trách");
        await page.Box("Người phụ trách mới").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Fill("Lý do", "Phân công lại");
        await page.Press("Giao việc");
        await page.Says("Đã giao người phụ trách");
        await Change(page, "Hoàn thành", "16/09/2020 09:00");
        await page.Says("trước hạn");
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Giao người phụ trách" })).ToHaveCountAsync(0);
        Chromium.IsContent(page);
    }

    [Theory, EachWay]
    public async Task A_date_is_computed_with_its_reasons_and_a_wrong_one_is_mended(On database, bool script)
    {
        var page = await Open(await App.With(database), script);
        await page.SignIn("ngan");
        await page.GotoAsync("/calendars");
        await page.GotoAsync("/calendars/deadline");
        await page.Fill("Tiếp nhận lúc", "29/04/2016 25:00");
        await page.Fill("Thời hạn", "3 ngày làm việc");
        await page.Press("Tính ngày hẹn");
        await page.Says("Thời điểm không đúng");
        await page.Fill("Tiếp nhận lúc", "29/04/2016 09:00");
        await page.Press("Tính ngày hẹn");
        await Assertions.Expect(page.Locator(".answer .big")).ToHaveTextAsync("17:00 06/05/2016");
        await page.Says("Vì sao ngày này?");
        await page.Says("Bộ luật Dân sự");
        Assert.Contains("received=29", page.Url, StringComparison.Ordinal);
        Chromium.IsContent(page);
    }

    private static async Task Record(IPage page, string title, string limit, string received = "12/10/2020 09:00")
    {
        await page.GotoAsync("/deadlines/new");
        await page.Fill("Tên việc", title);
        await page.Choose("Đơn vị giải quyết", Unit);
        await page.Fill("Tiếp nhận lúc", received);
        await page.Fill("Thời hạn theo quy định", limit);
        await page.Press("Ghi việc");
        await page.IsCalled(title);
    }

    private static async Task Change(IPage page, string action, string at)
    {
        await page.Follow(action);
        await page.Fill("Xảy ra lúc", at);
        await page.Fill("Lý do", "Theo đề nghị");
        await page.Press("Ghi nhận");
        await page.Says("Đã ghi. Thời hạn đã được tính lại.");
    }

    // Dates follow a decision in the background.
    private static async Task Until(IPage page, string url, string says)
    {
        for (var i = 0; i < 100; i++)
        {
            await page.GotoAsync(url);
            if ((await page.Locator("main").InnerTextAsync()).Contains(says, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(100);
        }

        await page.Says(says);
    }

    private static string Named(string what) => $"{what} {Guid.CreateVersion7().ToString("N")[^8..]}";
}
