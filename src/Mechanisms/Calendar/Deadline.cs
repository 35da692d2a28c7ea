using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What one step of the reasoning is about.</summary>
public enum StepKind
{
    /// <summary>Which rules count.</summary>
    Rules,

    /// <summary>Receipt, and when it counts as received.</summary>
    Start,

    /// <summary>Days off that are not counted.</summary>
    DaysOff,

    /// <summary>Counting.</summary>
    Count,

    /// <summary>The last day moved off a day off.</summary>
    Moved,

    /// <summary>Pause, supplement, restart, extension, second appointment.</summary>
    Change,

    /// <summary>Something to know; it does not move the date.</summary>
    Remark,

    /// <summary>The due moment.</summary>
    Due,
}

/// <summary>One step of "why this date", in order.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Says">The sentence, Vietnamese and English.</param>
/// <param name="Article">The rule's article or the decision's number; none for plain counting.</param>
/// <param name="Certainty">How sure the rule or the days are.</param>
public sealed record DeadlineStep(StepKind Kind, Names Says, string? Article, Certainty Certainty)
{
    /// <summary>The day the step speaks of: the first of a run of days off.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The last day of a run.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Where a case stands against its deadline.</summary>
public enum DeadlineState
{
    /// <summary>No limit is given.</summary>
    NoLimit,

    /// <summary>The clock stands still.</summary>
    Waiting,

    /// <summary>Open, in time (còn hạn).</summary>
    InTime,

    /// <summary>Open, in time, little is left (sắp đến hạn).</summary>
    DueSoon,

    /// <summary>Open and in time, but the step it is at is late (quá hạn bước): a warning.</summary>
    LateAtStep,

    /// <summary>Open and late (quá hạn).</summary>
    Overdue,

    /// <summary>Finished on a day before the due day (trước hạn).</summary>
    Early,

    /// <summary>Finished on the due day (đúng hạn).</summary>
    OnTime,

    /// <summary>Finished late (trễ hạn).</summary>
    Late,

    /// <summary>Withdrawn or stopped.</summary>
    Ended,
}

/// <summary>Exact working time to the due moment, or over it.</summary>
/// <param name="IsOver">The due moment has passed.</param>
/// <param name="Work">Working time between now and the due moment; never negative.</param>
/// <param name="Days">Working days between today and the due day; never negative.</param>
public readonly record struct Remaining(bool IsOver, TimeSpan Work, int Days);

/// <summary>When a case is due, and why.</summary>
public sealed record Deadline
{
    /// <summary>The due instant, UTC; none without a limit, while the clock stands still, and after withdrawal.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>The local day of <see cref="DueAt"/>.</summary>
    public DateOnly? DueDay => DueAt is { } at ? VietnamTime.DayOf(at) : null;

    /// <summary>Code of the rule pack.</summary>
    public required string Rules { get; init; }

    /// <summary>The limit that counts now: the second appointment's after it began.</summary>
    public required Span Span { get; init; }

    /// <summary>Received, as the rules count it, UTC.</summary>
    public DateTime? StartAt { get; init; }

    /// <summary>The clock stands still since, UTC.</summary>
    public DateTime? WaitingSince { get; init; }

    /// <summary>While a supplement is awaited: the last moment for the answer, UTC; after it the dossier may be closed.</summary>
    public DateTime? AnswerBy { get; init; }

    /// <summary>When it was finished or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>It ended without a result.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The reasoning in order; empty unless it was asked for.</summary>
    public IReadOnlyList<DeadlineStep> Steps { get; init; } = [];

    /// <summary>The least sure step; none unless the reasoning was asked for.</summary>
    public Certainty? Certainty => Steps.Count == 0 ? null : Steps.Max(s => s.Certainty);
}
