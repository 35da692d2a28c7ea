using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using Span = ThongSuot.Calendar.Span;

namespace ThongSuot.Procedures;

/// <summary>When a procedure would be ready if it was filed now, by the calendars and rules that count for its cases.</summary>
internal sealed class ReadyDates(CalendarDesk calendars, RulePacks packs, WorkClock clock)
{
    /// <summary>Answers for terms of one procedure: one statement.</summary>
    public async Task<Func<ProcedureTerm?, Deadline?>> For(ProcedureContent content, CancellationToken cancel)
    {
        var now = clock.Now;
        var calendar = (await calendars.Current(cancel)).Book.For(KindOf(content));
        var rules = packs.For(VietnamTime.DayOf(now));
        return term => SpanOf(term) is { } span ? Of(new(calendar, rules, span), now) : null;
    }

    /// <summary>The term as a span; none where the source gives no unit, and for plain hours, which the law counts for no dossier.</summary>
    public static Span? SpanOf(ProcedureTerm? term)
    {
        var unit = term?.Unit switch
        {
            TermUnit.WorkingDays => SpanUnit.WorkingDays,
            TermUnit.Days => SpanUnit.Days,
            TermUnit.WorkingHours => SpanUnit.WorkingHours,
            TermUnit.Months => SpanUnit.Months,
            _ => SpanUnit.None,
        };
        return unit is SpanUnit.None || term?.Count is not { } count || count is < 0 or > Span.Most || count * 4 % 1 != 0 || (unit is SpanUnit.Months && count % 1 != 0) ? null : Span.Of(unit, (double)count);
    }

    private static Deadline? Of(ClockTerms terms, DateTime now)
    {
        try
        {
            return new CaseClock(terms, ClockEvent.Received(now)).Explain();
        }
        catch (Refused)
        {
            // Outside of the years that the calendars know.
            return null;
        }
    }

    // The commune police keep other hours than the committees; the province's shop stands for all its bodies.
    private static string KindOf(ProcedureContent content) =>
        SearchText.Fold(content.Agencies.Doing).StartsWith("cong an", StringComparison.Ordinal) ? "commune_police" : content.Levels.Contains(ProcedureLevel.Commune) ? "commune" : "one_stop";
}
