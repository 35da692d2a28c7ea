using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>
/// One amount that may be payable for a procedure, as published: what it is, what it is counted by, on which channels and days it holds, and who pays less.
/// Law on fees and charges 97/2015/QH13.
/// </summary>
public sealed record FeeLine
{
    /// <summary>Code; rows of one code follow each other in time or differ by channel.</summary>
    public required string Code { get; init; }

    /// <summary>What is paid for.</summary>
    public required Names Name { get; init; }

    /// <summary>Phí, lệ phí, or nothing to pay.</summary>
    public required FeeKind Kind { get; init; }

    /// <summary>What it is counted by.</summary>
    public FeeUnit Unit { get; init; }

    /// <summary>Amount for each unit, from the first tier's unit 1 upwards; none where the amount is not known here.</summary>
    public IReadOnlyList<FeeTier> Tiers { get; init; } = [];

    /// <summary>Each copy is counted anew: the tiers and the cap hold for one copy.</summary>
    public bool IsPerCopy { get; init; }

    /// <summary>Most for one copy, or for the line where not counted by copy; in đồng.</summary>
    public long? Cap { get; init; }

    /// <summary>Channels it holds for; empty: every one.</summary>
    public IReadOnlyList<FilingWay> Ways { get; init; } = [];

    /// <summary>Days it holds. A first day that no source gives is the earliest there is.</summary>
    public Period InForce { get; init; } = new(DateOnly.MinValue, null);

    /// <summary>Who pays less, and between which days everybody does.</summary>
    public IReadOnlyList<FeeReduction> Reductions { get; init; } = [];

    /// <summary>Document that sets it, as the source gives it; none where it gives none.</summary>
    public string? Basis { get; init; }

    /// <summary>Agency that collects it.</summary>
    public string? Collector { get; init; }

    /// <summary>Codes of the procedures it is paid for.</summary>
    public required IReadOnlyList<string> Procedures { get; init; }

    /// <summary>Where the figure was read: register record, decision of a province.</summary>
    public required string Source { get; init; }

    /// <summary>Set by a provincial People's Council: the amount is another province's and stands here as an example only.</summary>
    public bool IsExample { get; init; }

    /// <summary>What the applicant must know beside it.</summary>
    public Names? Note { get; init; }

    /// <summary>Something is payable, but no amount is known here.</summary>
    public bool IsUnpriced => Kind is not FeeKind.Free && Tiers.Count == 0;

    /// <summary>Does it hold on this day for this channel?</summary>
    public bool Holds(FilingWay? way, DateOnly day) => InForce.Has(day) && (Ways.Count == 0 || (way is { } one && Ways.Contains(one)));
}

/// <summary>From the n-th unit on, each costs so much.</summary>
/// <param name="From">First unit of the tier, from 1.</param>
/// <param name="Amount">For each unit, in đồng.</param>
public sealed record FeeTier(int From, long Amount);

/// <summary>Less is charged: to a group of persons or cases, or to everybody between two days.</summary>
/// <param name="Group">Who; none: everybody.</param>
/// <param name="Percent">Still charged, of a hundred: 0 is an exemption.</param>
/// <param name="InForce">Days it holds.</param>
/// <param name="Basis">Document, where the source names one.</param>
public sealed record FeeReduction(FeeGroup? Group, int Percent, Period InForce, string? Basis);

/// <summary>A group of persons or cases that pays less.</summary>
/// <param name="Code">Its code in data/procedures/fee-groups.csv.</param>
/// <param name="Name">As people say it.</param>
public sealed record FeeGroup(string Code, Names Name);

/// <summary>What a fee is counted by.</summary>
public enum FeeUnit
{
    /// <summary>The dossier: once (hồ sơ, lần).</summary>
    Dossier,

    /// <summary>Case (trường hợp).</summary>
    Case,

    /// <summary>Page of the original (trang).</summary>
    Page,

    /// <summary>Copy (bản).</summary>
    Copy,

    /// <summary>Transaction (giao dịch).</summary>
    Transaction,

    /// <summary>Will (di chúc).</summary>
    Will,
}
