namespace ThongSuot.Events;

/// <summary>Work to be done after an act was committed, or at a time of the clock.</summary>
public sealed class Delivery
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event to deliver; none for a clock job.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Registered name of the listener or clock job.</summary>
    public required string Listener { get; init; }

    /// <summary>Not before, UTC.</summary>
    public required DateTime DueAt { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Taken by a worker until then.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The worker's claim: whoever completes it must still hold it.</summary>
    public Guid? Claim { get; set; }

    /// <summary>Completed.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Given up after ten attempts, until a person looks.</summary>
    public DateTime? ParkedAt { get; set; }

    /// <summary>Put aside by a person.</summary>
    public DateTime? DismissedAt { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? Fault { get; set; }
}
