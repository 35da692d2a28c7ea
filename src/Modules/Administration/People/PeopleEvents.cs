using ThongSuot.Access;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>A role was given to a person.</summary>
internal sealed record AssignmentGiven(Guid Assignment, Guid PersonId, string PersonName, string Role, Guid? UnitId, string UnitName, DateOnly From, DateOnly? To, AssignmentKind Kind) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, PersonName);

    /// <inheritdoc/>
    public override Guid? Unit => UnitId;

    /// <inheritdoc/>
    public override string Remark => $"{Role} · {UnitName}";
}

/// <summary>An assignment was ended.</summary>
internal sealed record AssignmentEnded(Guid Assignment, Guid PersonId, string PersonName, string Role, DateOnly LastDay) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, PersonName);

    /// <inheritdoc/>
    public override string Remark => Role;
}

/// <summary>A person was added.</summary>
internal sealed record PersonAdded(Guid PersonId, string PersonName) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, PersonName);
}

/// <summary>What is kept of a person was changed: which fields, not which values.</summary>
internal sealed record PersonChanged(Guid PersonId, string PersonName, IReadOnlyList<string> Changed) : Event
{
    /// <inheritdoc/>
    public override Reference Subject => new("person", PersonId, PersonName);

    /// <inheritdoc/>
    public override string Remark => string.Join(", ", Changed);
}
