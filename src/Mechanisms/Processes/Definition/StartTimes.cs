using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>The moments at which a timer start event starts cases.</summary>
public static class StartTimes
{
    /// <summary>The first moment not before now, and how often it comes again after that (−1 for ever); none where there is no more, or the text is no time.</summary>
    public static (DateTimeOffset At, int Left)? First(ProcessElement start, DateTimeOffset now) => Plan(start, now) is { } plan
        ? Within(() => FirstOf(plan.At ?? TimerPlan.Later(now, plan.After!), plan.Times < 0 ? -1 : plan.Times - 1, plan.After, now))
        : null;

    /// <summary>The moment after one that came, later than now: what a host that stood still missed comes once. None after the last.</summary>
    public static (DateTimeOffset At, int Left)? Next(ProcessElement start, DateTimeOffset came, int left, DateTimeOffset now) => left != 0 && Plan(start, came)?.After is { } every
        ? Within(() => FirstOf(TimerPlan.Later(came, every), left < 0 ? left : left - 1, every, now.AddTicks(1)))
        : null;

    private static TimerPlan? Plan(ProcessElement start, DateTimeOffset at) => TimerPlan.Of(start.Trigger.When?.Value(new Scope(new Dictionary<string, object?>(), at)));

    // The first of a row of moments that is not before another. A row of seconds may have begun long ago, so it is not walked through.
    private static (DateTimeOffset At, int Left)? FirstOf(DateTimeOffset at, int left, object? every, DateTimeOffset least)
    {
        if (every is TimeSpan span && at < least)
        {
            var passed = (least - at).Ticks / span.Ticks;
            passed = left < 0 ? passed : Math.Min(passed, left);
            (at, left) = (at + (span * passed), left < 0 ? left : left - (int)passed);
        }

        while (at < least && every is not null && left != 0)
        {
            (at, left) = (TimerPlan.Later(at, every), left < 0 ? left : left - 1);
        }

        return at < least ? null : (at, left);
    }

    // A moment no calendar holds never comes.
    private static (DateTimeOffset At, int Left)? Within(Func<(DateTimeOffset At, int Left)?> count)
    {
        try
        {
            return count();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
