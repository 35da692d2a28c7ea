using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>A committed act. Never changed, never removed.</summary>
public sealed class ActRow
{
    /// <summary>The act's identity; the same form sent twice has the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>When it was saved by the real clock, UTC: differs from <see cref="At"/> in the demo province and in imports of history.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>What kind of actor.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>Who.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name then.</summary>
    public required string ActorName { get; init; }

    /// <summary>On whose behalf.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>In the name of which unit.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>From which seat.</summary>
    public Guid? SeatId { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }

    /// <summary>Identity and content hash of each event, one a line, so that a missing one can be named.</summary>
    public required string Contents { get; init; }

    /// <summary>SHA-256 of all of the above, in hexadecimal.</summary>
    public string Hash { get; internal set; } = "";
}

/// <summary>An event of an act: audit entry, timeline entry, source of notices and deliveries. Never changed, never removed.</summary>
public sealed class EventRow
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its act.</summary>
    public required Guid ActId { get; init; }

    /// <summary>Its place in the act.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Registered code of the kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The subject's kind.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The subject's identity.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The subject's label then.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Kind of a second thing whose timeline shows this.</summary>
    public string? AlsoKind { get; init; }

    /// <summary>Identity of that second thing.</summary>
    public string? AlsoId { get; init; }

    /// <summary>The unit whose record this is.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Who acted.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name then.</summary>
    public required string ActorName { get; init; }

    /// <summary>What the timeline says beside the title.</summary>
    public string? Remark { get; init; }

    /// <summary>Why, in the actor's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The record itself, JSON.</summary>
    public required string Body { get; init; }

    /// <summary>SHA-256 of all of the above, in hexadecimal.</summary>
    public string Hash { get; internal set; } = "";
}

/// <summary>One sealed batch: the root of its Merkle tree, chained to the batch before.</summary>
public sealed class Seal
{
    /// <summary>1, 2, 3 …</summary>
    public required long Id { get; init; }

    /// <summary>When it was sealed, UTC, by the real clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>How many acts it holds.</summary>
    public required int Count { get; init; }

    /// <summary>Root of the tree over the acts' hashes.</summary>
    public required string Root { get; init; }

    /// <summary>Hash of the seal before; zeros for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over number, moment, count, root and previous.</summary>
    public string Hash { get; internal set; } = "";
}

/// <summary>An act in a sealed batch.</summary>
public sealed class SealedAct
{
    /// <summary>The batch.</summary>
    public required long SealId { get; init; }

    /// <summary>The place in the batch.</summary>
    public required int Position { get; init; }

    /// <summary>The act.</summary>
    public required Guid ActId { get; init; }

    /// <summary>Its hash when it was sealed.</summary>
    public required string Hash { get; init; }
}
