using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>What a reorganisation does to the chart, and every reason why it may not.</summary>
internal sealed record RunResult(IReadOnlyList<Refusal> Refusals, IReadOnlyList<UnitMove> Moves, IReadOnlyList<Guid> Opened, IReadOnlyList<Guid> Closed, IReadOnlyList<Guid> Altered);

/// <summary>Runs the steps of a reorganisation on a chart. Nothing is saved here: preview and apply run the same code.</summary>
internal sealed class ReorganisationRun
{
    private readonly UnitChart chart;
    private readonly Reorganisation plan;
    private readonly DateOnly day;
    private readonly List<Refusal> refusals = [];
    private readonly List<Succession> passed = [];
    private readonly List<Guid> opened = [];
    private readonly List<Guid> closed = [];
    private readonly HashSet<Guid> altered = [];

    private ReorganisationRun(UnitChart chart, Reorganisation plan) => (this.chart, this.plan, day) = (chart, plan, plan.EffectiveOn);

    public static RunResult On(UnitChart chart, Reorganisation plan)
    {
        var run = new ReorganisationRun(chart, plan);
        return run.Run();
    }

    private RunResult Run()
    {
        if (plan.Steps.Count == 0)
        {
            refusals.Add(OrganizationsRefusals.NoSteps);
        }

        for (var i = 0; i < plan.Steps.Count; i++)
        {
            Take(plan.Steps[i], i + 1);
        }

        Finish();
        return new([.. refusals.DistinctBy(r => (r.Code, string.Join('|', r.Values)))], Moves(), opened, closed, [.. altered.Except(opened).Except(closed)]);
    }

    private void Take(ReorganisationStep step, int number)
    {
        if (!StepShape.IsComplete(step))
        {
            refusals.Add(step is { Kind: StepKind.Dissolve, From: [var alone, ..], Into: [] }
                ? OrganizationsRefusals.NoSuccessor.With(chart.LabelOf(alone, day))
                : OrganizationsRefusals.Incomplete.With(number));
            return;
        }

        if (step.Kind is StepKind.Rename or StepKind.Recode or StepKind.Move or StepKind.Change)
        {
            step.From.ToList().ForEach(unit => Alter(unit, step.Change!));
            return;
        }

        // A new unit begins as what it comes from, unless the step says otherwise; the codes are not inherited.
        var origin = step.From.Count == 0 ? null : chart.At(step.From[0], day.AddDays(-1));
        foreach (var target in step.Into)
        {
            Reach(target, origin);
        }

        foreach (var unit in step.From)
        {
            Below(unit, step);
            Pass(unit, step);
        }
    }

    // Units below a merged unit go on under the one it becomes; below a dissolved one they end with it where the step says so.
    private void Below(Guid unit, ReorganisationStep step)
    {
        foreach (var below in chart.InForce(day).Where(u => u.Facts.ParentId == unit && u.Line.Id != (step.Into.Count > 0 ? step.Into[0].Unit : Guid.Empty)).Select(u => u.Line.Id).ToList())
        {
            if (step.Kind is StepKind.Merge && step.Into[0].Unit != unit)
            {
                Alter(below, new FactChange { ParentId = step.Into[0].Unit });
            }
            else if (step is { Kind: StepKind.Dissolve, WithBelow: true })
            {
                Below(below, step);
                Pass(below, step);
            }
        }
    }

    private void Alter(Guid unit, FactChange change)
    {
        if (Standing(unit) is { } line)
        {
            altered.Add(unit);
            line.Put(new(day, null), change.On(line.At(day)!.Facts, plan.Decision));
        }
    }

    private void Reach(StepTarget target, UnitFacts? origin)
    {
        if (!target.IsNew)
        {
            if (target.Change is { IsEmpty: false } change)
            {
                Alter(target.Unit, change);
            }
            else
            {
                Standing(target.Unit);
            }

            return;
        }

        if (chart.Find(target.Unit) is not null)
        {
            // The draft was applied before, or two steps name the same new unit: the second is the existing one.
            Standing(target.Unit);
            return;
        }

        var start = (origin ?? new UnitFacts { Name = "", Level = UnitLevel.Province, Kind = UnitKind.Department }) with { ShortName = null, StatisticsCode = null, Code102 = null, Code20 = null };
        chart.Open(target.Unit, target.Key, new(day, null), target.Change!.On(start, plan.Decision));
        opened.Add(target.Unit);
    }

    private void Pass(Guid unit, ReorganisationStep step)
    {
        if (step.Kind is StepKind.Split or StepKind.Dissolve && !StepShape.SharesAreWhole(step))
        {
            refusals.Add(OrganizationsRefusals.Shares.With(chart.LabelOf(unit, day), Math.Round(step.Into.Sum(t => t.Share) * 100, 6)));
        }

        var stays = step.Into.Any(t => t.Unit == unit);
        if (stays && step.Kind is StepKind.Merge)
        {
            Standing(unit);
            return;
        }

        if (Standing(unit) is not { } line)
        {
            return;
        }

        if (!stays && line.At(day.AddDays(-1)) is null)
        {
            refusals.Add(OrganizationsRefusals.NotInForce.With(line.Label, day.AddDays(-1)));
            return;
        }

        passed.AddRange(step.Into.Select(t => new Succession(unit, t.Unit, t.Share, day, plan.Decision)));
        if (!stays)
        {
            line.Close(day.AddDays(-1));
            closed.Add(unit);
        }
    }

    private UnitLine? Standing(Guid unit)
    {
        var line = chart.Find(unit);
        if (line?.At(day) is null)
        {
            refusals.Add(OrganizationsRefusals.NotInForce.With(line?.Label ?? unit.ToString("N"), day));
            return null;
        }

        if (line.ChangeAfter(day) is { } later)
        {
            refusals.Add(OrganizationsRefusals.LaterVersion.With(line.Label, later));
            return null;
        }

        return line;
    }

    private void Finish()
    {
        foreach (var target in passed.Select(s => s.To).Distinct().Where(t => chart.At(t, day) is null))
        {
            refusals.Add(OrganizationsRefusals.SuccessorCloses.With(chart.LabelOf(target, day), day));
        }

        // A unit that takes over from another goes on in itself too: newer figures can be read back on the older map.
        var goingOn = passed.Select(s => s.To).Distinct().Where(t => !opened.Contains(t) && passed.TrueForAll(s => s.From != t)).ToList();
        foreach (var succession in passed.Concat(goingOn.Select(t => new Succession(t, t, 1, day, plan.Decision))))
        {
            chart.Succeed(succession);
        }

        refusals.AddRange(refusals.Count > 0 ? [] : ChartRules.Check(chart, day).Select(f => f.Why));
    }

    private List<UnitMove> Moves() =>
        [.. passed.GroupBy(s => s.From).Where(g => closed.Contains(g.Key)).Select(g => new UnitMove(g.Key, g.MaxBy(s => s.Share)!.To))];
}
