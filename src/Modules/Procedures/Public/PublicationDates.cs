namespace ThongSuot.Procedures;

/// <summary>The days of a decision that publishes procedures, from which its duties are computed.</summary>
public sealed record PublicationDates
{
    /// <summary>Number of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>Day it was signed.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Day it was entered in the national database; none while it was not.</summary>
    public DateOnly? EnteredOn { get; init; }

    /// <summary>Day the electronic processes of its procedures were ready; none while they are not.</summary>
    public DateOnly? ProcessReadyOn { get; init; }

    /// <summary>By the shortened procedure (rút gọn).</summary>
    public bool IsShort { get; init; }
}

/// <summary>A duty that follows from a publication, with its day and how it stands.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Reading">Kept, broken or still due.</param>
public sealed record PublicationDuty(PublicationDutyKind Kind, DutyReading Reading);

/// <summary>Duties that follow from a publication.</summary>
public enum PublicationDutyKind
{
    /// <summary>Published so many days before it comes into force: Decree 63/2010/NĐ-CP, article 15 as amended.</summary>
    BeforeEffect,

    /// <summary>Entered in the national database: article 24.</summary>
    NationalDatabase,

    /// <summary>Electronic process ready: practice of a province (1513/QĐ-UBND Bắc Ninh, article 2).</summary>
    ProcessReady,
}

/// <summary>How a duty stands on a day.</summary>
/// <param name="DueOn">Last day that is in time.</param>
/// <param name="DoneOn">Day it was done; none while it was not.</param>
/// <param name="State">Kept, broken or due.</param>
/// <param name="DaysLeft">Calendar days to the last day while it is due; days late where broken.</param>
public sealed record DutyReading(DateOnly DueOn, DateOnly? DoneOn, DutyState State, int DaysLeft)
{
    /// <summary>Reads a duty: done in time is kept, done late or not done past its day is broken, otherwise it is due.</summary>
    public static DutyReading Of(DateOnly dueOn, DateOnly? doneOn, DateOnly today)
    {
        var (day, isDone) = (doneOn ?? today, doneOn is not null);
        return day > dueOn ? new(dueOn, doneOn, DutyState.Broken, day.DayNumber - dueOn.DayNumber)
            : new(dueOn, doneOn, isDone ? DutyState.Kept : DutyState.Due, isDone ? 0 : dueOn.DayNumber - today.DayNumber);
    }
}

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    /// <summary>Done in time.</summary>
    Kept,

    /// <summary>Not done in time.</summary>
    Broken,

    /// <summary>Not done yet, and still in time.</summary>
    Due,
}
