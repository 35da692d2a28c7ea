using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>How a case stands.</summary>
public enum CaseStatus
{
    /// <summary>It goes on: people, messages or time move it.</summary>
    Running,

    /// <summary>It rests with its clock; its tasks cannot be done.</summary>
    Paused,

    /// <summary>All its paths have ended.</summary>
    Completed,

    /// <summary>It could not go on; somebody must look.</summary>
    Failed,

    /// <summary>The agency ended it before its end.</summary>
    Stopped,

    /// <summary>Whoever asked for it took it back.</summary>
    Withdrawn,
}

/// <summary>One running process: its state, and the columns lists are read by. Changed only through the case desk.</summary>
public sealed class CaseRow : IVersioned, IFieldReachable
{
    /// <summary>Kind of references to cases, also the subject of a case that stands for itself.</summary>
    public const string ReferenceKind = "case";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its process.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>The version it runs under.</summary>
    public required Guid ProcessVersionId { get; set; }

    /// <summary>Kind of the thing it is about.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Identity of the thing it is about.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Name of the thing it is about, without personal data beyond what its kind shows.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Folded name, for search.</summary>
    public required string Search { get; init; }

    /// <inheritdoc/>
    public required Guid UnitId { get; set; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <inheritdoc/>
    public string? Field { get; init; }

    /// <summary>How it stands.</summary>
    public CaseStatus Status { get; internal set; }

    /// <summary>Tokens, variables and waits, as <see cref="Processes.StateJson"/> writes them.</summary>
    public required string State { get; set; }

    /// <summary>Begun, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Paused since, UTC.</summary>
    public DateTime? PausedAt { get; internal set; }

    /// <summary>Ended, UTC, however it ended.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Why it failed, was paused, stopped or withdrawn.</summary>
    public string? Reason { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>What it is about.</summary>
    public Reference Subject => new(SubjectKind, SubjectId, SubjectLabel);

    /// <summary>The case itself.</summary>
    public Reference Reference => new(ReferenceKind, Id, SubjectLabel);

    /// <summary>What it is about, for a second timeline; none when it stands for itself.</summary>
    public Reference? About => SubjectKind == ReferenceKind ? null : Subject;
}
