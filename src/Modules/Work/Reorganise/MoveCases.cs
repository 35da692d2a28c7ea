using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.Work;

/// <summary>Open cases and their tasks go on in the unit and the seats that take over. Who holds a task keeps it; due moments stay.</summary>
internal sealed class MoveCases(AppDb db) : IReorganise
{
    private const string Cases = "Vụ việc đang giải quyết";
    private const string Tasks = "Việc đang chờ ở đơn vị";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var ending = plan.Moves.Select(m => m.From).ToList();
        var cases = await OpenCases(ending).GroupBy(c => c.UnitId).Select(g => new { Unit = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Unit, g => g.Count, cancel);
        var tasks = await OpenTasks(ending).GroupBy(t => t.UnitId).Select(g => new { Unit = g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Unit, g => g.Count, cancel);
        return
        [
            .. plan.Moves.Where(m => cases.ContainsKey(m.From)).Select(m => new MovedWork(Cases, m, cases[m.From])),
            .. plan.Moves.Where(m => tasks.ContainsKey(m.From)).Select(m => new MovedWork(Tasks, m, tasks[m.From])),
        ];
    }

    public async Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default)
    {
        var targets = plan.Moves.ToDictionary(m => m.From, m => m.To);
        foreach (var @case in await OpenCases([.. targets.Keys]).ToListAsync(cancel))
        {
            @case.UnitId = targets[@case.UnitId];
        }

        foreach (var task in await OpenTasks([.. targets.Keys]).ToListAsync(cancel))
        {
            task.UnitId = targets[task.UnitId];
            task.SeatId = task.SeatId is { } seat ? plan.Seats.GetValueOrDefault(seat, seat) : null;
        }
    }

    private IQueryable<CaseRow> OpenCases(List<Guid> units) => db.Set<CaseRow>().Where(c => c.EndedAt == null && units.Contains(c.UnitId));

    private IQueryable<CaseTask> OpenTasks(List<Guid> units) => db.Set<CaseTask>().Where(t => t.EndedAt == null && units.Contains(t.UnitId));
}
