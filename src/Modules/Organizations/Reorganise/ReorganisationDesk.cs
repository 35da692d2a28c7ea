using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>What a reorganisation would do.</summary>
internal sealed record ReorganisationPreview
{
    public required Reorganisation Plan { get; init; }

    /// <summary>The chart as it would be.</summary>
    public required UnitChart After { get; init; }

    /// <summary>The chart as it is.</summary>
    public required UnitChart Before { get; init; }

    public required RunResult Result { get; init; }

    public required IReadOnlyList<MovedSeat> Seats { get; init; }

    public required IReadOnlyList<MovedWork> Work { get; init; }

    public IReadOnlyList<Refusal> Refusals => Result.Refusals;
}

/// <summary>Previews and applies reorganisations.</summary>
internal sealed class ReorganisationDesk(AppDb db, ChartStore charts, SeatMoves seats, IEnumerable<IReorganise> ports)
{
    /// <summary>What applying would do; changes nothing.</summary>
    public async Task<ReorganisationPreview> Preview(Reorganisation plan, CancellationToken cancel = default)
    {
        var before = await charts.Load(cancel);
        var after = before.Copy();
        var result = ReorganisationRun.On(after, plan);
        if (await WhyNotAgain(plan, cancel) is { } why)
        {
            result = result with { Refusals = [why, .. result.Refusals] };
        }

        var moved = await seats.Find(result.Moves, plan.EffectiveOn, cancel);
        var outline = Outline(plan, result, moved);
        var work = new List<MovedWork>();
        foreach (var port in ports)
        {
            work.AddRange(await port.Preview(outline, cancel));
        }

        return new() { Plan = plan, Before = before, After = after, Result = result, Seats = moved, Work = work };
    }

    /// <summary>Applies the plan: everything in this act, or nothing.</summary>
    public async Task Apply(Reorganisation plan, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(await WhyNotAgain(plan, cancel));
        var chart = await charts.Load(cancel);
        var result = ReorganisationRun.On(chart, plan);
        act.RefuseIf(result.Refusals.Count > 0 ? result.Refusals[0] : null);
        var moved = await seats.Find(result.Moves, plan.EffectiveOn, cancel);
        seats.Apply(moved, plan.EffectiveOn);
        await seats.EndContacts(result.Moves, plan.EffectiveOn, cancel);
        var outline = Outline(plan, result, moved);
        foreach (var port in ports)
        {
            await port.Apply(outline, act, cancel);
        }

        await charts.Save(chart, act, cancel);
        plan.Applied(act);
        Record(plan, chart, result, act);
        await act.Commit(cancel);
    }

    private async Task<Refusal?> WhyNotAgain(Reorganisation plan, CancellationToken cancel)
    {
        var number = SearchText.Fold(plan.Decision);
        return await db.Set<Reorganisation>().AnyAsync(r => r.AppliedDecision == number, cancel) ? OrganizationsRefusals.AlreadyApplied.With(plan.Decision) : null;
    }

    private static ReorganisationPlan Outline(Reorganisation plan, RunResult result, IReadOnlyList<MovedSeat> moved) => new()
    {
        Id = plan.Id,
        Decision = plan.Decision,
        EffectiveOn = plan.EffectiveOn,
        Moves = result.Moves,
        Seats = moved.ToDictionary(s => s.Seat.Id, s => s.NewId),
    };

    private static void Record(Reorganisation plan, UnitChart chart, RunResult result, Act act)
    {
        var by = plan.Reference;
        var day = plan.EffectiveOn;
        var moves = result.Moves.ToDictionary(m => m.From, m => m.To);
        act.Record(new ReorganisationApplied(plan.Id, by.Label, day, result.Opened.Count, result.Closed.Count, result.Altered.Count));
        foreach (var unit in result.Closed)
        {
            act.Record(new UnitClosed(unit, chart.Find(unit)!.Label, day.AddDays(-1), moves[unit], plan.Decision) { By = by });
        }

        foreach (var unit in result.Opened)
        {
            act.Record(new UnitOpened(unit, chart.LabelOf(unit, day), day, plan.Decision) { By = by });
        }

        foreach (var unit in result.Altered)
        {
            act.Record(new UnitChanged(unit, chart.LabelOf(unit, day), day, plan.Decision) { By = by });
        }
    }
}
