using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A case began.</summary>
public sealed record CaseStarted(Reference Case, Reference? About, Guid UnitId, Guid ProcessVersion, string Process) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => About;

    /// <inheritdoc/>
    public override string Remark => Process;
}

/// <summary>A case rests, goes on, ended, failed or was tried again.</summary>
public sealed record CaseTurned(Reference Case, Reference? About, Guid UnitId, CaseStatus Status, string? Why) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => About;

    /// <inheritdoc/>
    public override string Remark => Why is null ? Status.Title() : $"{Status.Title()}: {Why}";
}

/// <summary>A step was done by a person.</summary>
public sealed record TaskCompleted(Reference Case, Guid Task, Guid UnitId, string Step, string? Outcome) : Event
{
    /// <summary>What the case is about; none when it stands for itself.</summary>
    public Reference? About { get; init; }

    /// <summary>What its end means for what the case is about.</summary>
    public IReadOnlyList<Processes.StepStage> Stages { get; init; } = [];

    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => new(CaseTask.ReferenceKind, Task, Step);

    /// <inheritdoc/>
    public override string Remark => Outcome is null ? Step : $"{Step}: {Outcome}";
}

/// <summary>Work was sent back to an earlier step.</summary>
public sealed record TaskReturned(Reference Case, Guid Task, Guid UnitId, string Step, string To, string Code, string Why) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => new(CaseTask.ReferenceKind, Task, Step);

    /// <inheritdoc/>
    public override string Remark => $"{Step} → {To}: {Why}";
}

/// <summary>How a task came to whoever holds it now.</summary>
public enum HoldingWay
{
    /// <summary>They took it.</summary>
    Claimed,

    /// <summary>They put it back.</summary>
    Released,

    /// <summary>Somebody gave it to them.</summary>
    Assigned,

    /// <summary>Its holder gave it to them.</summary>
    Delegated,

    /// <summary>With all or some work of one who is away or gone.</summary>
    HandedOver,
}

/// <summary>A task has another holder, or none.</summary>
public sealed record TaskHeld(Reference Case, Guid Task, Guid UnitId, string Step, HoldingWay Way, Guid? Person, string? Who) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override Reference? Also => new(CaseTask.ReferenceKind, Task, Step);

    /// <inheritdoc/>
    public override string Remark => Who is null ? $"{Step}: {Way.Title()}" : $"{Step}: {Way.Title()}, {Who}";
}

/// <summary>A moment the case waited for has come.</summary>
public sealed record TimerFired(Reference Case, Guid UnitId, string Element, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name.Length > 0 ? Name : Element;
}
