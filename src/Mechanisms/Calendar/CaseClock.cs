using ThongSuot.Calendar.Explain;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What a case's time is counted by.</summary>
/// <param name="Calendar">Of the unit that answers for the case.</param>
/// <param name="Rules">The pack it was received under.</param>
/// <param name="Span">Its limit: <see cref="Limits.Promised"/>.</param>
/// <param name="Count">Overrides how working days are counted.</param>
public readonly record struct ClockTerms(WorkingCalendar Calendar, RulePack Rules, Span Span, Counting? Count = null);

/// <summary>The clock of one case: its events folded under its terms. Immutable.</summary>
public sealed class CaseClock
{
    private readonly ClockTerms terms;
    private readonly IReadOnlyList<ClockEvent> events;
    private readonly ClockFold fold;
    private readonly bool happened;

    /// <summary>Folds the events in order; refused at the first one the rules do not allow (CAL-010 to CAL-025).</summary>
    public CaseClock(ClockTerms terms, params IReadOnlyList<ClockEvent> events) : this(terms, events, happened: false)
    {
    }

    private CaseClock(ClockTerms terms, IReadOnlyList<ClockEvent> events, bool happened)
    {
        (this.terms, this.events, this.happened) = (terms, events, happened);
        fold = Fold(null);
    }

    /// <summary>
    /// The clock of events that were allowed when they happened. They stand, though by a calendar that changed since they would be too late: an extension
    /// asked for in time stays asked for in time.
    /// </summary>
    public static CaseClock OfPast(ClockTerms terms, IReadOnlyList<ClockEvent> events) => new(terms, events, happened: true);

    /// <summary>When it is due, without the reasoning.</summary>
    public Deadline Deadline => fold.Deadline([]);

    /// <summary>The due instant alone, UTC.</summary>
    public DateTime? DueAt => fold.DueAt;

    /// <summary>When it is due, with every step of the reasoning.</summary>
    public Deadline Explain()
    {
        var steps = new StepList(terms);
        return Fold(steps).Explained(steps);
    }

    /// <summary>Why the event may not happen now, or nothing.</summary>
    public Refusal? WhyNot(ClockEvent next)
    {
        try
        {
            var after = fold;
            var why = after.Apply(next, null);
            _ = after.DueAt;
            return why;
        }
        catch (Refused e)
        {
            // An unknown start rule, or a date outside of the calendars' years.
            return e.Why;
        }
    }

    /// <summary>The clock after the event; refused as <see cref="WhyNot"/> says.</summary>
    public CaseClock With(ClockEvent next) => WhyNot(next) is { } why ? throw new Refused(why) : new(terms, [.. events, next], happened);

    /// <summary>Exact working time left or over at an instant (of the end, when it has ended); none without a due moment.</summary>
    public Remaining? RemainingAt(DateTime now) => fold.DueAt is not { } due ? null : Of(terms.Calendar, due, fold.EndedAt ?? now);

    /// <summary>Where the case stands.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="soon">In time with no more working time than this left is "due soon".</param>
    /// <param name="stepDueAt">Due moment of the step it is at.</param>
    public DeadlineState StateAt(DateTime now, TimeSpan soon, DateTime? stepDueAt = null)
    {
        if (fold.IsWithdrawn)
        {
            return DeadlineState.Ended;
        }

        if (fold.DueAt is not { } due)
        {
            return fold.WaitingSince is null ? DeadlineState.NoLimit : DeadlineState.Waiting;
        }

        if (fold.EndedAt is { } end)
        {
            return end > due ? DeadlineState.Late : VietnamTime.DayOf(end) < VietnamTime.DayOf(due) ? DeadlineState.Early : DeadlineState.OnTime;
        }

        return now > due ? DeadlineState.Overdue
            : stepDueAt < now ? DeadlineState.LateAtStep
            : Of(terms.Calendar, due, now).Work <= soon ? DeadlineState.DueSoon
            : DeadlineState.InTime;
    }

    /// <summary>The due instant of a span from a receipt, without events: the fast way for lists and sums. Allocates nothing.</summary>
    public static DateTime? DueOf(ClockTerms terms, DateTime receivedAt, StartRule? start = null)
    {
        var fold = new ClockFold(terms);
        fold.Begin(receivedAt, start ?? terms.Rules.Starts[0], terms.Span, null);
        return fold.DueAt;
    }

    /// <summary>Working time between two instants, and working days between their days.</summary>
    public static Remaining Of(WorkingCalendar calendar, DateTime due, DateTime now)
    {
        var (first, last) = now <= due ? (now, due) : (due, now);
        return new(now > due, calendar.Between(first, last), calendar.DaysBetween(VietnamTime.DayOf(first), VietnamTime.DayOf(last)));
    }

    private ClockFold Fold(StepList? steps)
    {
        var state = new ClockFold(terms);
        foreach (var happened in events)
        {
            if (!this.happened && state.WhyNot(happened) is { } why)
            {
                throw new Refused(why);
            }

            state.Take(happened, steps);
        }

        return state;
    }
}
