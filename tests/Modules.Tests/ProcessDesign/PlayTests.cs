using ThongSuot.Support;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>Processes played with a clock: who gets a step, when it is due and why; the address holds everything.</summary>
public sealed class PlayTests
{
    [Theory, OnEach]
    public async Task Each_step_says_who_gets_it_and_when_it_is_due(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        var page = await Begin(khoa, "mien-giam-hoc-phi", "16/10/2020 16:00");
        // Two working hours from four o'clock on a Friday end on Monday morning.
        page.Ok().Says("Phạm Kim Ngân").Says("Hạn 08:00 19/10/2020: 2 giờ làm việc kể từ 16:00 16/10/2020").Says("Trong đó có 2 ngày nghỉ.");
        Assert.Contains("bpmn-here", page.Document.QuerySelector("[data-element='tiep-nhan']")!.ClassName, StringComparison.Ordinal);
        page = (await page.Do(Button(page, "done"))).Ok().Says("Đặng Minh Tâm – Trưởng phòng");
        Assert.Contains("bpmn-done", page.Document.QuerySelector("[data-element='tiep-nhan']")!.ClassName, StringComparison.Ordinal);
        page = (await page.Do(Button(page, "done"))).Ok().Says("Võ Hoàng Khoa");
        page = (await page.Fill("Chuyển đồng hồ đến", "30/11/2020 08:00").Press("Chuyển đồng hồ")).Ok().Says("08:00 30/11/2020").Says("quá hạn");
        Assert.Contains("bpmn-late", page.Document.QuerySelector("[data-element='tham-dinh']")!.ClassName, StringComparison.Ordinal);
        page = (await page.Fill("Kết cục", "Không đủ điều kiện").Do(Button(page, "done"))).Ok().Says("xong, quá hạn Không đủ điều kiện");
        page = (await page.Fill("Kết cục", "Trả lại").Do(Button(page, "done"))).Ok();
        Assert.Contains("bpmn-here", page.Document.QuerySelector("[data-element='tham-dinh']")!.ClassName, StringComparison.Ordinal);
        // One step back, and all of it once more from the address.
        var back = (await page.Follow("Bỏ bước vừa làm")).Ok();
        Assert.Contains("bpmn-here", back.Document.QuerySelector("[data-element='kiem-tra']")!.ClassName, StringComparison.Ordinal);
        Assert.Equal(page.Text, (await khoa.Open(page.Url.PathAndQuery)).Ok().Text);
    }

    [Theory, OnEach]
    public async Task Supplement_consultation_and_withdrawal_are_played_with_messages_and_the_clock(On database)
    {
        using var khoa = await (await App.With(database)).As("khoa");
        var page = await Begin(khoa, "cap-phep-xay-dung", "15/10/2020 08:00", "agencies = [\"PCCC\", \"Môi trường\", \"Giao thông\"]");
        page = await Done(await Done(page.Ok()));
        page = (await page.Fill("Kết cục", "Cần bổ sung").Do(Button(page, "done"))).Ok().Says("Ra thông báo yêu cầu bổ sung");
        page = (await Done(page)).Says("Chờ thông điệp “supplement”.");
        page = (await page.Do(Button(page, "message"))).Ok();
        page = (await page.Fill("Kết cục", "Hồ sơ đủ").Do(Button(page, "done"))).Ok();
        Assert.Equal(3, page.Document.QuerySelectorAll("button[value^='done-']").Length);
        Assert.Equal("3", page.Document.QuerySelector("[data-element='lay-y-kien'] .bpmn-token-count")!.TextContent);
        // Seven working days of silence are consent: the clock goes to the boundary event, and the drafting begins.
        page = (await page.Do(Button(page, "until", last: true))).Ok().Says("Tổng hợp ý kiến, dự thảo giấy phép").Says("không còn cần");
        var withdraw = (await page.Do(Button(page, "message"))).Ok().Says("Trả lại hồ sơ đã nộp");
        (await Done(withdraw)).Says("đã xong");
    }

    [Theory, OnEach]
    public async Task Nothing_is_written_and_wrong_addresses_are_said(On database)
    {
        var app = await App.With(database);
        using var khoa = await app.As("khoa");
        var before = await Cases(app);
        var page = (await Begin(khoa, "chung-thuc-ban-sao", "15/10/2020 08:00")).Ok();
        Assert.Equal(before, await Cases(app));
        (await khoa.Open($"{page.Url.PathAndQuery}&m=zzz")).IsInvalid().Says("Địa chỉ của lần chạy thử không đúng.");
        (await khoa.Open($"{page.Url.PathAndQuery}&m=t~999~~")).Ok().Says("Tiếp nhận bản chính và bản sao");
        (await khoa.Open($"{page.Url.PathAndQuery}{string.Concat(Enumerable.Repeat("&m=g~x", 151))}")).IsInvalid().Says("đã quá dài");
        (await Begin(khoa, "chung-thuc-ban-sao", "hôm nay")).IsInvalid().Says("Thời điểm không đúng");
        (await Begin(khoa, "chung-thuc-ban-sao", "15/10/2020 08:00", "lung tung")).IsInvalid().Says("Hãy viết dạng tên = giá trị");
        (await page.Fill("Chuyển đồng hồ đến", "01/01/2020 08:00").Press("Chuyển đồng hồ")).IsInvalid().Says("Đồng hồ chỉ đi tới.");
    }

    private static Task<int> Cases(App app) => app.Inside(async (_, db, _) => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.Set<Cases.CaseRow>()));

    private static async Task<Answer> Begin(Browser browser, string code, string at, string set = "")
    {
        var list = (await browser.Open($"{ProcessDesignUrls.List}?q={code}")).Ok();
        var play = (await (await list.Follow(list.Document.QuerySelector("tbody a")!.TextContent)).Follow("Chạy thử")).Ok();
        return await play.Fill("Đơn vị xử lý", "Phòng QLXD (Sở Xây dựng)").Fill("Bắt đầu lúc", at).Fill("Giá trị ban đầu", set).Press("Bắt đầu chạy thử");
    }

    private static async Task<Answer> Done(Answer page) => (await page.Do(Button(page, "done"))).Ok();

    private static string Button(Answer page, string what, bool last = false)
    {
        var all = page.Document.QuerySelectorAll($"button[value^='{what}-']").Select(b => b.GetAttribute("value")!).ToList();
        return last ? all[^1] : all.Count > 0 ? all[0] : throw new InvalidOperationException($"No {what} on {page.Text}");
    }
}
