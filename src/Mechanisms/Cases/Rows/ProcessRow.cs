using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>A process under its code; what it is stands in its versions.</summary>
public sealed class ProcessRow : IVersioned
{
    /// <summary>Kind of references to processes.</summary>
    public const string ReferenceKind = "process";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code people and other processes call it by: the identity of the process in its first file. Never changes.</summary>
    public required string Code { get; init; }

    /// <summary>Name, as its newest version has it.</summary>
    public required string Name { get; set; }

    /// <summary>Folded name and code, for search.</summary>
    public required string Search { get; set; }

    /// <summary>Field of work.</summary>
    public string? Field { get; set; }

    /// <summary>The version new cases run under; none while nothing is published, and after it was retired.</summary>
    public Guid? CurrentId { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The process.</summary>
    public Reference Reference => new(ReferenceKind, Id, Name);
}

/// <summary>How far a version is.</summary>
public enum ProcessVersionStatus
{
    /// <summary>Being written; may be changed and runs nothing.</summary>
    Draft,

    /// <summary>Never changes again; cases run under it.</summary>
    Published,

    /// <summary>Begins no new cases; those that run under it go on.</summary>
    Retired,
}

/// <summary>One version of a process: a BPMN file. Published ones never change (architecture §4), and a case keeps the one it began under.</summary>
public sealed class ProcessVersion : IVersioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its process.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>1, 2, 3 … within the process.</summary>
    public required int Number { get; init; }

    /// <summary>How far it is.</summary>
    public ProcessVersionStatus Status { get; internal set; }

    /// <summary>The BPMN file, as text.</summary>
    public required string Xml { get; set; }

    /// <summary>Identity of the process in the file that runs; none while the file has none that can.</summary>
    public string? Main { get; set; }

    /// <summary>What changed, in its writer's words.</summary>
    public string? Remark { get; set; }

    /// <summary>Written first, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Changed last, UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Published, UTC.</summary>
    public DateTime? PublishedAt { get; internal set; }

    /// <summary>The decision that approved it, where there is one.</summary>
    public string? Decision { get; internal set; }

    /// <summary>Retired, UTC.</summary>
    public DateTime? RetiredAt { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
