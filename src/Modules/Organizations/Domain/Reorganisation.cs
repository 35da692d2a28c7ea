using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Where a reorganisation stands.</summary>
internal enum ReorganisationState
{
    Draft,
    Applied,
}

/// <summary>A change of the map by one decision: a list of steps, looked at first, then applied as one act.</summary>
internal sealed class Reorganisation : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Number of the decision or resolution.</summary>
    public required string Decision { get; set; }

    public DateOnly? SignedOn { get; set; }

    /// <summary>The first day of the new map.</summary>
    public required DateOnly EffectiveOn { get; set; }

    public required string Title { get; set; }

    public ReorganisationState State { get; private set; }

    public DateTime? AppliedAt { get; private set; }

    /// <summary>The decision's folded number once applied: unique, so that the same decision cannot be applied twice.</summary>
    public string? AppliedDecision { get; private set; }

    public List<ReorganisationStep> Steps { get; set; } = [];

    public required DateTime DraftedAt { get; init; }

    public int Version { get; set; }

    public Reference Reference => new("reorganisation", Id, $"{Decision} – {Title}");

    public Refusal? WhyNotChange() => State is ReorganisationState.Applied ? OrganizationsRefusals.AppliedIsFixed : null;

    public ReorganisationStep StepOf(Guid id) => Steps.Find(s => s.Id == id) ?? throw new Refused(OrganizationsRefusals.StepGone);

    public void Put(ReorganisationStep step, Act act)
    {
        act.RefuseIf(WhyNotChange());
        Steps = Steps.Exists(s => s.Id == step.Id) ? [.. Steps.Select(s => s.Id == step.Id ? step : s)] : [.. Steps, step];
        act.Record(new ReorganisationDrafted(Id, Reference.Label, Steps.Count));
    }

    public void Remove(Guid step, Act act)
    {
        act.RefuseIf(WhyNotChange());
        Steps = [.. Steps.Where(s => s.Id != step)];
        act.Record(new ReorganisationDrafted(Id, Reference.Label, Steps.Count));
    }

    public void Applied(Act act)
    {
        act.RefuseIf(State is ReorganisationState.Applied, OrganizationsRefusals.AlreadyApplied.With(Decision));
        State = ReorganisationState.Applied;
        AppliedAt = act.At;
        AppliedDecision = SearchText.Fold(Decision);
    }
}
