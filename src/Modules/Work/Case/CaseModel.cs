using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>A line of the control slip: a step, and somebody who held it for a while.</summary>
public sealed record SlipLine
{
    /// <summary>The task.</summary>
    public required Guid Task { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Who held it; none while it waited for somebody.</summary>
    public string? Who { get; init; }

    /// <summary>How it came to them.</summary>
    public string? How { get; init; }

    /// <summary>From, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>Until, UTC; none while it goes on.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Working hours between, to now while it goes on.</summary>
    public required double Hours { get; init; }

    /// <summary>What came of the step, on its last line.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why, where it was returned or remarked.</summary>
    public string? Reason { get; init; }

    /// <summary>When the step was due, UTC, on its last line.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>In time or late, on its last line.</summary>
    public DeadlineState? State { get; init; }
}

/// <summary>Something a case waits for besides people's work.</summary>
/// <param name="Kind">Vietnamese source text of the kind.</param>
/// <param name="Name">What for.</param>
/// <param name="Due">When, UTC, where it is a moment.</param>
public sealed record WaitLine(string Kind, string Name, DateTime? Due);

/// <summary>What may be done to a case: the last part of its address, and its words.</summary>
public sealed record CaseAction(string Code, string Title);

/// <summary>One case: where it stands, who had it and how long, what it waits for.</summary>
public sealed record CaseModel
{
    /// <summary>The case.</summary>
    public required CaseRow Case { get; init; }

    /// <summary>The page of the thing it is about.</summary>
    public string? SubjectUrl { get; init; }

    /// <summary>Name of the process.</summary>
    public required string Process { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Number { get; init; }

    /// <summary>The unit that answers.</summary>
    public required string Unit { get; init; }

    /// <summary>Field of work.</summary>
    public string? Field { get; init; }

    /// <summary>The moment it was read, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who holds what now, as the open lines of the slip.</summary>
    public IEnumerable<SlipLine> Open => Slip.Where(l => l.Until is null);

    /// <summary>The control slip (phiếu kiểm soát): every step with its holders, in order.</summary>
    public required IReadOnlyList<SlipLine> Slip { get; init; }

    /// <summary>The drawing of the process with the case's tokens.</summary>
    public required string Drawing { get; init; }

    /// <summary>What else it waits for.</summary>
    public required IReadOnlyList<WaitLine> Waits { get; init; }

    /// <summary>What the actor may do to it.</summary>
    public required IReadOnlyList<CaseAction> Actions { get; init; }

    /// <summary>The actor watches it.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The form of its buttons.</summary>
    public required FormState Form { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }
}
