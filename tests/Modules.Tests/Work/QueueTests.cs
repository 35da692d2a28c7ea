using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>The queues: whose tasks are in them, in which order, and what is done from the list.</summary>
public sealed class QueueTests
{
    [Theory, OnEach]
    public async Task A_task_of_a_unit_is_in_the_queue_of_its_people_and_of_nobody_else(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Báo cáo quý"));
        var id = await app.Case(process, label);
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        using var ha = await app.As("ha");
        foreach (var one in (Browser[])[khoa, tam])
        {
            var row = Assert.Single((await one.Queue(label)).Rows);
            Assert.Contains(label, row[2], StringComparison.Ordinal);
            Assert.StartsWith("Nhập số liệu", row[3], StringComparison.Ordinal);
            Assert.Contains("vì sao", row[1], StringComparison.Ordinal);
            Assert.Contains("8 giờ làm việc", row[1], StringComparison.Ordinal);
        }

        (await ha.Queue(label)).Says("Không có việc nào theo điều kiện này.");
        // The head's step is for the head alone, and says from whom it came.
        await khoa.Do(app, id);
        (await khoa.Queue(label)).Says("Không có việc nào theo điều kiện này.");
        Assert.Equal("Võ Hoàng Khoa", Assert.Single((await tam.Queue(label)).Rows)[4]);
        // In the unit's list the specialist sees it wait, and may not take it.
        var seen = await khoa.Queue(label, WorkUrls.Unit);
        Assert.Single(seen.Rows);
        Assert.Null(seen.Document.QuerySelector("button[name=claim]"));
    }

    [Theory, OnEach]
    public async Task Marked_tasks_are_taken_and_those_somebody_else_took_are_named(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Phiếu"));
        var ids = new List<Guid>();
        for (var n = 1; n <= 3; n++)
        {
            ids.Add(await app.Case(process, $"{label} số {n}"));
        }

        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var list = (await khoa.Queue(label)).Mark();
        (await (await tam.Task(app, ids[1])).Press("Nhận việc")).Ok();
        var result = (await list.Press("Nhận các việc đã đánh dấu")).Ok().Says("Đã nhận 2 trong 3 việc.");
        var lost = Assert.Single(result.Rows, r => r[0].Contains("số 2", StringComparison.Ordinal));
        Assert.Contains("Đặng Minh Tâm", lost[2], StringComparison.Ordinal);
        Assert.Equal(2, await app.Inside((_, db, _) => db.Set<CaseTask>().CountAsync(t => ids.Contains(t.CaseId) && t.PersonId == Working.Khoa)));

        // Pressed once more, nothing is done twice.
        (await list.Press("Nhận các việc đã đánh dấu")).Ok();
        Assert.Equal(3, await app.Inside((_, db, _) => db.Set<TaskHolding>().CountAsync(h => ids.Contains(h.CaseId))));

        var done = await (await khoa.Queue(label)).Mark().Press("Hoàn thành các việc đã đánh dấu");
        done.Ok().Says("Đã hoàn thành 2 trong 2 việc.");
        Assert.Equal(2, await app.Inside((_, db, _) => db.Set<CaseTask>().CountAsync(t => ids.Contains(t.CaseId) && t.Element == "duyet")));
    }

    [Theory, OnEach]
    public async Task A_step_that_must_be_looked_at_is_not_done_from_the_list(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Duyệt từng việc"));
        var id = await app.Case(process, label);
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        await khoa.Do(app, id);
        var list = (await tam.Queue(label)).Mark();
        Assert.Null(list.Document.QuerySelector("button[name=complete]"));
        var result = await list.Press("Hoàn thành các việc đã đánh dấu");
        result.Ok().Says("Đã hoàn thành 0 trong 1 việc.").Says("phải xử lý từng việc");
        (await (await tam.Queue(label)).Press("Hoàn thành các việc đã đánh dấu")).Ok().Says("Chưa đánh dấu việc nào.");
    }

    [Theory, OnEach]
    public async Task One_line_is_taken_and_completed_by_its_own_button(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Một dòng"));
        var id = await app.Case(process, label);
        using var khoa = await app.As("khoa");
        var list = await khoa.Queue(label);
        list = (await list.Press(list.Document.QuerySelector("button[name=claim]")!)).Ok().Says("Đã nhận việc.");
        Assert.Contains(Uri.EscapeDataString(label), list.Url.Query.Replace("+", "%20", StringComparison.Ordinal), StringComparison.Ordinal);
        (await list.Press(list.Document.QuerySelector("button[name=complete]")!)).Ok().Says("Đã hoàn thành việc.").Says("Không có việc nào theo điều kiện này.");
        Assert.Equal("duyet", (await app.Waiting(id)).Element);
    }

    [Theory, OnEach]
    public async Task The_counts_are_filters_and_the_nearest_due_stands_first(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Thời hạn"));
        var now = await app.Inside((_, _, act) => Task.FromResult(act.At));
        // Late, today, in a week, at rest and without a limit.
        DateTime?[] due = [now.AddHours(-30), now.AddMinutes(1), now.AddDays(7), null, null];
        for (var n = 0; n < due.Length; n++)
        {
            var id = await app.Case(process, $"{label} {n}");
            await app.Inside(async (_, db, _) => await db.Set<CaseTask>().Where(t => t.CaseId == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, due[n]).SetProperty(t => t.IsPaused, n == 3)));
        }

        using var khoa = await app.As("khoa");
        var list = await khoa.Queue(label);
        Assert.Equal(["0", "1", "2"], list.Rows.Take(3).Select(r => r[2].Substring(label.Length + 1, 1)));
        Assert.Equal(["1", "1", "1", "1"], list.Document.QuerySelectorAll(".tiles b").Select(b => b.TextContent));
        foreach (var (state, n) in (((string, int)[])[(QueueFields.Overdue, 0), (QueueFields.Today, 1), (QueueFields.Soon, 1), (QueueFields.Resting, 3)]))
        {
            var filtered = (await khoa.Open($"{WorkUrls.Mine}?q={Uri.EscapeDataString(label)}&state={state}")).Ok();
            Assert.Contains($"{label} {n}", Assert.Single(filtered.Rows)[2], StringComparison.Ordinal);
            Assert.Equal("true", filtered.Document.QuerySelector(".tiles a[aria-current]")!.GetAttribute("aria-current"));
        }

        Assert.StartsWith("quá hạn trễ", list.Rows[0][1], StringComparison.Ordinal);
        var backwards = (await khoa.Open($"{WorkUrls.Mine}?q={Uri.EscapeDataString(label)}&sort=-due")).Ok();
        Assert.Contains($"{label} 2", backwards.Rows[0][2], StringComparison.Ordinal);
        // The file is the list.
        var file = await khoa.Http.GetStringAsync($"{WorkUrls.Mine}?q={Uri.EscapeDataString(label)}&state=overdue&as=csv");
        Assert.Equal(2, file.TrimEnd().Split("\r\n").Length);
        (await khoa.Open($"{WorkUrls.Mine}?state=nonsense&process=x")).IsInvalid();
    }

    [Theory, OnEach]
    public async Task Filters_narrow_by_process_step_field_and_unit(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Lọc"));
        var (first, second) = (await app.Case(process, $"{label} một"), await app.Case(process, $"{label} hai"));
        await app.Case(await app.Process(), $"{label} ba");
        using var quan = await app.As("quan");
        using var khoa = await app.As("khoa");
        await khoa.Do(app, second);
        var id = (await app.Read(first)).ProcessId;
        var found = (await quan.Open($"{WorkUrls.Field}?process={id:N}&q={Uri.EscapeDataString(label)}")).Ok();
        Assert.Equal(2, found.Rows.Count);
        Assert.Contains(found.Document.QuerySelectorAll("label"), l => l.TextContent.Trim() == "Bước");
        Assert.Contains("hai", Assert.Single((await quan.Open($"{WorkUrls.Field}?process={id:N}&step=duyet")).Ok().Rows)[2], StringComparison.Ordinal);
        Assert.Equal(3, (await quan.Open($"{WorkUrls.Field}?field=xay-dung&q={Uri.EscapeDataString(label)}")).Ok().Rows.Count);
        (await quan.Open($"{WorkUrls.Field}?field=ho-tich&q={Uri.EscapeDataString(label)}")).Ok().Says("Không có việc nào theo điều kiện này.");
        Assert.Equal(3, (await quan.Open($"{WorkUrls.Field}?unit={Organizations.DemoUnits.IdOf(Working.Division):N}&q={Uri.EscapeDataString(label)}")).Ok().Rows.Count);
    }

    [Theory, OnEach]
    public async Task A_case_under_watch_is_in_its_own_list_until_it_is_watched_no_more(On database)
    {
        var app = await App.With(database);
        var label = Working.Name("Theo dõi");
        var id = await app.Case(await app.Process(), label);
        using var quan = await app.As("quan");
        (await quan.Queue(label, WorkUrls.Watched)).Says("Không có việc nào theo điều kiện này.");
        var page = await (await quan.Open(WorkUrls.Case(id))).Ok().Press("Theo dõi");
        page.Ok().Says("Đã theo dõi vụ việc này.");
        Assert.Single((await quan.Queue(label, WorkUrls.Watched)).Rows);
        using var tam = await app.As("tam");
        (await tam.Queue(label, WorkUrls.Watched)).Says("Không có việc nào theo điều kiện này.");
        (await page.Press("Bỏ theo dõi")).Ok();
        (await quan.Queue(label, WorkUrls.Watched)).Says("Không có việc nào theo điều kiện này.");
    }
}
