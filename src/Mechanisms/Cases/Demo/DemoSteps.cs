using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Takes cases of the demo province through the desks at believable moments, by the people who hold the seats, the same every time.</summary>
public sealed class DemoSteps(AppDb db, TaskDesk tasks, ISeats seats, Acts acts)
{
    private const int MostSteps = 12;
    private readonly Dictionary<Guid, IReadOnlyList<SeatOnDay>> staff = [];

    /// <summary>Does the steps that fit before the day of the demo.</summary>
    /// <param name="stop">The element before which it stays; none to go as far as time allows.</param>
    /// <returns>When the last step was done, UTC.</returns>
    public async Task<DateTime> Go(Guid @case, CompiledProcess process, WorkingCalendar calendar, DateTime at, string? stop, DemoNumbers random, Act now, CancellationToken cancel)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var task = await db.Set<CaseTask>().AsNoTracking().Where(t => t.CaseId == @case && t.EndedAt == null).OrderBy(t => t.CreatedAt).ThenBy(t => t.Wait).FirstOrDefaultAsync(cancel);
            if (task is null || await Holder(task, random, now.Day, cancel) is not { } who)
            {
                break;
            }

            var step = process.Element(task.Element);
            var (taken, hours) = (calendar.Add(at, TimeSpan.FromMinutes(10 + random.Next(150))), (double)(step?.Limit?.Value ?? 2) * (step?.Limit?.Unit is LimitUnit.WorkingDay ? 8 : 1));
            // One of eight takes longer than it may.
            var done = calendar.Add(taken, TimeSpan.FromHours(Math.Max(0.2, hours * (random.Next(8) == 0 ? 1.3 : 0.2 + (random.Next(50) / 100.0)))));
            if (taken > now.At || (stop is not null && task.Element == stop))
            {
                break;
            }

            // Every commit makes the first start longer: most steps are taken and done in one.
            var claims = done > now.At || random.Next(3) == 0;
            if (claims)
            {
                await tasks.Claim(task.Id, task.Version, By(who, task.UnitId, taken), cancel);
            }

            if (done > now.At)
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

        return at;
    }

    /// <summary>An act of somebody at a moment, with every right.</summary>
    public Act By((Guid Person, string Name, Guid? Seat) who, Guid? unit, DateTime at) => acts.For(new Acting
    {
        Id = Guid.CreateVersion7(), Actor = new Actor(ActorKind.Person, who.Person, who.Name), Rights = AllRights.Instance, At = at, Unit = unit, Seat = who.Seat,
    });

    /// <summary>Somebody of a unit in a position; none when nobody is.</summary>
    public async Task<(Guid Person, string Name, Guid? Seat)?> Of(Guid unit, string position, DemoNumbers random, DateOnly day, CancellationToken cancel) =>
        One([.. (await In(unit, day, cancel)).Where(s => s.Person is not null && s.Position == position)], random);

    /// <summary>A morning so many working days before.</summary>
    public static DateTime Morning(WorkingCalendar calendar, DateTime now, int back, DemoNumbers random)
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

    private async Task<(Guid Person, string Name, Guid? Seat)?> Holder(CaseTask task, DemoNumbers random, DateOnly day, CancellationToken cancel) =>
        One([.. (await In(task.UnitId, day, cancel)).Where(s => s.Person is not null && (task.SeatId is { } seat ? s.Seat == seat : task.Position is null || s.Position == task.Position))], random);

    private async Task<IReadOnlyList<SeatOnDay>> In(Guid unit, DateOnly day, CancellationToken cancel) => staff.TryGetValue(unit, out var all) ? all : staff[unit] = await seats.In(unit, below: false, day, cancel);

    private static (Guid Person, string Name, Guid? Seat)? One(IReadOnlyList<SeatOnDay> may, DemoNumbers random) => may.Count == 0 ? null : may[random.Next(may.Count)] is var one ? (one.Person!.Value, one.Name!, one.Seat) : null;
}
