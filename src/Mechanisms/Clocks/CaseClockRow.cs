using ThongSuot.Calendar;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>The clock of one case, whichever module the case lives in: its events, and the columns lists are read by. Changed only through <see cref="ClockDesk"/>.</summary>
public sealed class CaseClockRow : IVersioned, IFieldReachable
{
    /// <summary>Kind of references to clocks: of a case that lives nowhere else.</summary>
    public const string ReferenceKind = "clock";

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind of the case.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Identity of the case.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Name of the case, without personal data beyond what its kind shows.</summary>
    public required string SubjectLabel { get; init; }

    /// <summary>Folded name, for search.</summary>
    public string Search { get; internal set; } = "";

    /// <inheritdoc/>
    public required Guid UnitId { get; set; }

    /// <inheritdoc/>
    public int Confidentiality { get; init; }

    /// <inheritdoc/>
    public string? Field { get; init; }

    /// <summary>Code of the unit kind whose calendar counts.</summary>
    public required string Kind { get; init; }

    /// <summary>Who is responsible.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>From which seat.</summary>
    public Guid? SeatId { get; set; }

    /// <summary>Code of the rule pack it was received under; it stays.</summary>
    public required string Rules { get; init; }

    /// <summary>Limit by law, as <see cref="Span.ToString"/> writes it.</summary>
    public required string Legal { get; init; }

    /// <summary>The shorter limit the province promised.</summary>
    public string? Committed { get; init; }

    /// <summary>How working days are counted, where not as the pack says.</summary>
    public Counting? Counting { get; init; }

    /// <summary>What happened to the clock, in order.</summary>
    public List<ClockEvent> Events { get; internal set; } = [];

    /// <summary>When it was received, UTC.</summary>
    public DateTime ReceivedAt { get; internal set; }

    /// <summary>The date promised, UTC; none without a limit, while the clock stands still, and after withdrawal.</summary>
    public DateTime? DueAt { get; internal set; }

    /// <summary>A date promised before that is kept though the calendar now gives an earlier one, UTC.</summary>
    public DateTime? KeptDueAt { get; internal set; }

    /// <summary>The clock stands still since, UTC.</summary>
    public DateTime? WaitingSince { get; internal set; }

    /// <summary>Finished or withdrawn, UTC.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>It ended without a result.</summary>
    public bool IsWithdrawn { get; internal set; }

    /// <summary>Due moment of the step it is at, UTC, set by the module that knows steps.</summary>
    public DateTime? StepDueAt { get; set; }

    /// <summary>The edition of the calendars its date was counted with.</summary>
    public int Edition { get; internal set; }

    /// <summary>The recompute that changed its date last.</summary>
    public Guid? MovedById { get; internal set; }

    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>The case.</summary>
    public Reference Subject => new(SubjectKind, SubjectId, SubjectLabel);

    /// <summary>The clock itself.</summary>
    public Reference Reference => new(ReferenceKind, Id, SubjectLabel);

    /// <summary>Its two limits.</summary>
    public Limits Limits => new(Span.Parse(Legal), Committed is null ? null : Span.Parse(Committed));

    /// <summary>Why nobody else can answer for it now; none when somebody can.</summary>
    public Refusal? WhyNotHandOver() => EndedAt is null ? null : ClocksRefusals.Over.With(SubjectLabel);

    /// <summary>Is the case one that lives nowhere else in the platform?</summary>
    public bool IsByHand => SubjectKind == ReferenceKind;
}
