namespace ThongSuot.Events;

/// <summary>Work to be done after an act was committed, or at a time of the clock.</summary>
public sealed class Delivery
{
    internal const char PlaceMark = ':';

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event to deliver; none for a clock job.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Registered name of the listener or clock job; of what takes events outside, with the place.</summary>
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

    /// <summary>An event goes to a place outside.</summary>
    /// <param name="taker">Registered name of what takes it there: <see cref="ITake"/>.</param>
    public static Delivery To(Guid place, string taker, Guid eventId, DateTime dueAt) => new() { Id = Guid.CreateVersion7(), EventId = eventId, Listener = NameOf(taker, place), DueAt = dueAt };

    /// <summary>What deliveries to a place are called.</summary>
    public static string NameOf(string taker, Guid place) => $"{taker}{PlaceMark}{place:N}";
}
