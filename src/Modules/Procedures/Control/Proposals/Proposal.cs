using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>
/// A proposal of a new, changed or abolished procedure with the assessment of its impact: need, reasonableness, legality, cost (Decree 63/2010/NĐ-CP, article 10).
/// </summary>
internal sealed class Proposal : IVersioned
{
    public const string ReferenceKind = "procedure-proposal";

    public required Guid Id { get; init; }

    public required ProposalKind Kind { get; set; }

    /// <summary>Code of the procedure; none for a new one.</summary>
    public string? Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The draft document that holds it (dự thảo văn bản).</summary>
    public required string Document { get; set; }

    /// <summary>Who proposes.</summary>
    public required Guid UnitId { get; set; }

    public required string UnitName { get; set; }

    public required string Need { get; set; }

    public required string Reasonableness { get; set; }

    public required string Legality { get; set; }

    public CostInputs Cost { get; private set; } = null!;

    /// <summary>In đồng a year, from the inputs.</summary>
    public long YearlyCost { get; private set; }

    public ProposalStatus Status { get; private set; } = ProposalStatus.Open;

    public string? Decision { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public string Search { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, Name);

    public void Compute(CostInputs cost)
    {
        (Cost, YearlyCost) = (cost, ComplianceCost.Yearly(cost) ?? ComplianceCost.Most);
        Search = SearchText.Fold($"{Code} {Name} {Document}");
    }

    /// <summary>Why it cannot be changed; none when it can.</summary>
    public Refusal? WhyNotRevise() => Status is ProposalStatus.Accepted or ProposalStatus.Refused ? ControlRefusals.Decided : null;

    /// <summary>Sent again after changes.</summary>
    public void Revised(Act act)
    {
        act.RefuseIf(WhyNotRevise());
        (Status, Decision, DecidedAt) = (ProposalStatus.Open, null, null);
    }

    /// <summary>Why it cannot be decided so; none when it can.</summary>
    /// <param name="waiting">Opinions that are neither given nor late.</param>
    public Refusal? WhyNotDecide(ProposalStatus as_, int waiting) => WhyNotRevise()
        ?? (Status is ProposalStatus.Returned ? ControlRefusals.IsReturned : as_ is not ProposalStatus.Returned && waiting > 0 ? ControlRefusals.Waiting.With(waiting) : null);

    public void Decide(ProposalStatus as_, string? reason, int waiting, Act act)
    {
        act.RefuseIf(WhyNotDecide(as_, waiting));
        (Status, Decision, DecidedAt) = (as_, reason, act.At);
    }
}

/// <summary>What a proposal wants.</summary>
public enum ProposalKind
{
    /// <summary>Ban hành mới.</summary>
    New,

    /// <summary>Sửa đổi, bổ sung.</summary>
    Amended,

    /// <summary>Bãi bỏ.</summary>
    Abolished,
}

/// <summary>How a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>Being looked at: opinions are asked, no decision yet.</summary>
    Open,

    /// <summary>Sent back to be improved.</summary>
    Returned,

    /// <summary>Agreed to.</summary>
    Accepted,

    /// <summary>Refused.</summary>
    Refused,
}

/// <summary>The opinion of one unit on a proposal.</summary>
internal sealed class ProposalOpinion : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProposalId { get; init; }

    public required Guid UnitId { get; init; }

    public required string UnitName { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    public OpinionStance? Stance { get; private set; }

    public string? Text { get; private set; }

    public int Version { get; set; }

    public void Answer(OpinionStance stance, string? text, Act act)
    {
        act.RefuseIf(AnsweredAt is not null, ControlRefusals.Answered);
        (Stance, Text, AnsweredAt) = (stance, text, act.At);
    }
}
