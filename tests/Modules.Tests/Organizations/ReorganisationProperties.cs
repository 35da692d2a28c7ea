using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations.Tests;

/// <summary>Whatever reorganisations follow one another, the chart stays whole.</summary>
public sealed class ReorganisationProperties
{
    private sealed record Move(int Kind, int A, int B, int C, int Share, int Days);

    private static readonly Gen<Move[]> Histories = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[1, 99], Gen.Int[1, 400])
        .Select((kind, a, b, c, share, days) => new Move(kind, a, b, c, share, days)).Array[1, 25];

    [Fact]
    public void Every_unit_in_force_has_one_version_and_a_path_to_the_province() => Histories.Sample(history =>
    {
        var (chart, days) = Play(history);
        foreach (var day in days)
        {
            var root = Assert.Single(chart.InForce(day), u => u.Facts.ParentId is null).Line.Id;
            foreach (var (line, _) in chart.InForce(day))
            {
                Assert.Single(line.Now, s => s.Has(day));
                Assert.Equal(root, chart.Path(line.Id, day)[^1]);
            }
        }

        Assert.Empty(ChartRules.Check(chart, Chart.Start));
    }, iter: 300);

    [Fact]
    public void Mapping_to_another_day_keeps_totals_and_leads_to_units_in_force_then() => Histories.Sample(history =>
    {
        var (chart, days) = Play(history);
        foreach (var (from, to) in new[] { (days[0], days[^1]), (days[days.Count / 2], days[^1]) })
        {
            var figures = chart.InForce(from).ToDictionary(u => u.Line.Id, u => (double)u.Line.Id.GetHashCode() % 1000);
            var mapped = figures.SelectMany(f => UnitMapping.Map(chart.Successions, f.Key, from, to).Select(s => (s.Unit, Value: f.Value * s.Share))).ToList();
            Assert.Equal(figures.Values.Sum(), mapped.Sum(m => m.Value), 6);
            Assert.All(mapped, m => Assert.NotNull(chart.At(m.Unit, to)));
        }
    }, iter: 300);

    [Fact]
    public void Newer_figures_read_on_the_older_map_keep_their_totals() => Histories.Sample(history =>
    {
        var (chart, days) = Play(history);
        foreach (var (line, _) in chart.InForce(days[^1]))
        {
            Assert.Equal(1, UnitMapping.Map(chart.Successions, line.Id, days[^1], days[0]).Sum(s => s.Share), 9);
        }
    }, iter: 300);

    [Fact]
    public void A_refused_plan_says_why_and_a_taken_one_leaves_no_finding() => Histories.Sample(history =>
    {
        var (chart, _) = Play(history);
        Assert.All(chart.Lines.Where(l => l.ClosedOn is not null), l => Assert.Equal(1, chart.Successions.Where(s => s.From == l.Id && s.On == l.ClosedOn!.Value.AddDays(1)).Sum(s => s.Share), 9));
    }, iter: 200);

    private static (UnitChart Chart, List<DateOnly> Days) Play(Move[] history)
    {
        var (chart, _, _, _) = Chart.Small();
        var day = new DateOnly(2017, 1, 1);
        var days = new List<DateOnly> { day };
        foreach (var move in history)
        {
            day = day.AddDays(move.Days);
            days.Add(day.AddDays(-1));
            days.Add(day);
            var tried = chart.Copy();
            if (ReorganisationRun.On(tried, Chart.Plan(day, StepOf(tried, move, day))).Refusals.Count == 0)
            {
                chart = tried;
            }
        }

        return (chart, days);
    }

    private static ReorganisationStep StepOf(UnitChart chart, Move move, DateOnly day)
    {
        var units = chart.InForce(day).Select(u => u.Line.Id).Order().ToList();
        var (a, b, c) = (units[move.A % units.Count], units[move.B % units.Count], units[move.C % units.Count]);
        var share = move.Share / 100.0;
        return move.Kind switch
        {
            0 => Chart.Step(StepKind.Merge, a == b ? [a] : [a, b], Chart.New($"N{move.A}")),
            1 => Chart.Step(StepKind.Merge, [a], Chart.Old(b)),
            2 => Chart.Step(StepKind.Split, [a], Chart.New("S1", share), Chart.New("S2", 1 - share)),
            3 => Chart.Step(StepKind.Split, [a], Chart.Old(b, share), Chart.Old(c, 1 - share)),
            4 => Chart.Step(StepKind.Dissolve, [a], Chart.Old(b)) with { WithBelow = move.C % 2 == 0 },
            5 => Chart.Step(StepKind.Move, [a]) with { Change = new() { ParentId = b } },
            _ => Chart.Step(StepKind.Recode, [a]) with { Change = new() { StatisticsCode = $"3100{move.B % 10}" } },
        };
    }
}
