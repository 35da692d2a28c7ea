using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>Rows of a CSV file by column name.</summary>
internal sealed record FeeFiles
{
    public required IReadOnlyList<IReadOnlyDictionary<string, string>> Fees { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Tiers { get; init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Reductions { get; init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Groups { get; init; } = [];

    public static FeeFiles Of(DataFiles files) => new()
    {
        Fees = files.Rows("procedures/fees.csv"), Tiers = files.Rows("procedures/fee-tiers.csv"), Reductions = files.Rows("procedures/fee-reductions.csv"), Groups = files.Rows("procedures/fee-groups.csv"),
    };
}

/// <summary>From the files to lines, and what is wrong with them. A fee with a fault is left out: nothing is computed from a row one cannot trust.</summary>
internal static class FeeFile
{
    public static (IReadOnlyList<FeeLine> Lines, IReadOnlyList<FeeFault> Faults) Read(FeeFiles files)
    {
        var faults = new List<FeeFault>();
        var groups = Rows("fee-groups", files.Groups, faults).Select(r => new FeeGroup(r.Text("code"), r.Names("name"))).DistinctBy(g => g.Code).ToDictionary(g => g.Code);
        var tiers = Rows("fee-tiers", files.Tiers, faults).Select(r => (Row: r, r.Fee, Tier: new FeeTier(r.Whole("from", 2, FeeCalculation.MostUnits, FeeFaultKind.WrongTier), AmountOf(r)))).ToLookup(t => t.Fee);
        var reductions = Rows("fee-reductions", files.Reductions, faults).Select(r => (Row: r, r.Fee, Reduction: Reduction(r, groups))).ToLookup(r => r.Fee);
        var lines = Rows("fees", files.Fees, faults).Select(r => Line(r, [.. tiers[r.Fee].Select(t => t.Tier)], [.. reductions[r.Fee].Select(x => x.Reduction)])).ToList();
        var known = lines.Select(l => l.Code).ToHashSet();
        foreach (var row in tiers.SelectMany(t => t).Select(t => t.Row).Concat(reductions.SelectMany(r => r).Select(r => r.Row)).Where(r => !known.Contains(r.Fee)))
        {
            row.Fault(FeeFaultKind.UnknownFee, row.Fee, 0);
        }

        faults.AddRange(Between(lines));
        var faulty = faults.Select(f => f.Fee).ToHashSet();
        return ([.. lines.Where(l => !faulty.Contains(l.Code))], faults);
    }

    /// <summary>What rows of one fee say against each other.</summary>
    public static IEnumerable<FeeFault> Between(IReadOnlyList<FeeLine> lines)
    {
        foreach (var fee in lines.GroupBy(l => l.Code))
        {
            foreach (var way in Enum.GetValues<FilingWay>())
            {
                var rows = fee.Where(l => l.Ways.Count == 0 || l.Ways.Contains(way)).OrderBy(l => l.InForce.From).ToList();
                for (var i = 1; i < rows.Count; i++)
                {
                    var (before, after) = (rows[i - 1].InForce, rows[i].InForce);
                    if (before.Overlaps(after))
                    {
                        yield return new("fees", 0, fee.Key, FeeFaultKind.Overlap, $"{way} {after.From:yyyy-MM-dd}");
                    }
                    else if (before.To!.Value.AddDays(1) != after.From)
                    {
                        yield return new("fees", 0, fee.Key, FeeFaultKind.Gap, $"{way} {before.To:yyyy-MM-dd}–{after.From:yyyy-MM-dd}");
                    }
                }
            }
        }
    }

    private static IEnumerable<FeeRow> Rows(string file, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, List<FeeFault> faults) => rows.Select((r, i) => new FeeRow(file, i + 2, r, faults)).ToList();

    private static FeeLine Line(FeeRow row, IReadOnlyList<FeeTier> tiers, IReadOnlyList<FeeReduction> reductions)
    {
        var (kind, amount, cap) = (row.Kind, row.Amount("amount"), row.Amount("cap"));
        if (kind is FeeKind.Free && (amount is not null || cap is not null || tiers.Count > 0 || reductions.Count > 0))
        {
            row.Fault(FeeFaultKind.FreeWithAmount, row.Fee, 0);
        }

        if (tiers.Count > 0 && (amount is null || tiers.Zip(tiers.Skip(1)).Any(t => t.Second.From <= t.First.From)))
        {
            row.Fault(FeeFaultKind.WrongTier, row.Fee, 0);
        }

        return new()
        {
            Code = row.Text("code"), Name = row.Names("name"), Kind = kind, Unit = row.Unit, Tiers = amount is { } first ? [new(1, first), .. tiers] : [], IsPerCopy = row.Is("per_copy"), Cap = cap,
            Ways = row.Ways, InForce = row.InForce, Reductions = reductions, Basis = row.Maybe("basis"), Collector = row.Maybe("collector"), Procedures = row.Procedures, Source = row.Text("source"),
            IsExample = row.Is("example"), Note = row.Maybe("note") is null ? null : row.Names("note"),
        };
    }

    private static long AmountOf(FeeRow row) => row.Amount("amount") ?? row.Fault(FeeFaultKind.WrongAmount, "", 0L);

    private static FeeReduction Reduction(FeeRow row, Dictionary<string, FeeGroup> groups)
    {
        var group = row.Maybe("group") is not { } code ? null : groups.GetValueOrDefault(code) ?? row.Fault<FeeGroup?>(FeeFaultKind.UnknownGroup, code, null);
        return new(group, row.Whole("percent", 0, 100, FeeFaultKind.WrongPercent), row.InForce, row.Maybe("basis"));
    }
}
