using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.ProcessDesign.Tests;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>Values a step asks for: designed in the table, written at the task, used by the way the case goes.</summary>
public sealed class InputTests
{
    [Theory, OnEach]
    public async Task What_a_step_asks_for_is_written_at_its_task_and_decides_the_way(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await Asking(app), Working.Name("Dự toán"));
        using var khoa = await app.As("khoa");
        var page = (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        page.Fill("Số tiền", "nhiều").Fill("Ngày hẹn", "31/02/2020").Fill("Ý kiến", "Theo tờ trình số 7");
        page = (await page.Press("Hoàn thành")).Is(400);
        Assert.Equal("Theo tờ trình số 7", page.Document.QuerySelector("textarea[name=remark]")!.TextContent.Trim());
        Assert.Equal(2, page.Document.QuerySelectorAll(".box.wrong").Length);
        Assert.Equal("nhap", (await app.Waiting(id)).Element);
        page.Fill("Số tiền", "12.500.000,5").Fill("Ngày hẹn", "20/10/2020").Fill("Đã kiểm tra", "yes");
        (await page.Press("Hoàn thành")).Ok().Says("Đã hoàn thành việc.");
        Assert.Equal("duyet", (await app.Waiting(id)).Element);
        using var tam = await app.As("tam");
        (await tam.Task(app, id)).Says("12.500.000,5").Says("20/10/2020");
    }

    [Theory, OnEach]
    public async Task A_small_sum_needs_no_approval(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await Asking(app), Working.Name("Dự toán nhỏ"));
        using var khoa = await app.As("khoa");
        var page = (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        (await page.Fill("Số tiền", "500").Fill("Ngày hẹn", "20/10/2020").Press("Hoàn thành")).Ok();
        Assert.Equal(CaseStatus.Completed, (await app.Read(id)).Status);
    }

    [Theory, OnEach]
    public async Task A_step_that_asks_is_not_done_together_with_others_and_may_be_given_back_unfilled(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Không hàng loạt");
        var id = await app.Case(await Asking(app), label);
        using var khoa = await app.As("khoa");
        (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        Assert.False((await app.Waiting(id)).MayBatch);
        (await (await khoa.Task(app, id)).Press("Trả về hàng chờ chung")).Ok().Says("Đã trả việc về hàng chờ chung.");
    }

    [Theory, OnEach]
    public async Task The_table_of_steps_says_what_a_step_asks_for(On database)
    {
        using var ha = await (await App.With(database)).As("ha");
        var page = (await (await (await ha.Begin(Designing.Code())).Do("after-0")).Ok().Do("after-0")).Ok();
        page.Cell(0, "task", "Lập dự toán").Cell(0, "limit", "4").Cell(0, "inputs", "Số tiền: số; tham_quyen|Thuộc thẩm quyền: có/không; Ghi chú");
        page.Cell(1, "task", "Duyệt").Cell(1, "limit", "4");
        var saved = (await page.Do("save")).Ok();
        Assert.Contains("Phải ghi: Số tiền; Thuộc thẩm quyền; Ghi chú.", saved.Rows[0][5], StringComparison.Ordinal);
        var again = (await saved.Follow("Sửa bảng các bước")).Ok();
        Assert.Equal("Số tiền: số; tham_quyen|Thuộc thẩm quyền: có/không; Ghi chú: chữ", again.Document.GetElementById("step-0-inputs")!.GetAttribute("value"));
    }

    internal static async Task<string> Asking(App app)
    {
        var code = $"kiem-thu-{Guid.CreateVersion7().ToString("N")[^12..]}";
        await app.Publish(code, bpmn => bpmn
            .Replace("batch=\"true\" />", "batch=\"true\" inputs=\"so_tien|Số tiền|number;ngay_hen|Ngày hẹn|date;kiem_tra|Đã kiểm tra|yes-no\" />", StringComparison.Ordinal)
            .Replace("<endEvent id=\"ket-thuc\" />", "<endEvent id=\"ket-thuc\" /><exclusiveGateway id=\"lon\" default=\"f4\" />", StringComparison.Ordinal)
            .Replace("sourceRef=\"nhap\" targetRef=\"duyet\" />", "sourceRef=\"nhap\" targetRef=\"lon\" /><sequenceFlow id=\"f4\" sourceRef=\"lon\" targetRef=\"ket-thuc\" /><sequenceFlow id=\"f5\" sourceRef=\"lon\" targetRef=\"duyet\"><conditionExpression>= so_tien &gt; 1000 and kiem_tra</conditionExpression></sequenceFlow>", StringComparison.Ordinal));
        return code;
    }
}
