using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Notifications;

namespace ThongSuot.Cases;

/// <summary>A step was warned about.</summary>
public sealed record TaskWarned(Reference Case, Guid Task, Guid UnitId, string Step, int Warning, DateTime DueAt) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => new(CaseTask.ReferenceKind, Task, Step);

    /// <inheritdoc/>
    public override string Remark => $"{Step}: {Warning switch { 1 => "sắp đến hạn", 2 => "đến hạn", _ => "quá hạn" }}";
}

/// <summary>
/// Warns of steps: before they are due whoever has them, at the moment the head of the unit too, and a working day after it the reform officers as well.
/// Each step and warning once, whichever hosts run.
/// </summary>
internal sealed class WarnTasks(AppDb db, TaskPlaces places, CaseTimes times, NoticeDesk notices) : IClockJob
{
    /// <summary>Working hours before the due moment; a step with a shorter time is warned of when a quarter of it is left.</summary>
    public const string LeadSetting = "cases.warn-hours";

    /// <summary>The role whose people are told of late steps.</summary>
    public const string OfficerRole = "reform-officer";

    public static readonly NoticeKind Before = new("cases.due-soon", "Việc của bạn sắp đến hạn");
    public static readonly NoticeKind Due = new("cases.due", "Việc đến hạn chưa xong");
    public static readonly NoticeKind After = new("cases.late", "Việc quá hạn");

    private const int Most = 300;

    // The longest weekend of the calendars, so that no task is looked at too late.
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(12);

    public async Task Run(Act act, CancellationToken cancel)
    {
        var now = act.At;
        var (soon, late) = (now + Horizon, now - TimeSpan.FromHours(8));
        var tasks = await db.Set<CaseTask>().AsNoTracking()
            .Where(t => t.EndedAt == null && t.DueAt <= soon && ((t.Warned == 0 && t.DueAt <= soon) || (t.Warned == 1 && t.DueAt <= now) || (t.Warned == 2 && t.DueAt <= late)))
            .OrderBy(t => t.DueAt).Take(Most).ToListAsync(cancel);
        if (tasks.Count == 0)
        {
            return;
        }

        var lead = TimeSpan.FromHours(double.TryParse(await db.Setting(LeadSetting, cancel), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? hours : 8);
        var today = new PlaceDay(act.Day, await db.Set<RightsStamp>().Where(s => s.Id == RightsStamp.Only).Select(s => s.Value).FirstOrDefaultAsync(cancel));
        var edition = await db.Setting(CalendarDesk.Stamp, cancel);
        var batch = Acts.Batch(act);
        foreach (var task in tasks)
        {
            var level = LevelOf(task, await times.Of(task.UnitId, today, edition, cancel), lead, now);
            if (level <= task.Warned)
            {
                continue;
            }

            batch.Add("UPDATE case_tasks SET warned = $1 WHERE id = $2 AND warned < $1", level, task.Id);
            act.Record(new TaskWarned(task.Case, task.Id, task.UnitId, task.Name, level, task.DueAt!.Value));
            await notices.Send(await People(task, level, today, cancel), NoticeOf(task, level), act, cancel);
        }

        await batch.Commit(cancel);
    }

    private static int LevelOf(CaseTask task, CaseTime time, TimeSpan lead, DateTime now)
    {
        var due = task.DueAt!.Value;
        var left = time.Between(now, due);
        var quarter = time.Between(task.CreatedAt, due) / 4;
        return now < due ? (left <= (quarter < lead ? quarter : lead) ? 1 : 0) : -left >= lead ? 3 : 2;
    }

    private async Task<IReadOnlyCollection<Guid>> People(CaseTask task, int level, PlaceDay today, CancellationToken cancel)
    {
        var seats = await places.In(task.UnitId, today, cancel);
        var people = new HashSet<Guid>(task.PersonId is { } holder ? [holder]
            : seats.Where(s => s.Person is not null && (task.SeatId is { } seat ? s.Seat == seat : task.Position is null || s.Position == task.Position)).Select(s => s.Person!.Value));
        if (level >= 2 && seats.Where(s => s.IsLeader && s.Person is not null).MinBy(s => s.Rank) is { } head)
        {
            people.Add(head.Person!.Value);
        }

        if (level >= 3)
        {
            var above = db.Set<UnitReach>().Where(r => r.DescendantId == task.UnitId).Select(r => (Guid?)r.AncestorId);
            people.UnionWith(await (
                from assignment in db.Set<Assignment>()
                join role in db.Set<Role>() on assignment.RoleId equals role.Id
                where role.Code == OfficerRole && assignment.From <= today.Day && (assignment.To == null || assignment.To >= today.Day) && (assignment.UnitId == null || above.Contains(assignment.UnitId))
                select assignment.PersonId).ToListAsync(cancel));
        }

        return people;
    }

    private static NewNotice NoticeOf(CaseTask task, int level)
    {
        var due = VietnamTime.Local(task.DueAt!.Value).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        var (kind, title, english) = level switch
        {
            1 => (Before, "Sắp đến hạn: {0}", "Due soon: {0}"),
            2 => (Due, "Đến hạn: {0}", "Due: {0}"),
            _ => (After, "Quá hạn: {0}", "Late: {0}"),
        };
        var said = $"{task.Name}, {task.CaseLabel}";
        return new()
        {
            Kind = kind, EventId = IdOf(task.Id, level), Title = new(string.Format(CultureInfo.InvariantCulture, title, said), string.Format(CultureInfo.InvariantCulture, english, said)),
            Text = new($"Hạn của bước này là {due}.", $"This step is due at {due}."), About = task.Reference, Url = $"/tasks/{task.Id:N}",
        };
    }

    // One notice for each task and warning, however often it is tried.
    private static Guid IdOf(Guid task, int level)
    {
        var bytes = task.ToByteArray();
        bytes[15] ^= (byte)level;
        return new(bytes);
    }
}
