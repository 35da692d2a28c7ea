using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Procedures;

namespace ThongSuot.OneStop;

/// <summary>Who files, or for whom somebody files.</summary>
public sealed record Applicant
{
    /// <summary>What they are.</summary>
    public ApplicantKind Kind { get; init; }

    /// <summary>Name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Personal identification number, or registration number of an organisation.</summary>
    public required string Number { get; init; }

    /// <summary>Address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail.</summary>
    public string? Email { get; init; }

    /// <summary>Of somebody others file for: the letter of authority, by number and day.</summary>
    public string? Authority { get; init; }
}

/// <summary>
/// One person's request under a procedure (hồ sơ), with the versions it is handled under, its three units and where it stands. Changed only through
/// <see cref="DossierDesk"/>; TT 01/2018/TT-VPCP, articles 9 to 19.
/// </summary>
public sealed class Dossier : IVersioned, ICountable
{
    /// <summary>Kind of references to dossiers.</summary>
    public const string ReferenceKind = "dossier";

    /// <summary>Kind of references its result's files belong to.</summary>
    public const string ResultKind = "dossier-result";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number by the format in force on its day; none before it is taken in.</summary>
    public string? Number { get; internal set; }

    /// <summary>Word the applicant types beside the number to see where it stands without signing in.</summary>
    public required string TrackingCode { get; init; }

    /// <summary>National code of the procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Its name on the day.</summary>
    public required string ProcedureName { get; init; }

    /// <summary>Number of its version, which the dossier keeps.</summary>
    public required int ProcedureVersion { get; init; }

    /// <summary>The case of the procedure (trường hợp); none where it has one.</summary>
    public string? ProcedureCase { get; init; }

    /// <inheritdoc/>
    public string? Field { get; init; }

    /// <summary>Who files.</summary>
    public required Applicant Applicant { get; set; }

    /// <summary>For whom, where somebody authorised files.</summary>
    public Applicant? Principal { get; set; }

    /// <summary>Number of whom it is about, to find all dossiers of a person.</summary>
    public required string OwnerNumber { get; init; }

    /// <summary>The account it was filed with.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What is asked for, in words.</summary>
    public required string Content { get; set; }

    /// <summary>Folded number, procedure and names, for search.</summary>
    public required string Search { get; set; }

    /// <summary>How it was filed.</summary>
    public required FilingWay Way { get; init; }

    /// <summary>Sets handed in.</summary>
    public int Sets { get; init; } = 1;

    /// <summary>Who took it, or is to take it.</summary>
    public required Guid ReceivingUnitId { get; set; }

    /// <summary>Who decides: reach is asked for this unit.</summary>
    public required Guid UnitId { get; set; }

    /// <summary>Who returns the result.</summary>
    public required Guid ReturningUnitId { get; set; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <summary>How the result goes to the applicant.</summary>
    public ReturnWay ReturnWay { get; set; }

    /// <summary>Where the post brings it.</summary>
    public string? ReturnAddress { get; set; }

    /// <summary>The completed electronic form.</summary>
    public Guid? CompletedFormId { get; init; }

    /// <summary>The interlinked group it was handed in with.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>It is opened when the dossier before it in its group has its result.</summary>
    public bool IsWaiting { get; internal set; }

    /// <summary>The running process; none before it is taken in.</summary>
    public Guid? CaseId { get; internal set; }

    /// <summary>How it stands.</summary>
    public DossierStatus Status { get; internal set; }

    /// <summary>Filed, UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>Taken in, UTC.</summary>
    public DateTime? ReceivedAt { get; internal set; }

    /// <summary>The date promised, UTC; none while the clock stands still.</summary>
    public DateTime? DueAt { get; internal set; }

    /// <summary>The first date promised, UTC: what the receipt says.</summary>
    public DateTime? FirstDueAt { get; internal set; }

    /// <summary>The outcome was issued, or it ended without one, UTC.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>The result was handed over, UTC.</summary>
    public DateTime? ReturnedAt { get; internal set; }

    /// <summary>How it ended.</summary>
    public DossierOutcome Outcome { get; internal set; }

    /// <summary>A denial is being drafted.</summary>
    public bool IsDenied { get; internal set; }

    /// <summary>Supplements asked for: the law allows one.</summary>
    public int Supplements { get; internal set; }

    /// <summary>Extensions: at most one (Decree 61/2018/NĐ-CP, article 19.9).</summary>
    public int Extensions { get; internal set; }

    /// <summary>Who took the result, and on what paper.</summary>
    public string? ReturnedTo { get; internal set; }

    /// <summary>Stars of the applicant, 1 to 5.</summary>
    public int? Rating { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>For lists and notices, without personal data.</summary>
    public string Label => $"{Number ?? TrackingCode} {ProcedureName}" is { Length: > 300 } text ? text[..300] : $"{Number ?? TrackingCode} {ProcedureName}";

    /// <summary>The dossier.</summary>
    public Reference Reference => new(ReferenceKind, Id, Label);

    /// <summary>What the files of its result belong to.</summary>
    public Reference Results => new(ResultKind, Id, Label);

    /// <summary>Whom it is about.</summary>
    public Applicant Owner => Principal ?? Applicant;

    /// <summary>It is being handled: taken in and not ended.</summary>
    public bool IsOpen => Status is DossierStatus.Accepted or DossierStatus.Processing or DossierStatus.Supplement or DossierStatus.Duty;
}
