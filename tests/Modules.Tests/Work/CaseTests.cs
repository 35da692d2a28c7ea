using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Organizations;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>Whole cases: started by hand, looked at, at rest, ended, sent back, printed.</summary>
public sealed class CaseTests
{
    [Theory, OnEach]
    public async Task A_case_is_started_by_hand_and_hostile_words_stay_words(On database)
    {
        var app = await App.With(database);
        var code = await app.Process();
        using var tam = await app.As("tam");
        var label = Working.Name("<script>alert(1)</script> Việc");
        var form = (await tam.Open(WorkUrls.NewCase)).Ok();
        (await form.Press("Mở vụ việc")).IsInvalid().Says("Hãy nhập: Tên vụ việc.");
        form = (await tam.Open(WorkUrls.NewCase)).Ok();
        var page = (await form.Fill("Quy trình", $"Quy trình {code}").Fill("Tên vụ việc", label).Fill("Lĩnh vực", "xay-dung").Press("Mở vụ việc")).Ok().Says("Đã mở vụ việc.").Says(label);
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
        Assert.NotNull(page.Document.QuerySelector("svg.bpmn .bpmn-here"));
        Assert.Contains(label, Assert.Single((await tam.Queue(label)).Rows)[2], StringComparison.Ordinal);
        Assert.Contains(label, Assert.Single((await tam.Open($"{WorkUrls.Cases}?q={Uri.EscapeDataString(label)}")).Ok().Rows)[1], StringComparison.Ordinal);
        (await tam.Open($"/search?q={Uri.EscapeDataString(label[^10..])}")).Ok().Says(label);
        // A unit out of reach is no choice, and is not taken.
        form = (await tam.Open(WorkUrls.NewCase)).Ok();
        (await form.Fill("Quy trình", $"Quy trình {code}").Fill("Tên vụ việc", label).Fill("Đơn vị giải quyết", $"{DemoUnits.IdOf("hg-31465"):N}").Press("Mở vụ việc")).IsInvalid();
        using var khoa = await app.As("khoa");
        (await khoa.Open(WorkUrls.NewCase)).Is(403);
    }

    [Theory, OnEach]
    public async Task A_case_rests_goes_on_and_is_stopped_and_every_reason_is_kept(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Tạm dừng");
        var id = await app.Case(await app.Process(), label);
        using var tam = await app.As("tam");
        using var khoa = await app.As("khoa");
        (await khoa.Open(WorkUrls.Case(id, "pause"))).Is(403);
        (await (await tam.Open(WorkUrls.Case(id, "pause"))).Ok().Press("Tạm dừng")).IsInvalid().Says("Hãy nhập: Lý do.");
        var open = await khoa.Task(app, id);
        (await (await tam.Open(WorkUrls.Case(id, "pause"))).Ok().Fill("Lý do", "Chờ ý kiến Sở Tài chính").Press("Tạm dừng")).Ok().Says("Tạm dừng").Says("Chờ ý kiến Sở Tài chính");
        (await open.Press("Nhận việc")).Is(409).Says("đang tạm dừng");
        var resting = Assert.Single((await khoa.Open($"{WorkUrls.Mine}?q={Uri.EscapeDataString(label)}&state=resting")).Ok().Rows);
        Assert.StartsWith("tạm dừng", resting[1], StringComparison.Ordinal);
        (await khoa.Task(app, id)).Says("việc này chờ đến khi tiếp tục");
        (await (await tam.Open(WorkUrls.Case(id, "resume"))).Ok().Fill("Lý do", "Đã có ý kiến").Press("Cho tiếp tục")).Ok().Says("Đang giải quyết");
        var task = await app.Waiting(id);
        (await (await tam.Open(WorkUrls.Case(id, "stop"))).Ok().Fill("Lý do", "Trùng với vụ việc khác").Press("Dừng hẳn")).Ok().Says("Đã dừng hẳn").Says("Trùng với vụ việc khác").Says("Không còn phải làm");
        (await khoa.Open(WorkUrls.Task(task.Id))).Is(200).Says("không còn phải làm");
        (await khoa.Queue(label)).Says("Không có việc nào theo điều kiện này.");
        Assert.Equal(404, (await khoa.Open(WorkUrls.Case(id, "explode"))).Status);
    }

    [Theory, OnEach]
    public async Task A_task_goes_back_to_an_earlier_step_with_a_reason_of_the_list(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Trả lại"));
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        (await khoa.Open(WorkUrls.Task((await app.Waiting(id)).Id, "return"))).Ok().Says("chưa qua bước nào khác");
        (await (await khoa.Task(app, id)).Press("Hoàn thành")).Ok();
        (await (await tam.Task(app, id)).Press("Nhận việc")).Ok();
        var form = (await tam.Open(WorkUrls.Task((await app.Waiting(id)).Id, "return"))).Ok();
        (await form.Press("Trả lại")).IsInvalid();
        form = (await tam.Open(WorkUrls.Task((await app.Waiting(id)).Id, "return"))).Ok();
        var code = form.Document.QuerySelectorAll("select[name=code] option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
        (await form.Fill("Trả lại về bước", "nhap").Fill("Lý do trả lại", code).Fill("Nêu rõ lý do", "Biểu 2 cộng sai").Press("Trả lại")).Ok().Says("Đã trả lại.");
        var again = await app.Waiting(id);
        Assert.Equal("nhap", again.Element);
        (await khoa.Open(WorkUrls.Case(id))).Ok().Says("Biểu 2 cộng sai");
    }

    [Theory, OnEach]
    public async Task The_control_slip_names_every_holder_without_a_hole_and_prints(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Phiếu kiểm soát");
        var id = await app.Case(await app.Process(), label);
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        (await (await (await khoa.Task(app, id)).Press("Nhận việc")).Press("Trả về hàng chờ chung")).Ok();
        await tam.Do(app, id);
        await tam.Do(app, id, "Không đồng ý");
        var slip = (await khoa.Open(WorkUrls.Case(id, "slip"))).Ok().Says("Phiếu kiểm soát quá trình giải quyết").Says(label).Says("In trang này");
        Assert.Contains(slip.Rows, r => r[1].StartsWith("Võ Hoàng Khoa", StringComparison.Ordinal));
        Assert.Contains(slip.Rows, r => r[1].StartsWith("Đặng Minh Tâm", StringComparison.Ordinal) && r[5].StartsWith("Không đồng ý", StringComparison.Ordinal));
        Assert.Contains(slip.Document.QuerySelectorAll("html"), h => h.ClassList.Contains("print"));
    }

    [Fact]
    public void The_parts_of_a_task_follow_one_another_to_its_end()
    {
        var (a, b, at) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateTime(2020, 10, 12, 1, 0, 0, DateTimeKind.Utc));
        var task = new CaseTask { Id = Guid.CreateVersion7(), CaseId = a, ProcessId = a, Wait = 1, Element = "x", Name = "x", CaseLabel = "x", Search = "x", UnitId = a, CreatedAt = at };
        TaskHolding Held(Guid who, int from, int? to) => new() { Id = Guid.CreateVersion7(), TaskId = task.Id, CaseId = a, UnitId = a, PersonId = who, Since = at.AddHours(from), Until = to is { } hour ? at.AddHours(hour) : null };
        Assert.Equal([(null, 0, null)], Told([]));
        Assert.Equal([(null, 0, 1), (a, 1, 3), (null, 3, 5), (b, 5, null)], Told([Held(a, 1, 3), Held(b, 5, null)]));
        Assert.Equal([(a, 0, 2), (b, 2, 4), (null, 4, null)], Told([Held(a, 0, 2), Held(b, 2, 4)]));

        IReadOnlyList<(Guid?, int, int?)> Told(IReadOnlyList<TaskHolding> held) => [.. ControlSlip.Parts(task, held).Select(p => (p.Who, (int)(p.Since - at).TotalHours, p.Until is { } until ? (int?)(until - at).TotalHours : null))];
    }

    [Theory, OnEach]
    public async Task Open_cases_and_their_tasks_go_with_a_unit_that_ends(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Sắp xếp");
        var id = await app.Case(await app.Process(), label, "hg-31456");
        var (from, to) = (DemoUnits.IdOf("hg-31456"), DemoUnits.IdOf("hg-31459"));
        await app.Inside(async (services, _, act) =>
        {
            var plan = new ReorganisationPlan { Id = Guid.CreateVersion7(), Decision = "1/NQ", EffectiveOn = act.Day, Moves = [new(from, to)] };
            var port = services.GetServices<IReorganise>().OfType<MoveCases>().Single();
            Assert.Equal(2, (await port.Preview(plan)).Count);
            await port.Apply(plan, act);
            await act.Commit();
        });
        Assert.Equal(to, (await app.Read(id)).UnitId);
        Assert.Equal(to, (await app.Waiting(id)).UnitId);
    }
}
