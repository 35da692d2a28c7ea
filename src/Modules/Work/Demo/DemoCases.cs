using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>
/// Cases of the demo province over the last weeks, the same every time: each goes through the desks at its moments, by the people who hold the seats.
/// Some are done, some wait for somebody, a few are late or rest.
/// </summary>
internal sealed class DemoCases(DataFiles files, CaseDesk cases, TaskDesk tasks, DemoSteps walk, CalendarDesk calendars, ProcessStore store, Acts acts) : IDemoPart
{
    private const int Days = 45;
    private const int Stuck = 6;

    public int Order => 80;

    public async Task Seed(AppDb db, Act act, CancellationToken cancel)
    {
        var calendar = (await calendars.Current(cancel)).Book.For("department");
        var versions = await db.Set<ProcessRow>().AsNoTracking().Where(p => p.CurrentId != null).ToDictionaryAsync(p => p.Code, p => p.CurrentId!.Value, cancel);
        foreach (var row in files.Rows("demo/case-kinds.csv").Where(r => versions.ContainsKey(r["process"])))
        {
            var compiled = await store.Get(versions[row["process"]], cancel);
            var count = int.Parse(row["count"], CultureInfo.InvariantCulture);
            for (var n = 1; n <= count; n++)
            {
                var random = new DemoNumbers($"case:{row["name"]}:{n.ToString(CultureInfo.InvariantCulture)}");
                // Two of three begin in the last days and lie, late or not, at the desk of somebody of the demo.
                var back = n % 3 != 0 ? 1 + random.Next(5) : 4 + random.Next(Days);
                await Run(db, row, $"{row["name"]} {n.ToString("000", CultureInfo.InvariantCulture)}", compiled, calendar, DemoSteps.Morning(calendar, act.At, back, random), n, random, act, cancel);
            }
        }

        await Lend(db, act, cancel);
    }

    // The administrator's seat is in no process: a task of his division is given to him.
    private async Task Lend(AppDb db, Act act, CancellationToken cancel)
    {
        var (division, person) = (DemoId.Of("unit:hg-stttt-02"), DemoId.Of("person:quan"));
        if (await db.Set<CaseTask>().AsNoTracking().Where(t => t.UnitId == division && t.EndedAt == null && !t.IsPaused).OrderBy(t => t.CreatedAt).ThenBy(t => t.CaseLabel).FirstOrDefaultAsync(cancel) is { } task)
        {
            await tasks.Assign(task.Id, task.Version, person, acts.System("Phân công", act.At), "Phối hợp xử lý", cancel);
        }
    }

    private async Task Run(AppDb db, IReadOnlyDictionary<string, string> row, string label, CompiledProcess process, WorkingCalendar calendar, DateTime at, int n, DemoNumbers random, Act act, CancellationToken cancel)
    {
        var id = await cases.Start(new NewCase { Process = row["process"], Label = label, UnitId = DemoId.Of($"unit:{row["unit"]}"), Set = n % Stuck == 0 && row["process"] == "cap-phep-xay-dung" ? new Dictionary<string, object?> { ["agencies"] = true } : new Dictionary<string, object?>() }, acts.System("Tiếp nhận", at), cancel);
        at = await walk.Go(id, process, calendar, at, n % 3 != 0 ? row["stop"] : null, random, act, cancel);
        if (n % 7 == 0 && await db.Set<CaseRow>().AnyAsync(c => c.Id == id && c.Status == CaseStatus.Running, cancel))
        {
            await cases.Pause(id, "Chờ người nộp bổ sung giấy tờ", walk.By((DemoId.Of("person:tam"), "Đặng Minh Tâm", null), null, Later(at, act.At)), cancel);
        }
    }

    private static DateTime Later(DateTime at, DateTime now) => at.AddHours(1) < now ? at.AddHours(1) : now;
}
