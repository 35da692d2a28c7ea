using CsCheck;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures.Tests;

/// <summary>What holds for every fee whatever its figures.</summary>
public sealed class FeeProperties
{
    private static readonly Gen<FeeTier[]> Tiers = Gen.Select(Gen.Int[2, 500].Array[0, 4], Gen.Long[0, FeeCalculation.MostAmount].Array[5])
        .Select((from, amounts) => (FeeTier[])[new(1, amounts[0]), .. from.Distinct().Order().Select((f, i) => new FeeTier(f, amounts[i + 1]))]);

    private static readonly Gen<FeeLine> Lines = Gen.Select(Tiers, Gen.Bool, Gen.Long[0, 10_000_000].Nullable(), Gen.Int[0, 100].Nullable(), Gen.Int[0, 100].Nullable()).Select((tiers, perCopy, cap, rate, group) =>
        Fees.Line(FeeUnit.Page, perCopy, cap, tiers) with { Reductions = [.. Some(null, rate), .. Some(new FeeGroup("a", new("A")), group)] });

    private static IEnumerable<FeeReduction> Some(FeeGroup? group, int? percent) => percent is { } some ? [new(group, some, new(DateOnly.MinValue, null), null)] : [];

    [Fact]
    public void No_fee_is_ever_negative_and_more_never_costs_less() => Gen.Select(Lines, Gen.Int[1, 9_999], Gen.Int[1, 9_999], Gen.Bool).Sample((line, pages, copies, isIn) =>
    {
        var (here, morePages, moreCopies) = (Total(line, pages, copies, isIn), Total(line, pages + 1, copies, isIn), Total(line, pages, copies + 1, isIn));
        return here >= 0 && morePages >= here && moreCopies >= here;
    });

    [Fact]
    public void The_lines_add_up_to_the_total() => Gen.Select(Lines.Array[1, 5], Gen.Int[1, 10_000], Gen.Int[1, 10_000]).Sample((lines, pages, copies) =>
    {
        var answer = Fees.Asked(lines, groups: "a", counts: [(FeeUnit.Page, pages), (FeeUnit.Copy, copies)]);
        return answer.Faults.Count == 0 && answer.Total == lines.Sum(l => Total(l, pages, copies, true)) && answer.Sums.Count == lines.Length;
    });

    [Fact]
    public void Belonging_to_a_group_never_costs_more() => Gen.Select(Lines, Gen.Int[1, 1_000]).Sample((line, pages) => Total(line, pages, 1, true) <= Total(line, pages, 1, false));

    [Fact]
    public void A_cap_is_never_passed_by_a_copy() => Gen.Select(Lines, Gen.Int[1, 10_000]).Sample((line, pages) => line.Cap is not { } cap || Total(line, pages, 1, false) <= cap);

    private static long Total(FeeLine line, long pages, long copies, bool isIn) =>
        Fees.Asked([line], groups: isIn ? "a" : "", counts: [(FeeUnit.Page, pages), (FeeUnit.Copy, copies)]).Total;
}
