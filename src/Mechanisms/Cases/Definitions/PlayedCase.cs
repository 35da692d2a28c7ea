using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>One thing that is to happen in a play.</summary>
/// <param name="Move">What.</param>
/// <param name="At">To which moment a clock is moved, UTC; none for the others, which happen when the clock stands.</param>
public sealed record PlayedMove(ProcessMove Move, DateTime? At = null);

/// <summary>What is played: where, from when, with what, and every move so far. The same again gives the same play.</summary>
public sealed record PlayOrder
{
    /// <summary>The unit of the case.</summary>
    public required Guid Unit { get; init; }

    /// <summary>When it begins, UTC.</summary>
    public required DateTime BeginAt { get; init; }

    /// <summary>Variables it begins with.</summary>
    public IReadOnlyDictionary<string, object?> Set { get; init; } = new Dictionary<string, object?>();

    /// <summary>The moves.</summary>
    public IReadOnlyList<PlayedMove> Moves { get; init; } = [];
}

/// <summary>Who would get a task.</summary>
/// <param name="Unit">The unit it goes to.</param>
/// <param name="Position">Name of the position; none for anybody of the unit.</param>
/// <param name="People">Who holds its seats.</param>
/// <param name="WentToHead">Nobody holds a seat of the wanted position, so the unit's head gets it.</param>
public sealed record PlayedPlace(Guid Unit, string? Position, IReadOnlyList<string> People, bool WentToHead);

/// <summary>Something the played case waited for, or still does.</summary>
public sealed record PlayedWait
{
    /// <summary>The wait.</summary>
    public required ProcessWait Wait { get; init; }

    /// <summary>Its element.</summary>
    public required ProcessElement Element { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>When the step is due or the timer fires, UTC.</summary>
    public DateTime? DueAt { get; init; }

    /// <summary>Days off between the two.</summary>
    public int DaysOff { get; init; }

    /// <summary>Who would get it; none for what no person does.</summary>
    public PlayedPlace? Place { get; init; }

    /// <summary>When it was over, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>It was no longer needed, instead of being done.</summary>
    public bool IsCancelled { get; set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; set; }

    /// <summary>Whether it is, or was when it ended, later than due.</summary>
    public bool IsLate(DateTime now) => Wait.Kind is WaitKind.Task && DueAt < (EndedAt ?? now);
}

/// <summary>A play as far as it got.</summary>
/// <param name="State">The state of the case.</param>
/// <param name="At">How the clock stands, UTC.</param>
/// <param name="Waits">Everything waited for so far, in order.</param>
/// <param name="Marks">What the diagram shows.</param>
/// <param name="Ignored">Moves that nothing waited for.</param>
public sealed record PlayedCase(ProcessState State, DateTime At, IReadOnlyList<PlayedWait> Waits, DiagramMarks Marks, int Ignored);
