namespace ThongSuot.Cases;

/// <summary>A moment a case waits for. The row is the timer: hosts claim due rows; nothing is kept in memory.</summary>
public sealed class CaseTimer
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Number of the wait in the case's state.</summary>
    public required int Wait { get; init; }

    /// <summary>Due, UTC; none while the case is paused.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>When it was due as its case was paused, UTC; none while the case goes on.</summary>
    public DateTime? KeptDueAt { get; set; }

    /// <summary>Taken by a host until then; after a fault: not before then.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The host's claim.</summary>
    public Guid? Claim { get; set; }

    /// <summary>Failed so often; at ten it is left for a person.</summary>
    public int Attempts { get; set; }

    /// <summary>What went wrong last.</summary>
    public string? Fault { get; set; }
}

/// <summary>A message or signal a case waits for.</summary>
public sealed class CaseSubscription
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Number of the wait in the case's state.</summary>
    public required int Wait { get; init; }

    /// <summary>It is a signal, heard by all.</summary>
    public required bool IsSignal { get; init; }

    /// <summary>Name of the message or signal.</summary>
    public required string Name { get; init; }

    /// <summary>What the message must carry to be for this case; none for the case's own identity.</summary>
    public string? Key { get; init; }
}

/// <summary>A message on its way from one case to another; gone once it is delivered.</summary>
public sealed class CaseMessage
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who sent it.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The value it carries for whom it is; none: for the cases about the same thing.</summary>
    public string? Key { get; init; }

    /// <summary>What the sender knew, JSON; the receiver finds it in the variable <c>message</c>.</summary>
    public required string Body { get; init; }

    /// <summary>Sent, UTC.</summary>
    public required DateTime SentAt { get; init; }
}
