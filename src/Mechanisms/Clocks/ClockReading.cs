using ThongSuot.Calendar;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>Where a case stands at a moment.</summary>
/// <param name="Clock">Its clock.</param>
/// <param name="State">Against its deadline.</param>
/// <param name="Remaining">Working time left or over; none without a due moment.</param>
public sealed record ClockStanding(CaseClockRow Clock, DeadlineState State, Remaining? Remaining);

/// <summary>From a stored row to its clock, and back.</summary>
internal static class ClockReading
{
    /// <summary>Eight working hours or less is soon.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(8);

    public static CaseClock Clock(CaseClockRow row, FileCalendars files, CurrentCalendars current) => CaseClock.OfPast(Terms(row, files, current), row.Events);

    public static ClockTerms Terms(CaseClockRow row, FileCalendars files, CurrentCalendars current) => new(current.Of(row.Kind, row.UnitId), files.Rules(row.Rules), row.Limits.Promised, row.Counting);

    /// <summary>The event is added and the columns follow; refused as the rules say.</summary>
    public static void Happen(CaseClockRow row, ClockEvent next, FileCalendars files, CurrentCalendars current)
    {
        var clock = Clock(row, files, current).With(next);
        row.Events = [.. row.Events, next];
        var stands = clock.Deadline;
        // A promise kept outlives a pause: it stays the least date.
        row.KeptDueAt = stands.DueAt is null || row.KeptDueAt > stands.DueAt ? row.KeptDueAt : null;
        row.DueAt = stands.DueAt is null ? null : row.KeptDueAt ?? stands.DueAt;
        (row.WaitingSince, row.EndedAt, row.IsWithdrawn, row.Edition) = (stands.WaitingSince, stands.EndedAt, stands.IsWithdrawn, current.Edition);
    }

    public static Deadline Explain(CaseClockRow row, FileCalendars files, CurrentCalendars current)
    {
        var explained = Clock(row, files, current).Explain();
        if (row.DueAt is not { } promised || explained.DueAt is not { } counted || promised <= counted)
        {
            return explained;
        }

        return explained with { DueAt = promised, Steps = [.. explained.Steps, KeptStep.Of(promised, counted, files.Rules(row.Rules).Promise.Source)] };
    }

    public static ClockStanding Standing(CaseClockRow row, CurrentCalendars current, DateTime now)
    {
        if (row.DueAt is not { } due)
        {
            return new(row, row.IsWithdrawn ? DeadlineState.Ended : row.WaitingSince is not null ? DeadlineState.Waiting : DeadlineState.NoLimit, null);
        }

        var remaining = CaseClock.Of(current.Of(row.Kind, row.UnitId), due, row.EndedAt ?? now);
        return new(row, row.EndedAt is { } end ? Ended(end, due) : Open(row, due, now, remaining), remaining);
    }

    private static DeadlineState Ended(DateTime end, DateTime due) => end > due ? DeadlineState.Late : VietnamTime.DayOf(end) < VietnamTime.DayOf(due) ? DeadlineState.Early : DeadlineState.OnTime;

    private static DeadlineState Open(CaseClockRow row, DateTime due, DateTime now, Remaining left) =>
        now > due ? DeadlineState.Overdue : row.StepDueAt < now ? DeadlineState.LateAtStep : left.Work <= Soon ? DeadlineState.DueSoon : DeadlineState.InTime;
}
