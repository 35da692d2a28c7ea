using ThongSuot.Expressions;

namespace ThongSuot.Processes;

/// <summary>The moments at which a timer start event starts cases.</summary>
public static class StartTimes
{
    /// <summary>The first moment not before now, and how often it comes again after that (−1 for ever); none where there is no more, or the text is no time.</summary>
    public static (DateTimeOffset At, int Left)? First(ProcessElement start, DateTimeOffset now)
    {
        if (TimerPlan.Of(start.Trigger.When?.Value(new Scope(new Dictionary<string, object?>(), now))) is not { } plan)
        {
            return null;
        }

        var (at, left) = (plan.At ?? After(now, plan.After!), plan.Times < 0 ? -1 : plan.Times - 1);
        while (at < now && plan.After is not null && left != 0)
        {
            (at, left) = (After(at, plan.After), left < 0 ? left : left - 1);
        }

        return at < now ? null : (at, left);
    }

    /// <summary>The moment after one that came, later than now: what a host that stood still missed comes once. None after the last.</summary>
    public static (DateTimeOffset At, int Left)? Next(ProcessElement start, DateTimeOffset came, int left, DateTimeOffset now)
    {
        if (left == 0 || TimerPlan.Of(start.Trigger.When?.Value(new Scope(new Dictionary<string, object?>(), came)))?.After is not { } every)
        {
            return null;
        }

        var at = came;
        do
        {
            (at, left) = (After(at, every), left < 0 ? left : left - 1);
        }
        while (at <= now && left != 0);
        return at <= now ? null : (at, left);
    }

    private static DateTimeOffset After(DateTimeOffset from, object duration) => duration is Months months ? from.AddMonths(months.Count) : from + (TimeSpan)duration;
}
