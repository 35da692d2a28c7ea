using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>
/// Dossiers of several procedures handed in at once, with one receipt (nhóm hồ sơ liên thông). Each is a dossier like any other, with its own number,
/// deciding agency, process and clock; the group says who waits for whom and returns the results from one place. TT 01/2018/TT-VPCP, articles 3, 4.
/// </summary>
public sealed class DossierGroup : IVersioned
{
    /// <summary>Kind of references to groups.</summary>
    public const string ReferenceKind = "dossier-group";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of its kind in data/one-stop/groups.json.</summary>
    public required string Code { get; init; }

    /// <summary>Name of its kind on the day.</summary>
    public required string Name { get; init; }

    /// <summary>Number of its receipt; none before it is taken in.</summary>
    public string? Number { get; internal set; }

    /// <summary>Word the applicant types beside the number.</summary>
    public required string TrackingCode { get; init; }

    /// <summary>Who files.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>For whom, where somebody authorised files.</summary>
    public Applicant? Principal { get; init; }

    /// <summary>The account it was filed with.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Who took it, or is to take it.</summary>
    public required Guid ReceivingUnitId { get; set; }

    /// <summary>Who returns the results.</summary>
    public required Guid ReturningUnitId { get; set; }

    /// <summary>Filed, UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public DateTime? ReceivedAt { get; internal set; }

    /// <summary>Who took it in.</summary>
    public string? ReceivedBy { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The group, without personal data.</summary>
    public Reference Reference => new(ReferenceKind, Id, Label);

    /// <summary>For lists and events.</summary>
    public string Label => $"{Number ?? TrackingCode} {Name}" is { Length: > 300 } text ? text[..300] : $"{Number ?? TrackingCode} {Name}";
}

/// <summary>A dossier in its group.</summary>
internal sealed class GroupMember
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>The dossier.</summary>
    public required Guid DossierId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The dossier whose result opens it; none for one that opens at once.</summary>
    public Guid? AfterId { get; init; }

    /// <summary>The date promised on the receipt, UTC: of one that waits, counted from the promised date of the one before it.</summary>
    public DateTime? PlannedAt { get; internal set; }
}
