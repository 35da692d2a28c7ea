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
internal sealed class DemoCases(DataFiles files, CaseDesk cases, TaskDesk tasks, ISeats seats, CalendarDesk calendars, ProcessStore store, Acts acts) : IDemoPart
{
    private const int Days = 45;
    private const int Stuck = 6;
    private readonly Dictionary<Guid, IReadOnlyList<SeatOnDay>> staff = [];

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
                var random = new Draw($"case:{row["name"]}:{n.ToString(CultureInfo.InvariantCulture)}");
                // Two of three begin in the last days and lie, late or not, at the desk of somebody of the demo.
                var back = n % 3 != 0 ? 1 + random.Next(5) : 4 + random.Next(Days);
                await Run(db, row, $"{row["name"]} {n.ToString("000", CultureInfo.InvariantCulture)}", compiled, calendar, Morning(calendar, act.At, back, random), n, random, act, cancel);
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

    private async Task Run(AppDb db, IReadOnlyDictionary<string, string> row, string label, CompiledProcess process, WorkingCalendar calendar, DateTime at, int n, Draw random, Act act, CancellationToken cancel)
    {
        var id = await cases.Start(new NewCase { Process = row["process"], Label = label, UnitId = DemoId.Of($"unit:{row["unit"]}"), Set = n % Stuck == 0 && row["process"] == "cap-phep-xay-dung" ? new Dictionary<string, object?> { ["agencies"] = true } : new Dictionary<string, object?>() }, acts.System("Tiếp nhận", at), cancel);
        for (var steps = 0; steps < 12; steps++)
        {
            var task = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == id && t.EndedAt == null).OrderBy(t => t.CreatedAt).ThenBy(t => t.Wait).FirstOrDefaultAsync(cancel);
            if (task is null || await Holder(task, random, act.Day, cancel) is not { } who)
            {
                break;
            }

            var step = process.Element(task.Element);
            var (taken, hours) = (calendar.Add(at, TimeSpan.FromMinutes(10 + random.Next(150))), (double)(step?.Limit?.Value ?? 2) * (step?.Limit?.Unit is Processes.LimitUnit.WorkingDay ? 8 : 1));
            // One of eight takes longer than it may.
            var done = calendar.Add(taken, TimeSpan.FromHours(Math.Max(0.2, hours * (random.Next(8) == 0 ? 1.3 : 0.2 + (random.Next(50) / 100.0)))));
            if (taken > act.At || (n % 3 != 0 && task.Element == row["stop"]))
            {
                break;
            }

            // Every commit makes the first start longer: most steps are taken and done in one.
            var claims = done > act.At || random.Next(3) == 0;
            if (claims)
            {
                await tasks.Claim(task.Id, task.Version, By(who, task.UnitId, taken), cancel);
            }

            if (done > act.At)
            {
                break;
            }

            var outcomes = step?.Step?.Outcomes ?? [];
            var outcome = outcomes.Count == 0 ? null : outcomes[random.Next(6) == 0 ? outcomes.Count - 1 : 0].Code;
            try
            {
                await tasks.Complete(task.Id, task.Version + (claims ? 1 : 0), outcome, new Dictionary<string, object?>(), By(who, task.UnitId, done), cancel);
            }
            catch (Refused refused) when (refused.Why.Code == CasesRefusals.CannotGoOn.Code)
            {
                // One case is stuck on purpose: somebody must look at it.
                break;
            }

            at = done;
        }

        if (n % 7 == 0 && await db.Set<CaseRow>().AnyAsync(c => c.Id == id && c.Status == CaseStatus.Running, cancel))
        {
            await cases.Pause(id, "Chờ người nộp bổ sung giấy tờ", By((DemoId.Of("person:tam"), "Đặng Minh Tâm", Guid.Empty), null, Later(at, act.At)), cancel);
        }
    }

    private async Task<(Guid Person, string Name, Guid Seat)?> Holder(CaseTask task, Draw random, DateOnly day, CancellationToken cancel)
    {
        if (!staff.TryGetValue(task.UnitId, out var all))
        {
            staff[task.UnitId] = all = await seats.In(task.UnitId, below: false, day, cancel);
        }

        var may = all.Where(s => s.Person is not null && (task.SeatId is { } seat ? s.Seat == seat : task.Position is null || s.Position == task.Position)).ToList();
        return may.Count == 0 ? null : may[random.Next(may.Count)] is var one ? (one.Person!.Value, one.Name!, one.Seat) : null;
    }

    private Act By((Guid Person, string Name, Guid Seat) who, Guid? unit, DateTime at) => acts.For(new Acting
    {
        Id = Guid.CreateVersion7(), Actor = new Actor(ActorKind.Person, who.Person, who.Name), Rights = AllRights.Instance, At = at, Unit = unit, Seat = who.Seat == Guid.Empty ? null : who.Seat,
    });

    private static DateTime Later(DateTime at, DateTime now) => at.AddHours(1) < now ? at.AddHours(1) : now;

    private static DateTime Morning(WorkingCalendar calendar, DateTime now, int back, Draw random)
    {
        var day = VietnamTime.DayOf(now);
        for (var left = back; left > 0;)
        {
            day = day.AddDays(-1);
            left -= calendar.IsWorking(day) ? 1 : 0;
        }

        var at = VietnamTime.Utc(day.ToDateTime(new TimeOnly(7 + random.Next(4), random.Next(4) * 15)));
        return at < now ? at : now.AddMinutes(-5);
    }

    // Drawn from a name, so that nothing depends on the order of calls elsewhere.
    private sealed class Draw(string name)
    {
        private int drawn;

        public int Next(int below) => (int)(BitConverter.ToUInt32(DemoId.Of($"{name}:{(drawn++).ToString(CultureInfo.InvariantCulture)}").ToByteArray(), 10) % (uint)below);
    }
}
