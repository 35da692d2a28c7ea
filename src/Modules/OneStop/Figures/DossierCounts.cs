namespace ThongSuot.OneStop;

/// <summary>How many dossiers are counted as what.</summary>
public sealed record DossierCounts
{
    /// <summary>By what tables count.</summary>
    public required IReadOnlyDictionary<DossierCount, int> Counted { get; init; }

    /// <summary>A count or a sum of counts.</summary>
    public int this[DossierCount count] => count switch
    {
        DossierCount.Received => this[DossierCount.Online] + this[DossierCount.Direct],
        DossierCount.Total => this[DossierCount.Received] + this[DossierCount.Carried],
        DossierCount.Solved => this[DossierCount.Early] + this[DossierCount.OnTime] + this[DossierCount.Late],
        DossierCount.Open => this[DossierCount.OpenInTime] + this[DossierCount.OpenLate],
        _ => Counted.GetValueOrDefault(count),
    };

    /// <summary>Share of the solved that were not late, 0 to 1; none when nothing was solved.</summary>
    public double? OnTimeShare => this[DossierCount.Solved] == 0 ? null : 1 - ((double)this[DossierCount.Late] / this[DossierCount.Solved]);

    /// <summary>Received and carried over, less solved, open and ended without outcome: nought, or the data are wrong.</summary>
    public int Difference => this[DossierCount.Total] - this[DossierCount.Solved] - this[DossierCount.Open] - this[DossierCount.Withdrawn] - this[DossierCount.Stopped];

    /// <summary>Two counts together.</summary>
    public static DossierCounts Sum(IEnumerable<DossierCounts> parts)
    {
        var all = parts.ToList();
        return new() { Counted = CountRules.Counted.ToDictionary(c => c, c => all.Sum(p => p[c])) };
    }
}

