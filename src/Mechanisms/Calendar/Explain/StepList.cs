using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>Gathers the reasoning of a deadline while the clock is folded.</summary>
internal sealed class StepList(ClockTerms terms)
{
    private readonly List<DeadlineStep> steps = [];
    private bool changed;

    public IReadOnlyList<DeadlineStep> All => steps;

    private RulePack Rules => terms.Rules;

    public void Received(DateTime at)
    {
        var day = VietnamTime.DayOf(at);
        Add(StepKind.Rules, StepWords.Rules(Rules), null, Certainty.Confirmed, day);
        if (!Rules.InForce.Has(day))
        {
            Add(StepKind.Remark, StepWords.NotInForce, null, Certainty.Confirmed, day);
        }
    }

    public void Begin(DateTime at, DateTime from, StartRule start, Span limit)
    {
        changed = false;
        var day = VietnamTime.DayOf(at);
        Add(StepKind.Start, StepWords.Begin(at, limit), null, Certainty.Confirmed, day);
        if (limit.Unit == SpanUnit.SameDay)
        {
            Add(StepKind.Start, StepWords.SameDay(from == at, Rules.SameDay.CutOff, from), Rules.SameDay.Source, day);
            Skipped(day, from);
            return;
        }

        if (from != at || start != Rules.Starts[0])
        {
            Add(StepKind.Start, StepWords.CountsFrom(start, at, from), start.Source, day);
            Skipped(day, from);
        }

        var byHours = (terms.Count ?? Rules.WorkingDays.By) == Counting.Hours;
        switch (limit.Unit)
        {
            case SpanUnit.WorkingDays when byHours:
                Add(StepKind.Start, StepWords.ByHours(Rules.WorkingDays.HoursOfDay), Rules.WorkingDays.Source, day);
                break;
            case SpanUnit.WorkingDays or SpanUnit.Days or SpanUnit.Months when from != at && start.ThatDayCounts:
                Add(StepKind.Start, StepWords.ThatDay, start.Source, day);
                break;
            case SpanUnit.WorkingDays or SpanUnit.Days or SpanUnit.Months:
                Add(StepKind.Start, StepWords.DayAfter, Rules.DayAfter, day);
                break;
        }
    }

    public void Paused(DateTime at) => Add(StepKind.Change, StepWords.Paused(at), Rules.Pause, VietnamTime.DayOf(at));

    public void Resumed(DateTime at, Names added, bool least)
    {
        changed = true;
        var day = VietnamTime.DayOf(at);
        Add(StepKind.Change, StepWords.Resumed(at, added), Rules.Pause, day);
        if (least)
        {
            Add(StepKind.Change, StepWords.LeastAfter(Rules.Supplement.LeastDaysAfter), Rules.Supplement.Source, day);
        }
    }

    public void SupplementAsked(DateTime at, DateTime? answerBy, bool late)
    {
        var day = VietnamTime.DayOf(at);
        Add(StepKind.Change, StepWords.SupplementAsked(at, answerBy), Rules.Supplement.Source, day);
        if (late)
        {
            Add(StepKind.Remark, StepWords.AskedLate(Rules.Supplement.AskWithin), Rules.Supplement.Source, day);
        }
    }

    public void Restarted(DateTime at, RuleSource why) => Add(StepKind.Change, StepWords.Restarted(at), why, VietnamTime.DayOf(at));

    public void Extended(DateTime at, DateTime due, Span by)
    {
        changed = true;
        Add(StepKind.Change, StepWords.Extended(at, due, by), Rules.Extension.Source, VietnamTime.DayOf(at));
    }

    public void Second(DateTime at) => Add(StepKind.Change, StepWords.Second(at), Rules.SecondAppointment, VietnamTime.DayOf(at));

    public void Ended(DateTime at, bool withdrawn)
    {
        if (withdrawn)
        {
            Add(StepKind.Change, StepWords.Withdrawn(at), Rules.Withdrawal, VietnamTime.DayOf(at));
        }
    }

    /// <summary>The counting, from where it began to the due moment.</summary>
    public void Counted(DateTime start, DateTime due, DateOnly? lastDay, Span span, bool isWork)
    {
        var (from, to) = (VietnamTime.DayOf(start), VietnamTime.DayOf(due));
        if (lastDay is null)
        {
            steps.AddRange(DaysOff.Between(terms.Calendar, from, to));
        }

        if (span.Unit is not (SpanUnit.SameDay or SpanUnit.None))
        {
            var count = isWork ? CountWords.Work(terms.Calendar, start, due, changed)
                : lastDay is { } last ? CountWords.LastDay(span, last, changed)
                : CountWords.Days(terms.Calendar, from, to, span, changed);
            Add(StepKind.Count, count, null, Certainty.Confirmed, lastDay ?? to);
        }

        if (lastDay is { } day && day != to)
        {
            var off = DaysOff.Of(terms.Calendar, day, to.AddDays(-1));
            Add(StepKind.Moved, StepWords.Moved(day, off.Says, to), $"{Rules.LastDay.Article}; {off.Article}", off.Certainty > Rules.LastDay.Certainty ? off.Certainty : Rules.LastDay.Certainty, day);
        }

        var hours = terms.Calendar.Day(to);
        Add(StepKind.Due, StepWords.Due(due, hours.Hours), hours.Source, hours.Certainty, to);
    }

    // Days off between receipt and the day it counts from.
    private void Skipped(DateOnly day, DateTime from)
    {
        if (VietnamTime.DayOf(from) > day)
        {
            steps.AddRange(DaysOff.Between(terms.Calendar, day, VietnamTime.DayOf(from)));
        }
    }

    private void Add(StepKind kind, Names says, RuleSource source, DateOnly day) => Add(kind, says, source.Article, source.Certainty, day);

    private void Add(StepKind kind, Names says, string? article, Certainty certainty, DateOnly day) => steps.Add(new(kind, says, article, certainty) { Day = day });
}
