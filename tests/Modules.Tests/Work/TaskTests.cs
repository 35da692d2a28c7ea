using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Administration;
using ThongSuot.Cases;
using ThongSuot.Modules.Tests.Administration;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>One task: who may see and do it, who is faster, and what becomes of what the slower one typed.</summary>
public sealed class TaskTests
{
    private const string Own = "con mèo trèo cây cau";

    [Theory, OnEach]
    public async Task A_task_goes_from_hand_to_hand_and_its_case_ends(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Báo cáo năm");
        var id = await app.Case(await app.Process(), label);
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var page = (await khoa.Task(app, id)).Says("Ghi đủ số liệu của mẫu 1.").Says("Thời hạn của bước theo quy trình: 8 giờ làm việc.").Says("chưa có người nhận");
        Assert.Equal("Nhập số liệu", page.Heading);
        await khoa.Do(app, id, remark: "Đã đủ ba biểu");
        await tam.Do(app, id, "Đồng ý");
        var done = (await tam.Open(WorkUrls.Case(id))).Ok().Says("Đã xong").Says("Võ Hoàng Khoa").Says("Đặng Minh Tâm").Says("Đã đủ ba biểu");
        Assert.Equal(["Nhập số liệu", "Duyệt số liệu"], done.Rows.Select(r => r[0]).Where(s => s.StartsWith("Nhập", StringComparison.Ordinal) || s.StartsWith("Duyệt", StringComparison.Ordinal)).Select(s => s[..(s.IndexOf("liệu", StringComparison.Ordinal) + 4)]).Distinct());
        Assert.Equal(CaseStatus.Completed, (await app.Read(id)).Status);
        Assert.Contains(done.Rows, r => r[5].StartsWith("Đồng ý", StringComparison.Ordinal));
    }

    [Theory, OnEach]
    public async Task Of_two_people_on_one_task_the_slower_reads_who_was_faster(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Hai người"));
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var (his, hers) = (await khoa.Task(app, id), await tam.Task(app, id));
        (await his.Press("Nhận việc")).Ok();
        (await hers.Press("Nhận việc")).Is(409).Says("đang do Võ Hoàng Khoa giữ từ");
        (await (await khoa.Task(app, id)).Press("Hoàn thành")).Ok();
        (await hers.Press("Nhận việc")).Is(409).Says("đã được Võ Hoàng Khoa hoàn thành lúc");
        Assert.Equal(1, await app.Inside((_, db, _) => db.Set<CaseTask>().CountAsync(t => t.CaseId == id && t.Element == "duyet")));
    }

    [Theory, OnEach]
    public async Task What_was_typed_is_kept_when_the_task_went_to_somebody_else(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Giữ lời"));
        using var khoa = await app.As("khoa");
        using var quan = await app.As("quan");
        var page = await (await khoa.Task(app, id)).Press("Nhận việc");
        page.Ok().Fill("Ý kiến", "Số liệu lấy từ sổ tháng chín");
        var assign = (await quan.Open(WorkUrls.Task((await app.Waiting(id)).Id, "assign"))).Ok();
        (await assign.Fill("Giao cho", $"{Working.Tam:N}").Press("Giao việc")).Ok().Says("Đã giao việc.").Says("Đặng Minh Tâm");
        var refused = (await page.Press("Hoàn thành")).Is(409).Says("đang do Đặng Minh Tâm giữ từ");
        (await refused.Follow("Quay lại với nội dung đã nhập")).Ok().Says("Số liệu lấy từ sổ tháng chín");
    }

    [Theory, OnEach]
    public async Task Pressing_twice_is_one_step(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Bấm hai lần"));
        using var khoa = await app.As("khoa");
        var page = await (await khoa.Task(app, id)).Press("Nhận việc");
        (await page.Press("Hoàn thành")).Ok();
        (await page.Press("Hoàn thành")).Ok().Says("đã được ghi nhận trước đó");
        Assert.Equal(2, await app.Inside((_, db, _) => db.Set<CaseTask>().CountAsync(t => t.CaseId == id)));
    }

    [Theory, OnEach]
    public async Task A_task_of_another_unit_is_not_there_and_one_in_reach_is_only_looked_at(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Việc đơn vị khác");
        var id = await app.Case(await app.Process(), label);
        var task = await app.Waiting(id);
        using var dao = await app.As("dao");
        foreach (var url in (string[])[WorkUrls.Task(task.Id), WorkUrls.Task(task.Id, "assign"), WorkUrls.Case(id), WorkUrls.Case(id, "slip")])
        {
            (await dao.Open(url)).Is(404).DoesNotSay(label);
        }

        using var visitor = app.Visitor();
        (await visitor.Open(WorkUrls.Task(task.Id))).DoesNotSay(label);
        using var hong = await app.As("hong");
        (await hong.Open(WorkUrls.Task(task.Id))).Is(404);

        // Whoever may see the unit's work but does none has no button, and is refused when he sends one all the same.
        var looking = await Looking(app);
        using var browser = app.Visitor();
        var choose = await (await browser.Open("/sign-in")).Fill("Tên đăng nhập", looking.Login).Fill("Mật khẩu", looking.Once).Press("Đăng nhập");
        (await choose.Fill("Mật khẩu mới", Own).Fill("Nhập lại mật khẩu mới", Own).Press("Lưu mật khẩu và vào")).Ok();
        var page = (await browser.Open(WorkUrls.Task(task.Id))).Ok().Says(label);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main button"), b => b.TextContent.Trim() is "Nhận việc" or "Hoàn thành");
        (await browser.Open(WorkUrls.Mine)).Is(403);
        (await browser.Post(WorkUrls.Task(task.Id), [new("do", "claim")])).Is(403);
        Assert.Null((await app.Waiting(id)).PersonId);
    }

    [Theory, OnEach]
    public async Task A_stale_page_is_told_and_a_wrong_outcome_is_not_taken(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Trang cũ"));
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var stale = await khoa.Task(app, id);
        (await (await (await khoa.Task(app, id)).Press("Nhận việc")).Press("Trả về hàng chờ chung")).Ok().Says("Đã trả việc về hàng chờ chung.");
        (await stale.Press("Nhận việc")).Is(409).Says("vừa được thay đổi");
        await khoa.Do(app, id);
        var page = await (await tam.Task(app, id)).Press("Nhận việc");
        page.Document.QuerySelector("button[name=outcome]")!.SetAttribute("value", "bribe");
        (await page.Press("Đồng ý")).Is(409).Says("không có kết quả");
        Assert.Null((await app.Waiting(id)).Outcome);
    }

    [Theory, OnEach]
    public async Task Its_holder_gives_a_task_to_a_colleague_and_nobody_else_may(On database)
    {
        var app = await App.With(database);
        var id = await app.Case(await app.Process(), Working.Name("Chuyển giao"));
        using var khoa = await app.As("khoa");
        var task = await app.Waiting(id);
        (await khoa.Open(WorkUrls.Task(task.Id, "assign"))).Is(403);
        (await (await khoa.Task(app, id)).Press("Nhận việc")).Ok();
        var assign = (await khoa.Open(WorkUrls.Task(task.Id, "assign"))).Ok();
        (await assign.Press("Giao việc")).IsInvalid();
        assign = (await khoa.Open(WorkUrls.Task(task.Id, "assign"))).Ok();
        (await assign.Fill("Giao cho", $"{Working.Tam:N}").Fill("Ý kiến chỉ đạo", "Nhờ anh xem giúp").Press("Giao việc")).Ok().Says("Đặng Minh Tâm");
        Assert.Equal(Working.Tam, (await app.Waiting(id)).PersonId);
        // A person of another unit is no choice, and is not taken when sent all the same.
        using var tam = await app.As("tam");
        var other = (await tam.Open(WorkUrls.Task(task.Id, "assign"))).Ok();
        (await other.Fill("Giao cho", $"{Data.DemoId.Of("person:dao"):N}").Press("Giao việc")).IsInvalid();
    }

    private static Task<(string Login, string Once)> Looking(App app) => app.Inside(async (services, db, act) =>
    {
        var role = RoleMaker.With(WorkPermissions.View).Add(db);
        await act.Commit();
        await using var scope = services.CreateAsyncScope();
        var second = scope.ServiceProvider.GetRequiredService<Events.Acts>().System("test");
        var login = $"xem-{Guid.CreateVersion7().ToString("N")[^10..]}";
        return (login, await scope.ServiceProvider.GetRequiredService<AccountDesk>().Create(new NewAccount { Login = login, Name = "Người Chỉ Xem", Roles = [role] }, second));
    });
}
