using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Support;

namespace ThongSuot.Work.Tests;

/// <summary>One person's work handed over, and the figures of steps counted once more another way.</summary>
public sealed class HandOverAndFiguresTests
{
    [Theory, OnEach]
    public async Task Open_tasks_of_one_person_go_to_a_colleague_and_what_is_unmarked_stays(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Bàn giao"));
        using var khoa = await app.As("khoa");
        using var tam = await app.As("tam");
        var ids = new List<Guid>();
        for (var n = 1; n <= 3; n++)
        {
            ids.Add(await app.Case(process, $"{label} {n}"));
            (await (await khoa.Task(app, ids[^1])).Press("Nhận việc")).Ok();
        }

        (await khoa.Open(WorkUrls.HandOver)).Is(403);
        var page = (await (await tam.Open(WorkUrls.HandOver)).Ok().Fill("Việc của ai", $"{Working.Khoa:N}").Press("Xem các việc đang giữ")).Ok().Says($"{label} 2");
        // Of what he holds, two of these go; the third and everything else stays.
        foreach (var box in page.Document.QuerySelectorAll("tbody tr").Where(r => !r.TextContent.Contains($"{label} 1", StringComparison.Ordinal) && !r.TextContent.Contains($"{label} 2", StringComparison.Ordinal)).Select(r => r.QuerySelector("input")!))
        {
            box.RemoveAttribute("checked");
        }

        (await page.Press("Bàn giao các việc đã đánh dấu")).IsInvalid().Says("Hãy nhập: Lý do bàn giao.");
        (await page.Fill("Giao cho", $"{Working.Tam:N}").Fill("Lý do bàn giao", "Nghỉ phép năm").Press("Bàn giao các việc đã đánh dấu")).Ok().Says("Đã bàn giao công việc.");
        Assert.Equal([Working.Tam, Working.Tam, Working.Khoa], await app.Inside(async (_, db, _) => (await db.Set<CaseTask>().Where(t => ids.Contains(t.CaseId)).ToListAsync()).OrderBy(t => ids.IndexOf(t.CaseId)).Select(t => t.PersonId!.Value).ToList()));
        (await tam.Open(WorkUrls.Case(ids[0]))).Ok().Says("Nghỉ phép năm");

        var back = (await tam.Open($"{WorkUrls.HandOver}?from={Working.Tam:N}")).Ok();
        foreach (var box in back.Document.QuerySelectorAll("tbody tr").Where(r => !r.TextContent.Contains(label, StringComparison.Ordinal)).Select(r => r.QuerySelector("input")!))
        {
            box.RemoveAttribute("checked");
        }

        (await back.Fill("Lý do bàn giao", "Trả lại hàng chờ").Press("Bàn giao các việc đã đánh dấu")).Ok();
        Assert.Equal(2, await app.Inside((_, db, _) => db.Set<CaseTask>().CountAsync(t => ids.Contains(t.CaseId) && t.PersonId == null)));
    }

    [Theory, OnEach]
    public async Task The_figures_are_those_of_a_recount_and_lead_to_the_cases_behind_them(On database)
    {
        var app = await App.With(database);
        var (process, label) = (await app.Process(), Working.Name("Số liệu"));
        var ids = new List<Guid>();
        for (var n = 0; n < 7; n++)
        {
            ids.Add(await app.Case(process, $"{label} {n}"));
        }

        // Six are done, at known hours of Monday and Tuesday; one still waits.
        var monday = new DateTime(2020, 10, 12, 1, 0, 0, DateTimeKind.Utc);
        var times = new[] { (1, 2), (2, 4), (0, 7), (1, 25), (3, 26), (2, 3) };
        for (var n = 0; n < times.Length; n++)
        {
            var (wait, end) = times[n];
            var id = ids[n];
            await app.Inside(async (_, db, _) => await db.Set<CaseTask>().Where(t => t.CaseId == id).ExecuteUpdateAsync(set => set
                .SetProperty(t => t.CreatedAt, monday).SetProperty(t => t.HeldSince, monday.AddHours(wait)).SetProperty(t => t.EndedAt, monday.AddHours(end)).SetProperty(t => t.Status, CaseTaskStatus.Completed)
                .SetProperty(t => t.DueAt, monday.AddHours(8)).SetProperty(t => t.DoneById, Working.Khoa)));
        }

        using var quan = await app.As("quan");
        var row = (await quan.Open($"{WorkUrls.Figures}?from=12/10/2020&to=13/10/2020")).Ok().Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(process, StringComparison.Ordinal));
        var cells = row.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        var (waits, works) = await app.Inside(async (services, _, _) =>
        {
            var calendar = (await services.GetRequiredService<CalendarDesk>().Current()).Book.For("division", $"{Organizations.DemoUnits.IdOf(Working.Division):N}");
            return (times.Select(t => calendar.Between(monday, monday.AddHours(t.Item1)).TotalHours).Order().ToList(), times.Select(t => calendar.Between(monday.AddHours(t.Item1), monday.AddHours(t.Item2)).TotalHours).Order().ToList());
        });
        // Nearest rank of six: the third and the sixth.
        Assert.Equal(["6", "33,3 %", Hours(waits[2]), Hours(waits[5]), Hours(works[2]), Hours(works[5]), "1"], cells.Take(7));

        foreach (var (n, count) in (((int, int)[])[(0, 6), (1, 2), (6, 1)]))
        {
            var behind = (await quan.Open(row.QuerySelectorAll("td")[n].QuerySelector("a")!.GetAttribute("href")!)).Ok();
            Assert.Equal(count, behind.Rows.Count);
            Assert.All(behind.Rows, r => Assert.Contains(label, r[1], StringComparison.Ordinal));
        }

        Assert.DoesNotContain((await quan.Open($"{WorkUrls.Figures}?from=14/10/2020&to=14/10/2020")).Ok().Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains(process, StringComparison.Ordinal) && r.QuerySelector("td")!.TextContent.Trim() == "6");
        var file = await quan.Http.GetStringAsync($"{WorkUrls.Figures}?from=12/10/2020&to=13/10/2020&as=csv");
        Assert.Contains(file.Split("\r\n"), l => l.Contains(process, StringComparison.Ordinal) && l.Contains(",6,2,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quantile_is_the_least_value_that_so_many_do_not_exceed()
    {
        Assert.Null(Quantile.Of([], 0.5));
        Assert.Equal(3, Quantile.Of([3], 0.9));
        Assert.Equal(2, Quantile.Of([4, 1, 3, 2], 0.5));
        Assert.Equal(9, Quantile.Of([.. Enumerable.Range(1, 10).Select(i => (double)i)], 0.9));
        Assert.Equal(10, Quantile.Of([.. Enumerable.Range(1, 10).Select(i => (double)i)], 0.91));
    }

    [Theory, OnEach]
    public async Task The_demo_leaves_work_for_everybody_of_the_staff(On database)
    {
        var app = await App.With(database);
        foreach (var login in (string[])["dao", "nhan", "ngan", "khoa", "tam", "phuong", "ha", "loi", "son", "quan"])
        {
            using var browser = await app.As(login);
            Assert.True((await browser.Open(WorkUrls.Mine)).Ok().Rows.Count > 0, $"{login} has nothing to do.");
            (await browser.Open("/home")).Ok().Says("Việc của tôi đã quá hạn");
        }

        var counts = await app.Inside((_, db, _) => db.Set<CaseRow>().GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.All(((CaseStatus[])[CaseStatus.Running, CaseStatus.Completed, CaseStatus.Paused, CaseStatus.Failed]), s => Assert.True(counts.GetValueOrDefault(s) > 0, $"no case is {s}."));
    }

    private static string Hours(double hours) => hours.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') is var text && text.Contains(',', StringComparison.Ordinal) ? text : $"{text},0";
}
