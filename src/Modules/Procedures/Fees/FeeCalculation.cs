using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>From lines and answers to what is payable. Pure: no database, no clock.</summary>
internal static class FeeCalculation
{
    /// <summary>Most of anything one dossier can hold.</summary>
    public const int MostUnits = 10_000;

    /// <summary>Most for one unit, in đồng: with it no sum leaves the range of whole numbers.</summary>
    public const long MostAmount = 1_000_000_000;

    private static readonly FilingWay[] AllWays = [FilingWay.Online, FilingWay.Counter, FilingWay.Post];

    /// <summary>What must be asked on the day: nothing the lines do not need.</summary>
    public static FeeQuestions Questions(IReadOnlyList<FeeLine> lines, DateOnly day)
    {
        var held = lines.Where(l => l.InForce.Has(day)).ToList();
        var named = held.SelectMany(l => l.Ways).ToHashSet();
        var ways = named.Count == 0 ? [] : held.Any(l => l.Ways.Count == 0) ? AllWays : AllWays.Where(named.Contains).ToArray();
        var units = held.Where(l => !l.IsUnpriced && l.Kind is not FeeKind.Free).SelectMany(l => l.IsPerCopy ? [l.Unit, FeeUnit.Copy] : new[] { l.Unit }).Distinct().Where(u => u is not FeeUnit.Dossier);
        return new(ways, [.. units.Order()], [.. held.SelectMany(l => l.Reductions).Where(r => r.InForce.Has(day)).Select(r => r.Group).OfType<FeeGroup>().DistinctBy(g => g.Code)]);
    }

    /// <summary>The amount of every line that holds, and the sum.</summary>
    public static FeeAnswer Of(IReadOnlyList<FeeLine> lines, FeeFacts facts)
    {
        if (Questions(lines, facts.Day).Ways is { Count: > 0 } ways && (facts.Way is not { } chosen || !ways.Contains(chosen)))
        {
            return new() { Faults = [new("Hãy chọn cách nộp hồ sơ: mức thu khác nhau theo cách nộp.")] };
        }

        var held = lines.Where(l => l.Holds(facts.Way, facts.Day)).ToList();
        if (held.Count == 0)
        {
            return new() { Faults = [new("Chưa có dữ liệu về phí, lệ phí của thủ tục này vào ngày {0}. Hãy hỏi nơi tiếp nhận hồ sơ.", facts.Day)] };
        }

        var faults = Questions(held, facts.Day).Units.Select(u => WhyNot(u, facts.Quantities)).OfType<FeePhrase>().ToList();
        return faults.Count > 0 ? new() { Faults = faults } : new() { Sums = [.. held.Where(l => !IsOpen(l)).Select(l => Sum(l, facts))], Unpriced = [.. held.Where(IsOpen)] };

        // Whoever is exempt owes nothing, whatever the amount.
        bool IsOpen(FeeLine line) => line.IsUnpriced && Best(line, facts)?.Percent != 0;
    }

    private static FeePhrase? WhyNot(FeeUnit unit, IReadOnlyDictionary<FeeUnit, long> quantities) =>
        !quantities.TryGetValue(unit, out var quantity) ? new("Hãy cho biết: {0}.", unit.Asked())
        : quantity is < 1 or > MostUnits ? new("{0}: phải từ 1 đến {1}.", unit.Asked(), MostUnits)
        : null;

    private static FeeSum Sum(FeeLine line, FeeFacts facts)
    {
        if (line.Kind is FeeKind.Free)
        {
            return new(line, 0, [new("Không phải nộp.")]);
        }

        var phrases = new List<FeePhrase>();
        var amount = line.IsUnpriced ? 0 : Counted(line, line.Unit is FeeUnit.Dossier ? 1 : facts.Quantities[line.Unit], phrases);
        if (line is { IsPerCopy: true, IsUnpriced: false } && facts.Quantities[FeeUnit.Copy] is > 1 and var copies)
        {
            phrases.Add(new("{0} bản × {1} đ = {2} đ", copies, amount, amount * copies));
            amount *= copies;
        }

        return new(line, Reduced(line, amount, facts, phrases), phrases);
    }

    private static long Counted(FeeLine line, long quantity, List<FeePhrase> phrases)
    {
        var amount = 0L;
        for (var i = 0; i < line.Tiers.Count && line.Tiers[i].From <= quantity; i++)
        {
            var (from, each) = line.Tiers[i];
            var isLast = i + 1 == line.Tiers.Count;
            var to = isLast ? quantity : Math.Min(quantity, line.Tiers[i + 1].From - 1L);
            var part = (to - from + 1) * each;
            amount += part;
            phrases.Add(line.Unit is FeeUnit.Dossier ? new("Mỗi hồ sơ {0} đ", each)
                : line.Tiers.Count == 1 ? new("{0} {1} × {2} đ = {3} đ", quantity, line.Unit.Word(), each, part)
                : isLast ? new("Từ {0} {1}: {2} × {3} đ = {4} đ", line.Unit.Word(), (long)from, to - from + 1, each, part)
                : from == to ? new("{0} {1}: {2} × {3} đ = {4} đ", line.Unit.Title(), (long)from, 1L, each, part)
                : new("{0} {1}–{2}: {3} × {4} đ = {5} đ", line.Unit.Title(), (long)from, to, to - from + 1, each, part));
        }

        if (line.Cap is { } cap && amount > cap)
        {
            phrases.Add(line.IsPerCopy ? new("Thu tối đa {0} đ một bản", cap) : new("Thu tối đa {0} đ", cap));
            return cap;
        }

        if (phrases.Count > 1)
        {
            phrases.Add(new(line.IsPerCopy ? "Cộng một bản: {0} đ" : "Cộng: {0} đ", amount));
        }

        return amount;
    }

    // First the rate that holds for everybody on the day, then the best of the reductions the applicant has.
    private static long Reduced(FeeLine line, long amount, FeeFacts facts, List<FeePhrase> phrases)
    {
        if (line.Reductions.Where(r => r.Group is null && r.InForce.Has(facts.Day)).MinBy(r => r.Percent) is { } rate)
        {
            amount = Part(amount, rate.Percent);
            phrases.Add(rate.InForce.To is { } last ? new("Từ {0} đến {1} thu {2} % theo {3}: {4} đ", rate.InForce.From, last, rate.Percent, rate.Basis ?? "–", amount)
                : new("Từ {0} thu {1} % theo {2}: {3} đ", rate.InForce.From, rate.Percent, rate.Basis ?? "–", amount));
        }

        if (Best(line, facts) is { } mine)
        {
            amount = Part(amount, mine.Percent);
            phrases.Add(mine.Percent == 0 ? new("Được miễn: {0}", mine.Group!.Name) : new("Được giảm, còn {0} %: {1}; {2} đ", mine.Percent, mine.Group!.Name, amount));
        }

        return amount;
    }

    private static FeeReduction? Best(FeeLine line, FeeFacts facts) =>
        line.Reductions.Where(r => r.Group is { } group && r.InForce.Has(facts.Day) && facts.Groups.Contains(group.Code)).MinBy(r => r.Percent);

    // Half a đồng is rounded up; amounts are never negative.
    private static long Part(long amount, int percent) => ((amount * percent) + 50) / 100;
}
