using ThongSuot.Data;

namespace ThongSuot.Access;

/// <summary>A named set of permissions: data, changed by the administrator.</summary>
public sealed class Role : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short stable code: <c>counter-clerk</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people, Vietnamese.</summary>
    public required string Name { get; set; }

    /// <summary>Codes of the permissions.</summary>
    public List<string> Permissions { get; set; } = [];

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>Why a person has an assignment.</summary>
public enum AssignmentKind
{
    /// <summary>Given by the administrator or with the seat.</summary>
    Direct,

    /// <summary>Lent by another person for a time (uỷ quyền).</summary>
    Delegation,

    /// <summary>Stands in while another is away (làm thay khi nghỉ).</summary>
    Cover,
}

/// <summary>A role given to a person, for a unit and what is below it, for a time.</summary>
public sealed class Assignment : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who has it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Which role.</summary>
    public required Guid RoleId { get; init; }

    /// <summary>For which unit and those below it; none for the whole province.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Only while acting from this seat; none for always.</summary>
    public Guid? SeatId { get; init; }

    /// <summary>Only these fields of work; none for all.</summary>
    public List<string>? Fields { get; init; }

    /// <summary>Highest confidentiality that may be seen: 0 open … 3 secret.</summary>
    public int Ceiling { get; init; }

    /// <summary>Why.</summary>
    public AssignmentKind Kind { get; init; }

    /// <summary>On whose behalf, for delegation and cover.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, included; none while open.</summary>
    public DateOnly? To { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>
/// The one row that tells every host that rights have changed: whoever changes them writes the act there. Without a
/// version, so that two who change rights at the same moment follow one another and both succeed.
/// </summary>
public sealed class RightsStamp
{
    /// <summary>The only row's.</summary>
    public const int Only = 1;

    /// <summary>Always <see cref="Only"/>.</summary>
    public int Id { get; init; }

    /// <summary>The act that changed rights last, in the order of the commits.</summary>
    public required string Value { get; set; }
}

/// <summary>One pair of the closure table: the ancestor's assignments extend to the descendant. A unit reaches itself.</summary>
public sealed class UnitReach
{
    /// <summary>The unit above, or the same.</summary>
    public required Guid AncestorId { get; init; }

    /// <summary>The unit below, or the same; also a closed unit below its successor.</summary>
    public required Guid DescendantId { get; init; }
}

/// <summary>The stamp this request read when it began: what is kept under it still holds. None outside a request, and for whoever has not signed in.</summary>
public sealed class RequestStamp
{
    /// <summary>See <see cref="RightsStamp.Value"/>.</summary>
    public string? Value { get; set; }
}
