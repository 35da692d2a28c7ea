using ThongSuot.Data;

namespace ThongSuot.OneStop;

/// <summary>A counter's cash of a day, closed against its receipts; after it no money is taken on that day.</summary>
public sealed class CashDay
{
    /// <summary>Kind of references to closed days.</summary>
    public const string ReferenceKind = "cash-day";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The counter.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Cash by the receipts, in đồng.</summary>
    public required long Cash { get; init; }

    /// <summary>By bank transfer and online, in đồng.</summary>
    public required long OtherWays { get; init; }

    /// <summary>Cash counted in the drawer, in đồng.</summary>
    public required long Counted { get; init; }

    /// <summary>Why the two differ.</summary>
    public string? Remark { get; init; }

    /// <summary>Closed, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>By whom.</summary>
    public required string Who { get; init; }
}

/// <summary>Paper dossiers that go from a counter to whoever decides: both sides sign for the same count (phiếu bàn giao, control slip lines).</summary>
public sealed class HandOverList : IVersioned
{
    /// <summary>Kind of references to lists.</summary>
    public const string ReferenceKind = "hand-over-list";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>Who hands over.</summary>
    public required Guid FromUnitId { get; init; }

    /// <summary>Who takes over.</summary>
    public required Guid ToUnitId { get; init; }

    /// <summary>Dossiers on it.</summary>
    public required int Count { get; init; }

    /// <summary>Made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>By whom.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Taken over, UTC.</summary>
    public DateTime? TakenAt { get; set; }

    /// <summary>By whom.</summary>
    public string? TakenBy { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}

/// <summary>A dossier on a hand-over list; a dossier goes to the same unit once.</summary>
internal sealed class HandOverLine
{
    public required Guid Id { get; init; }

    public required Guid ListId { get; init; }

    public required Guid DossierId { get; init; }

    public required Guid ToUnitId { get; init; }
}

/// <summary>A number that waits at a counter for its turn.</summary>
public sealed class QueueTicket : IVersioned
{
    /// <summary>Kind of references to tickets.</summary>
    public const string ReferenceKind = "queue-ticket";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The counter.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The number.</summary>
    public required int Number { get; init; }

    /// <summary>It goes first: old, disabled, with a small child.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Taken, UTC.</summary>
    public required DateTime TakenAt { get; init; }

    /// <summary>Called, UTC.</summary>
    public DateTime? CalledAt { get; set; }

    /// <summary>To which desk.</summary>
    public string? Desk { get; set; }

    /// <summary>Done, or did not come, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Nobody came when it was called.</summary>
    public bool IsMissed { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; }
}
