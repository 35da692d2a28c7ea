namespace ThongSuot.EForms;

/// <summary>What somebody has typed so far: a person's, or a browser's without a session. Saved as one types, so no act stands behind it.</summary>
internal sealed class FormDraft
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version it was begun with, and stays on.</summary>
    public required Guid FormVersionId { get; set; }

    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>National code of the procedure it is for.</summary>
    public string? Procedure { get; init; }

    /// <summary>Whose it is; none without a session.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>SHA-256 of the browser's token; none where there is a person.</summary>
    public string? Token { get; init; }

    /// <summary>Is it a clerk's trial, which is never completed?</summary>
    public bool IsTrial { get; init; }

    /// <summary>The texts by field, as JSON.</summary>
    public required string Values { get; set; }

    /// <summary>The step it was left at.</summary>
    public int Step { get; set; }

    /// <summary>Begun, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Changed last, UTC.</summary>
    public required DateTime ChangedAt { get; set; }
}

/// <summary>A form that was completed: never changes, and is printed with its code to be taken to the counter.</summary>
internal sealed class CompletedForm
{
    /// <summary>Kind of references to completed forms.</summary>
    public const string ReferenceKind = "completed-form";

    /// <summary>Identity: that of its draft.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code printed on it.</summary>
    public required string Code { get; init; }

    /// <summary>The version it was filled with.</summary>
    public required Guid FormVersionId { get; init; }

    /// <summary>The form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>National code of the procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>Whose it is; none without a session.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>SHA-256 of the browser's token; none where there is a person.</summary>
    public string? Token { get; init; }

    /// <summary>The texts of what was shown, by field, as JSON.</summary>
    public required string Values { get; init; }

    /// <summary>Completed, UTC.</summary>
    public required DateTime At { get; init; }
}
