using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A file of records that was handed in, and what became of it.</summary>
internal sealed class ProcedureImport : IVersioned
{
    /// <summary>Kind of references to imports.</summary>
    public const string ReferenceKind = "procedure-import";

    /// <summary>Stands for the account while there is none.</summary>
    public const string NoAccount = "{}";

    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public Guid? FileId { get; init; }

    public required DateTime At { get; init; }

    public Guid? PersonId { get; init; }

    /// <summary>When it was done; none while it runs.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Why it could not be read at all.</summary>
    public string? Fault { get; set; }

    public int Records { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Same { get; set; }

    public int Doubts { get; set; }

    /// <summary>Doubts decided by what was learnt before.</summary>
    public int Learnt { get; set; }

    /// <summary>The account as JSON: records, structured fields, doubts by reason, faults, lost characters.</summary>
    public string Account { get; set; } = NoAccount;

    public int Version { get; set; }

    public Reference Reference => new(ReferenceKind, Id, FileName);
}

/// <summary>How far an import is; a row of the machinery, written beside the import's own transaction.</summary>
internal sealed class ImportProgress
{
    public required Guid Id { get; init; }

    public int Records { get; set; }
}

/// <summary>How a doubt was decided.</summary>
internal enum DoubtState
{
    /// <summary>Nobody looked yet.</summary>
    Open,

    /// <summary>The text is right as it stands.</summary>
    Accepted,

    /// <summary>A correction was applied.</summary>
    Corrected,

    /// <summary>The version it was about was replaced by a later import.</summary>
    Outdated,
}

/// <summary>Something in an imported record that must be looked at before it is published.</summary>
internal sealed class ImportDoubt : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProcedureId { get; init; }

    public required int Number { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Field of work by name.</summary>
    public string? Field { get; init; }

    /// <summary>Code of <see cref="DoubtReasons"/>.</summary>
    public required string Reason { get; init; }

    public required string SourceField { get; init; }

    /// <summary>The text in question, cut to 2,000 characters.</summary>
    public required string Text { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>The draft waits until it is decided; otherwise it is a remark.</summary>
    public bool Holds { get; init; }

    public DoubtState State { get; set; }

    public string? Correction { get; set; }

    /// <summary>Decided by what was learnt from its like.</summary>
    public bool IsLearnt { get; set; }

    public DateTime? DecidedAt { get; set; }

    public int Version { get; set; }
}

/// <summary>What a person decided of a doubt, kept for its like: same reason, same text, same field of work.</summary>
internal sealed class LearntCorrection
{
    public required Guid Id { get; init; }

    public required string Reason { get; init; }

    /// <summary>Field of work by name; empty for all.</summary>
    public required string Field { get; init; }

    public required string Text { get; init; }

    /// <summary>None: right as it stands.</summary>
    public string? Correction { get; set; }

    public required DateTime At { get; set; }
}
