using ThongSuot.Kernel;

namespace ThongSuot.Organizations.Tests;

public sealed class ReorganisationRules
{
    private static readonly DateOnly Day = new(2020, 2, 1);
    private readonly (UnitChart Chart, Guid Province, Guid District, Guid[] Communes) small = Chart.Small();

    [Fact]
    public void Merged_communes_end_on_the_day_before_and_the_new_one_takes_over_their_code()
    {
        var merged = Chart.New("Phường mới", code: "31000");
        var result = Run(Chart.Step(StepKind.Merge, [small.Communes[0], small.Communes[1]], merged));

        Assert.Empty(result.Refusals);
        Assert.Equal(Day.AddDays(-1), small.Chart.Find(small.Communes[0])!.ClosedOn);
        Assert.Equal("Phường mới", small.Chart.At(merged.Unit, Day)!.Name);
        Assert.Equal(small.District, small.Chart.At(merged.Unit, Day)!.ParentId);
        Assert.Null(small.Chart.At(merged.Unit, Day.AddDays(-1)));
        Assert.Equal([small.Communes[0], small.Communes[1]], result.Closed);
        Assert.All(result.Moves, m => Assert.Equal(merged.Unit, m.To));
    }

    [Fact]
    public void A_unit_that_takes_in_another_goes_on()
    {
        var result = Run(Chart.Step(StepKind.Merge, [small.Communes[0]], Chart.Old(small.Communes[1])));

        Assert.Empty(result.Refusals);
        Assert.Null(small.Chart.Find(small.Communes[1])!.ClosedOn);
        var back = UnitMapping.Map(small.Chart.Successions, small.Communes[1], Day, Day.AddDays(-1));
        Assert.Equal(2, back.Count);
        Assert.All(back, s => Assert.True(s.Estimated));
    }

    [Fact]
    public void Units_below_a_merged_unit_go_on_under_the_new_one()
    {
        var below = Guid.CreateVersion7();
        small.Chart.Open(below, null, new(Chart.Start, null), Chart.Facts("Tổ", small.Communes[0]));
        var merged = Chart.New("Xã mới");

        Assert.Empty(Run(Chart.Step(StepKind.Merge, [small.Communes[0], small.Communes[1]], merged)).Refusals);
        Assert.Equal(merged.Unit, small.Chart.At(below, Day)!.ParentId);
    }

    [Fact]
    public void Dissolving_a_district_above_communes_is_refused_and_names_each()
    {
        var result = Run(Chart.Step(StepKind.Dissolve, [small.District], Chart.Old(small.Province)));
        Assert.Equal(3, result.Refusals.Count(r => r.Code == OrganizationsRefusals.Orphan.Code));
    }

    [Fact]
    public void Dissolving_with_all_below_ends_them_with_it()
    {
        var step = Chart.Step(StepKind.Dissolve, [small.District], Chart.Old(small.Province)) with { WithBelow = true };
        var result = Run(step);
        Assert.Empty(result.Refusals);
        Assert.Equal(4, result.Closed.Count);
        Assert.Single(small.Chart.InForce(Day));
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "no steps", "ORG-012" },
        { "dissolve without successor", "ORG-013" },
        { "merge into nothing", "ORG-015" },
        { "split with shares of 90 %", "ORG-006" },
        { "split with a share of nothing", "ORG-006" },
        { "code of another", "ORG-004" },
        { "under itself", "ORG-002" },
        { "under its own commune", "ORG-008" },
        { "not in force", "ORG-001" },
        { "before it was founded", "ORG-001" },
        { "later version", "ORG-005" },
        { "successor that ends too", "ORG-014" },
        { "closed twice", "ORG-001" },
        { "second province", "ORG-007" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_plan_is_refused_by_its_number(string what, string code)
    {
        var (chart, province, district, communes) = small;
        var day = Day;
        ReorganisationStep[] steps = what switch
        {
            "no steps" => [],
            "dissolve without successor" => [Chart.Step(StepKind.Dissolve, [communes[0]])],
            "merge into nothing" => [Chart.Step(StepKind.Merge, [communes[0], communes[1]])],
            "split with shares of 90 %" => [Chart.Step(StepKind.Split, [communes[0]], Chart.New("A", 0.5), Chart.New("B", 0.4))],
            "split with a share of nothing" => [Chart.Step(StepKind.Split, [communes[0]], Chart.New("A"), Chart.New("B", 0))],
            "code of another" => [Chart.Step(StepKind.Recode, [communes[0]]) with { Change = new() { StatisticsCode = "31001" } }],
            "under itself" => [Chart.Step(StepKind.Move, [communes[0]]) with { Change = new() { ParentId = communes[0] } }],
            "under its own commune" => [Chart.Step(StepKind.Move, [district]) with { Change = new() { ParentId = communes[0] } }],
            "not in force" => [Chart.Step(StepKind.Rename, [Guid.CreateVersion7()]) with { Change = new() { Name = "X" } }],
            "before it was founded" => [Chart.Step(StepKind.Rename, [communes[0]]) with { Change = new() { Name = "X" } }],
            "later version" => [Chart.Step(StepKind.Rename, [communes[0]]) with { Change = new() { Name = "X" } }],
            "successor that ends too" => [Chart.Step(StepKind.Merge, [communes[0]], Chart.Old(communes[1])), Chart.Step(StepKind.Merge, [communes[1]], Chart.Old(communes[2]))],
            "closed twice" => [Chart.Step(StepKind.Merge, [communes[0]], Chart.Old(communes[1])), Chart.Step(StepKind.Merge, [communes[0]], Chart.Old(communes[2]))],
            _ => [Chart.Step(StepKind.Open, [], new StepTarget { Unit = Guid.CreateVersion7(), IsNew = true, Change = new() { Name = "Y", Kind = UnitKind.Province, Level = UnitLevel.Province, IsRoot = true } })],
        };
        if (what == "before it was founded")
        {
            day = Chart.Start.AddDays(-1);
        }

        if (what == "later version")
        {
            chart.Find(communes[0])!.Put(new(Day.AddDays(30), null), Chart.Facts("Sau", district, code: "31000"));
        }

        var result = ReorganisationRun.On(chart, Chart.Plan(day, steps));
        Assert.Contains(result.Refusals, r => r.Code == code);
        Assert.All(result.Refusals, r => Assert.DoesNotContain("{", string.Format(null, r.Text, [.. r.Values]), StringComparison.Ordinal));
        _ = province;
    }

    [Fact]
    public void A_late_correction_supersedes_and_never_overwrites()
    {
        var line = small.Chart.Find(small.Communes[0])!;
        line.Put(new(new(2018, 1, 1), new(2018, 12, 31)), Chart.Facts("Tên đúng", small.District, code: "31000"));

        Assert.Equal(3, line.Now.Count);
        Assert.Equal(Chart.Start, Assert.Single(line.Superseded).From);
        Assert.Equal("Tên đúng", line.At(new(2018, 6, 1))!.Facts.Name);
        Assert.Equal("Xã 0", line.At(new(2019, 1, 1))!.Facts.Name);
        Assert.Equal(new DateOnly(2018, 1, 1), line.DiffersFrom);
        Assert.Empty(ChartRules.Check(small.Chart, Chart.Start));
    }

    [Fact]
    public void Saying_again_what_is_known_changes_nothing()
    {
        var line = small.Chart.Find(small.Communes[0])!;
        line.Put(new(new(2018, 1, 1), null), Chart.Facts("Xã 0", small.District, code: "31000"));
        Assert.False(line.IsChanged);
    }

    private RunResult Run(params ReorganisationStep[] steps) => ReorganisationRun.On(small.Chart, Chart.Plan(Day, steps));
}
