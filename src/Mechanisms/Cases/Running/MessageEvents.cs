using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A case sent a message to others; what it carries waits in its own row until it is delivered.</summary>
public sealed record MessageSent(Reference Case, Guid UnitId, Guid Message, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>A message came to a case.</summary>
public sealed record MessageReceived(Reference Case, Guid UnitId, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>A case told a signal to all others.</summary>
public sealed record SignalSent(Reference Case, Guid UnitId, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>A signal is to be heard by one case.</summary>
public sealed record SignalTold(Reference Case, Guid UnitId, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>A step asks a handler for its work.</summary>
public sealed record ServiceAsked(Reference Case, Guid UnitId, int Wait, string Handler, string Step) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Step;
}

/// <summary>A handler has done its work, or ended it with an error of the process.</summary>
public sealed record ServiceDone(Reference Case, Guid UnitId, string Step, string? Error) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Case;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Error is null ? Step : $"{Step}: {Error}";
}
