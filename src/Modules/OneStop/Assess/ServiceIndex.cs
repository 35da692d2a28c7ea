using System.Globalization;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>An indicator of the service index (Decision 766/QĐ-TTg): its group, most points, the share that earns them and what an empty denominator earns.</summary>
public sealed record ServiceIndicator
{
    /// <summary>Code in data/one-stop/index-766.csv.</summary>
    public required string Code { get; init; }

    /// <summary>Group, Vietnamese source text.</summary>
    public required string Group { get; init; }

    /// <summary>Name.</summary>
    public required Names Name { get; init; }

    /// <summary>How it is computed, in words.</summary>
    public required Names Formula { get; init; }

    /// <summary>Most points.</summary>
    public required double Max { get; init; }

    /// <summary>Share from which all points are earned.</summary>
    public required double Full { get; init; }

    /// <summary>Points where there is nothing to count.</summary>
    public required double Empty { get; init; }

    /// <summary>Points of a share: numerator and denominator as counted.</summary>
    public double Points(long part, long whole) => whole == 0 ? Empty : Math.Min(Max, Max * ((double)part / whole) / Full);
}

/// <summary>The weights by day: data/one-stop/index-766.csv.</summary>
internal sealed class ServiceIndexRules(DataFiles files)
{
    private readonly Lazy<IReadOnlyList<(DateOnly From, ServiceIndicator Indicator)>> all = new(() => [.. files.Rows("one-stop/index-766.csv").Select(r => (DateOnly.Parse(r["from"], CultureInfo.InvariantCulture), new ServiceIndicator
    {
        Code = r["code"], Group = r["group"], Name = new(r["name"], r["name_en"]), Formula = new(r["formula"], r["formula_en"]), Max = Number(r["max"]), Full = Number(r["full"]), Empty = Number(r["empty"]),
    }))]);

    /// <summary>The indicators of the weights in force on a day; of the first ones for days before: those are shown as a comparison.</summary>
    public (DateOnly From, IReadOnlyList<ServiceIndicator> Indicators) On(DateOnly day)
    {
        var from = all.Value.Where(i => i.From <= day).Select(i => i.From).DefaultIfEmpty(all.Value.Min(i => i.From)).Max();
        return (from, [.. all.Value.Where(i => i.From == from).Select(i => i.Indicator)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What was counted for an indicator; nothing where the platform has no such data yet.</summary>
/// <param name="Part">Numerator.</param>
/// <param name="Whole">Denominator.</param>
/// <param name="PartOf">Dossiers behind the numerator, where it is made of dossiers.</param>
/// <param name="WholeOf">Dossiers behind the denominator, where it is made of dossiers.</param>
public sealed record IndexInput(long Part, long Whole, IndexCount? PartOf = null, IndexCount? WholeOf = null);

/// <summary>A line of the index.</summary>
public sealed record IndexLine(ServiceIndicator Indicator, IndexInput? Input)
{
    /// <summary>Points: without data as with an empty denominator.</summary>
    public double Points => Indicator.Points(Input?.Part ?? 0, Input?.Whole ?? 0);
}
