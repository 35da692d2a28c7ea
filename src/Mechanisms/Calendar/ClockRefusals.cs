using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What a clock is like when the next event asks to happen.</summary>
internal readonly struct ClockStand
{
    public required bool Started { get; init; }

    public required DateTime LastAt { get; init; }

    public required DateTime? EndedAt { get; init; }

    public required bool Waiting { get; init; }

    public required bool SupplementAsked { get; init; }

    public required DateTime? AnswerBy { get; init; }

    public required int Supplements { get; init; }

    public required int Extensions { get; init; }

    public required bool Second { get; init; }

    public required DateTime? DueAt { get; init; }
}

/// <summary>Which events the rules do not allow now.</summary>
internal static class ClockRefusals
{
    public static Refusal? Of(ClockEvent next, RulePack rules, in ClockStand stand)
    {
        if (!stand.Started)
        {
            return next.Kind == ClockEventKind.Received ? null : CalendarRefusals.NotReceived;
        }

        if (stand.EndedAt is { } end)
        {
            return CalendarRefusals.AfterEnd.With(end);
        }

        if (next.At < stand.LastAt)
        {
            return CalendarRefusals.BeforeFormer.With(next.At, stand.LastAt);
        }

        return next.Kind switch
        {
            ClockEventKind.Received => CalendarRefusals.ReceivedTwice,
            ClockEventKind.Paused or ClockEventKind.Finished => stand.Waiting ? CalendarRefusals.AlreadyWaiting : null,
            ClockEventKind.Resumed => stand.Waiting && !stand.SupplementAsked ? null : CalendarRefusals.NotPaused,
            ClockEventKind.Restarted => stand.SupplementAsked ? CalendarRefusals.AlreadyWaiting : null,
            ClockEventKind.SupplementAsked => Ask(rules.Supplement, stand),
            ClockEventKind.SupplementCompleted => Complete(next, rules.Supplement, stand),
            ClockEventKind.ExtensionAsked => Extend(next, rules.Extension, stand),
            ClockEventKind.SecondAppointment => Second(next, stand),
            _ => null,
        };
    }

    private static Refusal? Ask(SupplementRule rule, in ClockStand stand) => stand.Waiting ? CalendarRefusals.AlreadyWaiting
        : stand.Supplements >= rule.Most ? CalendarRefusals.TooManySupplements.With(stand.Supplements, rule.Source.Article) : null;

    private static Refusal? Complete(ClockEvent next, SupplementRule rule, in ClockStand stand) => !stand.SupplementAsked ? CalendarRefusals.NoSupplement
        : stand.AnswerBy is { } last && next.At > last ? CalendarRefusals.AnsweredTooLate.With(last, rule.Source.Article) : null;

    private static Refusal? Extend(ClockEvent next, ExtensionRule rule, in ClockStand stand)
    {
        if (stand.Extensions >= rule.Most)
        {
            return CalendarRefusals.ExtendedBefore.With(stand.Extensions, rule.Source.Article);
        }

        if (stand.DueAt is not { } due)
        {
            return CalendarRefusals.NothingToExtend;
        }

        var last = VietnamTime.DayOf(due).AddDays(-rule.DaysBefore);
        return VietnamTime.DayOf(next.At) > last ? CalendarRefusals.ExtensionTooLate.With(last, rule.DaysBefore, rule.Source.Article) : NeedsSpan(next);
    }

    private static Refusal? Second(ClockEvent next, in ClockStand stand) => stand.Second ? CalendarRefusals.SecondTwice
        : stand.SupplementAsked ? CalendarRefusals.AlreadyWaiting : NeedsSpan(next);

    private static Refusal? NeedsSpan(ClockEvent next) => next.Span is { Quarters: > 0 } ? null : CalendarRefusals.NoSpan;
}
