using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>
/// One item of a simplification plan: what is cut, why, which article must be amended, and the yearly cost before and after with the inputs it is computed from.
/// </summary>
internal sealed class Simplification : IVersioned
{
    public const string ReferenceKind = "simplification";

    public required Guid Id { get; init; }

    /// <summary>Year of the plan it belongs to.</summary>
    public required int Year { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>As it is now.</summary>
    public required string From { get; set; }

    /// <summary>As it is to be.</summary>
    public required string To { get; set; }

    public required string Reason { get; set; }

    /// <summary>Article to amend (kiến nghị thực thi).</summary>
    public required string Article { get; set; }

    /// <summary>Decision or source that approved it, where there is one.</summary>
    public string? Source { get; set; }

    public CostInputs Before { get; private set; } = null!;

    public CostInputs After { get; private set; } = null!;

    /// <summary>In đồng a year, from the inputs.</summary>
    public long CostBefore { get; private set; }

    /// <inheritdoc cref="CostBefore"/>
    public long CostAfter { get; private set; }

    /// <summary>Code and name, folded.</summary>
    public string Search { get; private set; } = "";

    public required DateTime RecordedAt { get; init; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, Name);

    /// <summary>Takes the inputs and computes; figures are never typed.</summary>
    public void Compute(CostInputs before, CostInputs after)
    {
        (Before, After) = (before, after);
        (CostBefore, CostAfter) = (ComplianceCost.Yearly(before) ?? ComplianceCost.Most, ComplianceCost.Yearly(after) ?? ComplianceCost.Most);
        Search = SearchText.Fold($"{Code} {Name}");
    }
}
