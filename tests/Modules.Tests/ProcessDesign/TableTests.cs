using ThongSuot.Support;

namespace ThongSuot.ProcessDesign.Tests;

/// <summary>The table of steps as a form: filled in, moved about, saved as the same process.</summary>
public sealed class TableTests
{
    [Theory, OnEach]
    public async Task A_process_is_written_as_a_table_from_nothing(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var code = Designing.Code();
        var page = await (await (await ha.Begin(code)).Do("after-0")).Ok().Do("after-0");
        page.Cell(0, "task", "Tiếp nhận hồ sơ").Cell(0, "limit", "0,5").Cell(0, "limitUnit", "ngày làm việc").Cell(0, "form", "Giấy tiếp nhận");
        page.Cell(1, "task", "Thẩm định").Cell(1, "limit", "12").Cell(1, "position", "Trưởng phòng").Cell(1, "where", "đơn vị cấp trên").Cell(1, "outcomes", "Đồng ý; Trả lại");
        var saved = (await page.Fill("Thời hạn cả quy trình", "2").Fill("Tính theo", "ngày làm việc").Do("save")).Ok().Says("Đã lưu bảng các bước.").Says("16 giờ làm việc = 2 ngày làm việc");
        Assert.Equal(["1", "Tiếp nhận hồ sơ", "Bất kỳ ai trong đơn vị", "0,5 ngày làm việc", "Giấy tiếp nhận", ""], saved.Rows[0]);
        Assert.Equal(["2", "Thẩm định", "Trưởng phòng (đơn vị cấp trên)", "12 giờ làm việc", "", "Kết cục: Đồng ý; Trả lại."], saved.Rows[1]);
        saved.Says("Không phát hiện lỗi");
        Assert.NotNull(saved.Document.QuerySelector("svg [data-element='step_2']"));
        var again = (await saved.Follow("Sửa bảng các bước")).Ok().Says("bằng thời hạn cả quy trình");
        Assert.Equal("Đồng ý; Trả lại", again.Document.GetElementById("step-1-outcomes")!.GetAttribute("value"));
    }

    [Theory, OnEach]
    public async Task Steps_are_moved_added_and_removed_and_nothing_is_written_before_saving(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var draft = (await ha.Import(Designing.Straight(Designing.Code()))).Ok();
        var page = await (await (await (await draft.Follow("Sửa bảng các bước")).Ok().Do("down-0")).Ok().Do("without-2")).Ok().Do("after-1");
        page.Ok().Says("16 giờ làm việc").Says("lệch thời hạn cả quy trình");
        Assert.Equal(["Bước thứ 1", "Bước thứ 2", "Bước thứ 3"], (await ha.Open(draft.Url.AbsolutePath)).Rows.Take(3).Select(r => r[1]));
        var saved = (await page.Cell(2, "task", "Bước cuối").Do("save")).Ok();
        Assert.Equal(["Bước thứ 2", "Bước thứ 1", "Bước cuối"], saved.Rows.Take(3).Select(r => r[1]));
        saved.Says("lệch tổng").Says("Tổng thời hạn các bước là 16 giờ, khác thời hạn cả quy trình là 24 giờ.");
    }

    [Theory, OnEach]
    public async Task What_is_wrong_is_said_at_its_cell_and_the_rest_stays_typed(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var draft = (await ha.Import(Designing.Straight(Designing.Code()))).Ok();
        var page = (await draft.Follow("Sửa bảng các bước")).Ok();
        var wrong = (await page.Cell(0, "task", "").Cell(1, "limit", "tám").Cell(2, "form", "Tờ trình").Do("save")).IsInvalid();
        Assert.Contains("Hãy nhập: Nội dung công việc.", wrong.Document.GetElementById("step-0-task-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hãy gõ một số", wrong.Document.GetElementById("step-1-limit-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tờ trình", wrong.Document.GetElementById("step-2-form")!.GetAttribute("value"));
        Assert.Equal(wrong.Document.QuerySelectorAll("[id]").Length, wrong.Document.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Theory, OnEach]
    public async Task Two_on_one_draft_the_slower_is_told_and_keeps_what_was_typed(On database)
    {
        var app = await App.With(database);
        using var ha = await app.As("ha");
        using var quan = await app.As("quan");
        var draft = (await ha.Import(Designing.Straight(Designing.Code()))).Ok();
        var hers = (await draft.Follow("Sửa bảng các bước")).Ok();
        var his = (await quan.Open($"{draft.Url.AbsolutePath}/steps")).Ok();
        (await his.Cell(0, "task", "Bản của Quân").Do("save")).Ok();
        var late = (await hers.Cell(0, "task", "Bản của Hà").Do("save")).Is(409).Says("vừa được người khác thay đổi");
        (await ha.Open(draft.Url.AbsolutePath)).Says("Bản của Quân").DoesNotSay("Bản của Hà");
        var kept = late.Document.QuerySelector("main a[href*='_kept']");
        Assert.NotNull(kept);
        var back = (await ha.Open(kept.GetAttribute("href")!)).Ok();
        Assert.Equal("Bản của Hà", back.Document.GetElementById("step-0-task")!.GetAttribute("value"));
    }

    [Theory, OnEach]
    public async Task A_step_with_branches_cannot_be_removed_in_the_table(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var permit = (await (await (await ha.Open($"{ProcessDesignUrls.List}?q=cap-phep-xay-dung")).Follow("Cấp giấy phép xây dựng")).Press("Tạo bản nháp từ phiên bản này")).Ok();
        var page = (await permit.Follow("Sửa bảng các bước")).Ok().Says("chỉ chuyển chỗ hoặc bỏ được trên sơ đồ");
        var consult = page.Document.QuerySelectorAll("input").First(i => i.GetAttribute("value") == "lay-y-kien").GetAttribute("name")!.Split('-')[1];
        Assert.Null(page.Document.QuerySelector($"button[value='without-{consult}']"));
        // Pressed all the same: the reason stands above the form.
        var without = page.Document.QuerySelector($"button[value='after-{consult}']")!;
        without.SetAttribute("value", $"without-{consult}");
        var saved = await (await page.Press(without)).Ok().Do("save");
        saved.IsInvalid().Says("“Lấy ý kiến cơ quan liên quan” có rẽ nhánh hoặc sự kiện gắn vào nên không chuyển chỗ hoặc bỏ được ở bảng này");
    }
}
