namespace ThongSuot.Calendar;

/// <summary>What happens to the clock of a case.</summary>
public enum ClockEventKind
{
    /// <summary>The full valid dossier is received: the clock starts.</summary>
    Received,

    /// <summary>The clock stops: the applicant has a duty to do.</summary>
    Paused,

    /// <summary>The clock goes on with what was left.</summary>
    Resumed,

    /// <summary>The applicant is asked for what is missing: the clock stops.</summary>
    SupplementAsked,

    /// <summary>What was missing is there: the clock begins again or goes on, as the rules or the event say.</summary>
    SupplementCompleted,

    /// <summary>The limit is counted anew from here.</summary>
    Restarted,

    /// <summary>The one extension is asked for, with its length.</summary>
    ExtensionAsked,

    /// <summary>Payment is confirmed: the second appointment's limit begins.</summary>
    SecondAppointment,

    /// <summary>Withdrawn by the applicant, or stopped: no deadline any more.</summary>
    Withdrawn,

    /// <summary>The result is there.</summary>
    Finished,
}

/// <summary>One event in the life of a case's clock. Stored in the order it happened; plain enough to be JSON.</summary>
public sealed record ClockEvent
{
    /// <summary>What happened.</summary>
    public required ClockEventKind Kind { get; init; }

    /// <summary>When, UTC. The day counts for requests; hours count for the rest.</summary>
    public required DateTime At { get; init; }

    /// <summary>Received: code of the start rule (<c>online</c>, <c>post</c>, <c>interlinked</c> …); none is the standard one.</summary>
    public string? Start { get; init; }

    /// <summary>Extension: by how much. Second appointment: its limit.</summary>
    public Span? Span { get; init; }

    /// <summary>Supplement completed: overrides what the rules say, as the stage of the work or sector law needs.</summary>
    public AfterSupplement? After { get; init; }

    /// <summary>The full valid dossier is received.</summary>
    public static ClockEvent Received(DateTime at, string? start = null) => new() { Kind = ClockEventKind.Received, At = at, Start = start };

    /// <summary>The clock stops.</summary>
    public static ClockEvent Paused(DateTime at) => new() { Kind = ClockEventKind.Paused, At = at };

    /// <summary>The clock goes on.</summary>
    public static ClockEvent Resumed(DateTime at) => new() { Kind = ClockEventKind.Resumed, At = at };

    /// <summary>A supplement is asked for.</summary>
    public static ClockEvent SupplementAsked(DateTime at) => new() { Kind = ClockEventKind.SupplementAsked, At = at };

    /// <summary>The supplement is there.</summary>
    public static ClockEvent SupplementCompleted(DateTime at, AfterSupplement? after = null) => new() { Kind = ClockEventKind.SupplementCompleted, At = at, After = after };

    /// <summary>The limit begins anew.</summary>
    public static ClockEvent Restarted(DateTime at) => new() { Kind = ClockEventKind.Restarted, At = at };

    /// <summary>The extension is asked for.</summary>
    public static ClockEvent ExtensionAsked(DateTime at, Span by) => new() { Kind = ClockEventKind.ExtensionAsked, At = at, Span = by };

    /// <summary>The second appointment's limit begins.</summary>
    public static ClockEvent SecondAppointment(DateTime at, Span limit) => new() { Kind = ClockEventKind.SecondAppointment, At = at, Span = limit };

    /// <summary>Withdrawn or stopped.</summary>
    public static ClockEvent Withdrawn(DateTime at) => new() { Kind = ClockEventKind.Withdrawn, At = at };

    /// <summary>Done.</summary>
    public static ClockEvent Finished(DateTime at) => new() { Kind = ClockEventKind.Finished, At = at };
}
