using CsCheck;

namespace ThongSuot.Procedures.Tests;

/// <summary>The cost of complying, by both methods, against published figures.</summary>
public sealed class CostTests
{
    [Theory]
    // Đồng Nai 2816/QĐ-UBND of 20/11/2025: days × 8 h × 40.000 đ × dossiers.
    [InlineData(10, 9, 10, 32_000_000, 28_800_000, 3_200_000, 10)]
    [InlineData(25, 23, 10, 80_000_000, 73_600_000, 6_400_000, 8)]
    [InlineData(5, 3, 10, 16_000_000, 9_600_000, 6_400_000, 40)]
    public void Agency_days_give_the_published_figures(int before, int after, int dossiers, long costBefore, long costAfter, long saved, int percent)
    {
        var (b, a) = (ComplianceCost.Yearly(Days(before, dossiers))!.Value, ComplianceCost.Yearly(Days(after, dossiers))!.Value);
        Assert.Equal((costBefore, costAfter, saved), (b, a, b - a));
        Assert.Equal(percent, ComplianceCost.Share(b, a)!.Value * 100, 9);
    }

    [Fact]
    public void The_published_saving_of_civil_status_extracts_is_reproduced()
    {
        // Hà Nội, 2.000635: 1.024.000 → 231.000 đ a dossier, −77,44 %, 3.228 subjects a year.
        var (before, after) = (Paid(1_024_000, 3_228), Paid(231_000, 3_228));
        Assert.Equal((1_024_000m, 231_000m), (ComplianceCost.Once(before), ComplianceCost.Once(after)));
        Assert.Equal(77.44, Math.Round(ComplianceCost.Share(ComplianceCost.Yearly(before)!.Value, ComplianceCost.Yearly(after)!.Value)!.Value * 100, 2));
    }

    [Fact]
    public void Activities_are_summed_with_outside_cost_and_fee()
    {
        // (2,5 h + 1 h) × 40.000 = 140.000; + 30.000 + 20.000 outside; + 8.000 fee = 198.000; × 2 times × 100 subjects.
        var inputs = new CostInputs
        {
            Method = CostMethod.Activities, HourlyIncome = 40_000, Times = 2, Subjects = 100,
            Activities = [new(CostActivityKind.Prepare, 2.5, 30_000, 0), new(CostActivityKind.HandIn, 1, 20_000, 0), new(CostActivityKind.Pay, 0, 0, 8_000)],
        };
        Assert.Equal((198_000m, 39_600_000L), (ComplianceCost.Once(inputs), ComplianceCost.Yearly(inputs)!.Value));
    }

    [Fact]
    public void Nothing_before_has_no_share_and_a_figure_nobody_can_mean_is_none()
    {
        Assert.Null(ComplianceCost.Share(0, 0));
        Assert.Null(ComplianceCost.Yearly(Days(1_000, long.MaxValue)));
        Assert.Null(ComplianceCost.Yearly(Paid(100_000_000_000, long.MaxValue)));
    }

    [Fact]
    public void Fewer_days_never_cost_more() => Gen.Select(Gen.Double[0, 500], Gen.Double[0, 500], Gen.Long[1, 100_000]).Sample((a, b, dossiers) =>
        ComplianceCost.Yearly(Days(Math.Min(a, b), dossiers)) <= ComplianceCost.Yearly(Days(Math.Max(a, b), dossiers)));

    private static CostInputs Days(double days, long dossiers) => new() { Method = CostMethod.AgencyDays, HourlyIncome = 40_000, WorkingDays = days, Dossiers = dossiers };

    private static CostInputs Paid(long once, long subjects) => new() { Method = CostMethod.Activities, HourlyIncome = 40_000, Times = 1, Subjects = subjects, Activities = [new(CostActivityKind.Other, 0, once, 0)] };
}
