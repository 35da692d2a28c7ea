using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>A page of dossiers.</summary>
/// <param name="Next">Address of the next page, or none.</param>
internal sealed record DossiersAnswer(IReadOnlyList<DossierAnswer> Dossiers, string? Next);

/// <summary>A dossier as programs read it; numbers of persons are masked in lists.</summary>
internal sealed record DossierAnswer
{
    public required Guid Id { get; init; }

    public string? Number { get; init; }

    public required string Procedure { get; init; }

    public required string ProcedureName { get; init; }

    public required string Status { get; init; }

    /// <summary>The code the national portal knows the status by.</summary>
    public required int StatusCode { get; init; }

    public required string Outcome { get; init; }

    public required string Applicant { get; init; }

    public required string ApplicantNumber { get; init; }

    public required Guid Receiving { get; init; }

    public required Guid Deciding { get; init; }

    public required string Way { get; init; }

    public required DateTime FiledAt { get; init; }

    public DateTime? ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public static DossierAnswer Of(Dossier d, bool whole) => new()
    {
        Id = d.Id, Number = d.Number, Procedure = d.Procedure, ProcedureName = d.ProcedureName, Status = $"{d.Status}", StatusCode = (int)d.Status, Outcome = $"{d.Outcome}", Applicant = d.Applicant.Name,
        ApplicantNumber = whole ? d.Applicant.Number : CitizenNumber.Mask(d.Applicant.Number), Receiving = d.ReceivingUnitId, Deciding = d.UnitId, Way = $"{d.Way}", FiledAt = d.FiledAt, ReceivedAt = d.ReceivedAt,
        DueAt = d.DueAt, EndedAt = d.EndedAt, ReturnedAt = d.ReturnedAt,
    };
}

/// <summary>What may be done with a dossier now.</summary>
internal sealed record ChangesAnswer(IReadOnlyList<ChangeAnswer> Changes);

/// <summary>One change that may be made now.</summary>
/// <param name="Code">Last part of its address.</param>
internal sealed record ChangeAnswer(string Code, string Title, string Hint, IReadOnlyList<FieldAnswer> Fields)
{
    public static ChangeAnswer Of(DossierChange change, ChangeModel model, Texts t) =>
        new(change.Code, t[change.Title], t[change.Hint], [.. (model.Reason is { } code ? [code, .. model.Fields] : model.Fields).Select(f => FieldAnswer.Of(f, t))]);
}
