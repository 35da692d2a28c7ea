using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>An interlinked group was handed in.</summary>
public sealed record GroupFiled(Reference Group, Guid UnitId, string Name) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Group;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Name;
}

/// <summary>An interlinked group was taken in.</summary>
public sealed record GroupReceived(Reference Group, Guid UnitId, string Number) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => Group;

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => Number;
}
