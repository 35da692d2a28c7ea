using ThongSuot.Calendar.Explain;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>
/// The state of a clock while events are folded into it: one path for the date and for its reasons, which are gathered only when somebody asks (<c>steps</c>).
/// A value on the stack, so that lists of dates cost no memory.
/// </summary>
internal struct ClockFold(ClockTerms terms)
{
    private Span span;
    private Counter counter;
    private DateTime lastAt;
    private DateTime receivedAt;
    private int supplements;
    private int extensions;
    private bool started;
    private bool supplementAsked;
    private bool second;

    public DateTime? StartAt { get; private set; }

    public DateTime? WaitingSince { get; private set; }

    public DateTime? AnswerBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool IsWithdrawn { get; private set; }

    public readonly DateTime? DueAt => started && counter.Counts && WaitingSince is null && !IsWithdrawn ? counter.Due() : null;

    private readonly int ByHours => (terms.Count ?? terms.Rules.WorkingDays.By) == Counting.Hours ? terms.Rules.WorkingDays.HoursOfDay : 0;

    /// <summary>The clock begins with a limit, by a start rule.</summary>
    public void Begin(DateTime at, StartRule start, Span limit, StepList? steps)
    {
        var (from, shifted) = limit.Unit == SpanUnit.SameDay ? Starting.SameDay(terms.Calendar, terms.Rules.SameDay, at) : Starting.Of(terms.Calendar, start, at);
        (span, started, StartAt) = (limit, true, from);
        counter = new(terms.Calendar, limit, from, ByHours, shifted && start.ThatDayCounts);
        steps?.Begin(at, from, start, limit);
    }

    /// <summary>Takes the event, or says why not; then nothing was changed.</summary>
    public Refusal? Apply(ClockEvent next, StepList? steps)
    {
        if (WhyNot(next) is { } why)
        {
            return why;
        }

        Take(next, steps);
        return null;
    }

    /// <summary>Takes the event without asking.</summary>
    public void Take(ClockEvent next, StepList? steps)
    {
        lastAt = next.At;
        switch (next.Kind)
        {
            case ClockEventKind.Received:
                receivedAt = next.At;
                steps?.Received(next.At);
                Begin(next.At, terms.Rules.Start(next.Start), terms.Span, steps);
                break;
            case ClockEventKind.Paused:
                WaitingSince = next.At;
                steps?.Paused(next.At);
                break;
            case ClockEventKind.Resumed:
                Resume(next.At, steps);
                break;
            case ClockEventKind.SupplementAsked:
                Ask(next.At, steps);
                break;
            case ClockEventKind.SupplementCompleted:
                Complete(next, steps);
                break;
            case ClockEventKind.Restarted:
                WaitingSince = null;
                steps?.Restarted(next.At, terms.Rules.Pause);
                Begin(next.At, terms.Rules.Start(next.Start), span, steps);
                break;
            case ClockEventKind.ExtensionAsked:
                extensions++;
                steps?.Extended(next.At, counter.Due(), next.Span!.Value);
                counter.Extend(next.Span!.Value, ByHours);
                break;
            case ClockEventKind.SecondAppointment:
                (second, WaitingSince) = (true, null);
                steps?.Second(next.At);
                Begin(next.At, terms.Rules.Start(next.Start), next.Span!.Value, steps);
                break;
            default:
                (EndedAt, IsWithdrawn) = (next.At, next.Kind == ClockEventKind.Withdrawn);
                steps?.Ended(next.At, IsWithdrawn);
                break;
        }
    }

    public readonly Deadline Deadline(IReadOnlyList<DeadlineStep> steps) => new()
    {
        DueAt = DueAt, Rules = terms.Rules.Code, Span = started ? span : terms.Span, StartAt = StartAt, WaitingSince = WaitingSince, AnswerBy = AnswerBy,
        EndedAt = EndedAt, IsWithdrawn = IsWithdrawn, Steps = steps,
    };

    /// <summary>The deadline with its reasons, the counting included.</summary>
    public readonly Deadline Explained(StepList steps)
    {
        if (DueAt is { } due)
        {
            steps.Counted(StartAt!.Value, due, counter.LastDay, span, counter.IsWork);
        }

        return Deadline(steps.All);
    }

    private void Ask(DateTime at, StepList? steps)
    {
        var rule = terms.Rules.Supplement;
        (supplements, supplementAsked, WaitingSince) = (supplements + 1, true, at);
        AnswerBy = rule.AnswerWithin.Unit == SpanUnit.None ? null : new Counter(terms.Calendar, rule.AnswerWithin, at, 0).Due();
        steps?.SupplementAsked(at, AnswerBy, rule.AskWithin.Unit != SpanUnit.None && at > new Counter(terms.Calendar, rule.AskWithin, receivedAt, 0).Due());
    }

    private void Complete(ClockEvent next, StepList? steps)
    {
        (supplementAsked, AnswerBy) = (false, null);
        if ((next.After ?? terms.Rules.Supplement.After) == AfterSupplement.Resume)
        {
            Resume(next.At, steps);
            return;
        }

        WaitingSince = null;
        steps?.Restarted(next.At, terms.Rules.Supplement.Source);
        Begin(next.At, terms.Rules.Start(next.Start), span, steps);
    }

    private void Resume(DateTime at, StepList? steps)
    {
        var since = WaitingSince!.Value;
        WaitingSince = null;
        if (!counter.Counts)
        {
            return;
        }

        var wasLate = since > counter.Due();
        var before = counter;
        counter.AddPause(since, at);
        var added = counter;
        // Who was late stays late; and a pause of no length changes nothing.
        if (!wasLate && counter.IsLaterThan(before) && terms.Rules.Supplement.LeastDaysAfter is > 0 and var least)
        {
            counter.AtLeast(terms.Calendar.After(VietnamTime.DayOf(at), least));
        }

        steps?.Resumed(at, added.Since(before), counter.IsLaterThan(added));
    }

    /// <summary>Why the rules do not allow the event now.</summary>
    public readonly Refusal? WhyNot(ClockEvent next) => ClockRefusals.Of(next, terms.Rules, new()
    {
        Started = started, LastAt = lastAt, EndedAt = EndedAt, Waiting = WaitingSince is not null, SupplementAsked = supplementAsked, AnswerBy = AnswerBy,
        Supplements = supplements, Extensions = extensions, Second = second, DueAt = DueAt,
    });
}
