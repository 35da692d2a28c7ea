using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>How a task stands.</summary>
public enum CaseTaskStatus
{
    /// <summary>It waits for somebody.</summary>
    Open,

    /// <summary>Somebody did it.</summary>
    Completed,

    /// <summary>It was no longer needed: a deadline, a message, a return or the end of the case came first.</summary>
    Cancelled,
}

/// <summary>One step of a case that waits for a person. Changed only through the case desk.</summary>
public sealed class CaseTask : IVersioned, IFieldReachable
{
    /// <summary>Kind of references to tasks.</summary>
    public const string ReferenceKind = "task";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its process, for figures and lists.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>Number of the wait in the case's state.</summary>
    public required int Wait { get; init; }

    /// <summary>Identity of the element in the file.</summary>
    public required string Element { get; init; }

    /// <summary>Name of the step.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the thing the case is about.</summary>
    public required string CaseLabel { get; init; }

    /// <summary>Folded names of the case and the step, for search.</summary>
    public required string Search { get; init; }

    /// <inheritdoc/>
    public required Guid UnitId { get; set; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <inheritdoc/>
    public string? Field { get; init; }

    /// <summary>Code of the position that may take it from the unit's common pile; none for anybody of the unit.</summary>
    public string? Position { get; set; }

    /// <summary>The seat it is for; none while it lies on the common pile.</summary>
    public Guid? SeatId { get; set; }

    /// <summary>Who holds it: claimed, assigned or delegated; none while nobody does.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>No seat of the wanted position was filled, so it went to the head of the unit.</summary>
    public bool WentToHead { get; set; }

    /// <summary>The definition lets it be done together with others.</summary>
    public bool MayBatch { get; init; }

    /// <summary>How it stands.</summary>
    public CaseTaskStatus Status { get; internal set; }

    /// <summary>Its case is paused.</summary>
    public bool IsPaused { get; internal set; }

    /// <summary>Began to wait, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Held by <see cref="PersonId"/> since, UTC.</summary>
    public DateTime? HeldSince { get; internal set; }

    /// <summary>When the step is due, UTC; none without a limit and while the case is paused.</summary>
    public DateTime? DueAt { get; internal set; }

    /// <summary>When it was due as its case was paused, UTC; none while the case goes on.</summary>
    public DateTime? KeptDueAt { get; internal set; }

    /// <summary>The highest warning sent: 0 none, 1 before, 2 at, 3 after the due moment.</summary>
    public int Warned { get; internal set; }

    /// <summary>Ended, UTC.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Who did it.</summary>
    public Guid? DoneById { get; internal set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; internal set; }

    /// <summary>Code of the reason of a return.</summary>
    public string? ReasonCode { get; internal set; }

    /// <summary>The reason in words.</summary>
    public string? Reason { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The task.</summary>
    public Reference Reference => new(ReferenceKind, Id, $"{Name}: {CaseLabel}");

    /// <summary>The case.</summary>
    public Reference Case => new(CaseRow.ReferenceKind, CaseId, CaseLabel);
}

/// <summary>Who held a task, for the control slip: one row for each holder in turn.</summary>
public sealed class TaskHolding
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The task.</summary>
    public required Guid TaskId { get; init; }

    /// <summary>Its case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>In which unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>From which seat.</summary>
    public Guid? SeatId { get; init; }

    /// <summary>The holder; none while it lay on the common pile.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>From, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Until, UTC; none while it goes on.</summary>
    public DateTime? Until { get; set; }

    /// <summary>How it came to them: claimed, assigned, delegated, handed over; and why.</summary>
    public string? Remark { get; init; }
}
