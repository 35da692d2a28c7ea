using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Gathers the reasoning of a deadline while the clock is folded.</summary>
internal sealed class StepList(ClockTerms terms)
{
    private readonly List<DeadlineStep> steps = [];

    public IReadOnlyList<DeadlineStep> All => steps;

    public void Received(DateTime at)
    {
        var rules = terms.Rules;
        Add(StepKind.Rules, Explain.StepWords.Rules(rules), null, Certainty.Confirmed, VietnamTime.DayOf(at));
    }

    public void Begin(DateTime at, DateTime from, StartRule start, Span limit)
    {
        Add(StepKind.Start, Explain.StepWords.Begin(at, limit), null, Certainty.Confirmed, VietnamTime.DayOf(at));
    }

    public void Paused(DateTime at) => Add(StepKind.Change, Explain.StepWords.Paused(at), terms.Rules.Pause.Article, terms.Rules.Pause.Certainty, VietnamTime.DayOf(at));

    public void Resumed(DateTime since, DateTime at, long added, in Counter counter)
    {
    }

    public void SupplementAsked(DateTime at, DateTime? answerBy, bool late)
    {
    }

    public void Restarted(DateTime at)
    {
    }

    public void Extended(DateTime at, DateTime due, Span by)
    {
    }

    public void Second(DateTime at)
    {
    }

    public void Ended(DateTime at, bool withdrawn)
    {
    }

    public void Counted(DateTime start, DateTime due, DateOnly? lastDay, Span span, bool isWork)
    {
    }

    private void Add(StepKind kind, Names says, string? article, Certainty certainty, DateOnly day) => steps.Add(new(kind, says, article, certainty) { Day = day });
}
