using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A simplification was recorded.</summary>
public sealed record SimplificationRecorded(Guid Simplification, string Name, int Year, long Before, long After) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Simplification.ReferenceKind, Simplification, Name);

    /// <inheritdoc/>
    public override string Remark => ControlSaid.Costs(Before, After);

    internal static SimplificationRecorded Of(Simplification s) => new(s.Id, s.Name, s.Year, s.CostBefore, s.CostAfter);
}

/// <summary>A simplification was corrected, with the costs it has now.</summary>
public sealed record SimplificationCorrected(Guid Simplification, string Name, int Year, long Before, long After) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Simplification.ReferenceKind, Simplification, Name);

    /// <inheritdoc/>
    public override string Remark => ControlSaid.Costs(Before, After);

    internal static SimplificationCorrected Of(Simplification s) => new(s.Id, s.Name, s.Year, s.CostBefore, s.CostAfter);
}

/// <summary>A new, changed or abolished procedure was proposed.</summary>
public sealed record ProposalMade(Guid Proposal, string Name, ProposalKind Kind, Guid UnitId, long YearlyCost) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Proposal.ReferenceKind, Proposal, Name);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;
}

/// <summary>A proposal was changed and sent again.</summary>
public sealed record ProposalRevised(Guid Proposal, string Name, Guid UnitId, long YearlyCost) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Proposal.ReferenceKind, Proposal, Name);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;
}

/// <summary>A unit was asked for its opinion on a proposal.</summary>
public sealed record OpinionAsked(Guid Proposal, string Name, Guid Asked, string UnitName, DateOnly DueOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Proposal.ReferenceKind, Proposal, Name);

    /// <inheritdoc/>
    public override string Remark => $"{UnitName}, hạn {Written.Day(DueOn)}";
}

/// <summary>A unit gave its opinion on a proposal.</summary>
public sealed record OpinionGiven(Guid Proposal, string Name, string UnitName, OpinionStance Stance, bool IsLate) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Proposal.ReferenceKind, Proposal, Name);

    /// <inheritdoc/>
    public override string Remark => IsLate ? $"{UnitName}: {Stance.Title()}, trễ hạn" : $"{UnitName}: {Stance.Title()}";
}

/// <summary>A proposal was accepted, returned or refused.</summary>
public sealed record ProposalDecided(Guid Proposal, string Name, ProposalStatus Status) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(Procedures.Proposal.ReferenceKind, Proposal, Name);

    /// <inheritdoc/>
    public override string Remark => Status.Title();
}

/// <summary>Something was put on the yearly plan of reviews.</summary>
public sealed record ReviewPlanned(Guid Plan, int Year, string Name, string UnitName, DateOnly DueOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ReviewPlan.ReferenceKind, Plan, ControlSaid.Year(Year));

    /// <inheritdoc/>
    public override string Remark => $"{Name}; {UnitName}, hạn {Written.Day(DueOn)}";
}

/// <summary>The yearly plan of reviews was sent.</summary>
public sealed record ReviewPlanSent(Guid Plan, int Year, DateOnly SentOn, string Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ReviewPlan.ReferenceKind, Plan, ControlSaid.Year(Year));

    /// <inheritdoc/>
    public override string Remark => $"{Number}, ngày {Written.Day(SentOn)}";
}

/// <summary>A review was finished.</summary>
public sealed record ReviewFinished(Guid Plan, int Year, string Name, DateOnly DoneOn) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new(ReviewPlan.ReferenceKind, Plan, ControlSaid.Year(Year));

    /// <inheritdoc/>
    public override string Remark => $"{Name}, ngày {Written.Day(DoneOn)}";
}

/// <summary>Remarks as the timeline stores them.</summary>
internal static class ControlSaid
{
    public static string Costs(long before, long after) => $"{Written.Number(before)} → {Written.Number(after)} đ";

    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
