using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Where a rule stands, and how sure that is.</summary>
/// <param name="Article">As cited: <c>Điều 18 Nghị định 61/2018/NĐ-CP</c>.</param>
/// <param name="Certainty">Confirmed when the text was read.</param>
public sealed record RuleSource(string Article, Certainty Certainty);

/// <summary>How working days are counted.</summary>
public enum Counting
{
    /// <summary>By days: due when offices close on the n-th working day after the day of receipt.</summary>
    Days,

    /// <summary>By hours: a day is eight working hours, counted from the moment of receipt.</summary>
    Hours,
}

/// <summary>What a completed supplement does to the clock.</summary>
public enum AfterSupplement
{
    /// <summary>The limit is counted from the beginning.</summary>
    Restart,

    /// <summary>The clock goes on with what was left.</summary>
    Resume,
}

/// <summary>When a dossier counts as received. Local times.</summary>
public sealed record StartRule
{
    /// <summary>Stored name: <c>standard</c>, <c>online</c>, <c>post</c>, <c>interlinked</c> …</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required Names Title { get; init; }

    /// <summary>Received after this hour counts as received when offices open on the next working day; none: no such hour.</summary>
    public TimeOnly? CutOff { get; init; }

    /// <summary>Received within so many minutes before closing counts as the next working day; 0: no such rule.</summary>
    public int MinutesBeforeClosing { get; init; }

    /// <summary>Received outside office hours or on a day off counts as received when offices open next.</summary>
    public bool OpeningOnly { get; init; }

    /// <summary>Moved to a later day, that day is the first to be counted; otherwise it is a day of receipt, and counting begins on the day after.</summary>
    public bool ThatDayCounts { get; init; }

    /// <summary>Where it stands.</summary>
    public required RuleSource Source { get; init; }
}

/// <summary>Same-day procedures.</summary>
/// <param name="CutOff">Received after this local hour: the next working day.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SameDayRule(TimeOnly CutOff, RuleSource Source);

/// <summary>Working days.</summary>
/// <param name="By">By days or by hours, where nobody chooses.</param>
/// <param name="HoursOfDay">Working hours of one day in the hour rule.</param>
/// <param name="Source">Where it stands.</param>
public sealed record CountRule(Counting By, int HoursOfDay, RuleSource Source);

/// <summary>Asking the applicant for what is missing.</summary>
public sealed record SupplementRule
{
    /// <summary>How many requests one dossier may meet.</summary>
    public required int Most { get; init; }

    /// <summary>What completion does.</summary>
    public required AfterSupplement After { get; init; }

    /// <summary>A request later than this after receipt is remarked upon, not refused: sector law may differ.</summary>
    public required Span AskWithin { get; init; }

    /// <summary>Unanswered for so long, the dossier may be closed.</summary>
    public required Span AnswerWithin { get; init; }

    /// <summary>Working days at least left after the clock goes on.</summary>
    public required int LeastDaysAfter { get; init; }

    /// <summary>Where it stands.</summary>
    public required RuleSource Source { get; init; }
}

/// <summary>Lengthening a deadline.</summary>
/// <param name="Most">How often.</param>
/// <param name="DaysBefore">The latest day to ask, in calendar days before the due day.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ExtensionRule(int Most, int DaysBefore, RuleSource Source);

/// <summary>What becomes of a promised date when the calendar changes and an earlier one is counted.</summary>
public enum EarlierDate
{
    /// <summary>The promised date stays: whoever comes on that day finds the office ready.</summary>
    Kept,

    /// <summary>The earlier date counts.</summary>
    Taken,
}

/// <summary>The promise made to the applicant. A later date always counts.</summary>
/// <param name="Earlier">What an earlier date does.</param>
/// <param name="Source">Where it stands, or why it is so.</param>
public sealed record PromiseRule(EarlierDate Earlier, RuleSource Source);

/// <summary>The rules of time of one regime. A dossier keeps the pack it was received under.</summary>
public sealed record RulePack
{
    /// <summary>Its year: <c>2018</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required Names Title { get; init; }

    /// <summary>Dossiers received on these days fall under it.</summary>
    public required Period InForce { get; init; }

    /// <summary>Start rules; the first is the standard one.</summary>
    public required IReadOnlyList<StartRule> Starts { get; init; }

    /// <summary>The day of receipt is not counted (Civil Code 2015 art. 147.2).</summary>
    public required RuleSource DayAfter { get; init; }

    /// <summary>A last day that is a day off moves to the next working day (Civil Code 2015 art. 148.5).</summary>
    public required RuleSource LastDay { get; init; }

    /// <summary>Same-day procedures.</summary>
    public required SameDayRule SameDay { get; init; }

    /// <summary>How working days are counted.</summary>
    public required CountRule WorkingDays { get; init; }

    /// <summary>Stopping for the applicant's duty, and going on.</summary>
    public required RuleSource Pause { get; init; }

    /// <summary>Supplements.</summary>
    public required SupplementRule Supplement { get; init; }

    /// <summary>Extensions.</summary>
    public required ExtensionRule Extension { get; init; }

    /// <summary>The second appointment, after the applicant's financial duty is done.</summary>
    public required RuleSource SecondAppointment { get; init; }

    /// <summary>A promised date when the calendar changes.</summary>
    public required PromiseRule Promise { get; init; }

    /// <summary>Withdrawal by the applicant.</summary>
    public required RuleSource Withdrawal { get; init; }

    /// <summary>A start rule by its code; refused (CAL-012) when the pack has none of that name.</summary>
    public StartRule Start(string? code) => code is null ? Starts[0]
        : Starts.FirstOrDefault(s => s.Code == code) ?? throw new Refused(CalendarRefusals.NoStartRule.With(code, Code, string.Join(", ", Starts.Select(s => s.Code))));
}
