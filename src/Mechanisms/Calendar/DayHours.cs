namespace ThongSuot.Calendar;

/// <summary>The hours of one day in ticks, ready for counting. Days with the same hours share one.</summary>
internal sealed class DayHours
{
    private readonly long[] from;
    private readonly long[] to;

    public DayHours(IReadOnlyList<Hours> list)
    {
        List = list;
        from = [.. list.Select(h => h.From.Ticks)];
        to = [.. list.Select(h => h.To.Ticks)];
        Minutes = list.Sum(h => h.Minutes);
    }

    public IReadOnlyList<Hours> List { get; }

    public int Minutes { get; }

    public long Opening => from[0];

    public long Closing => to[^1];

    /// <summary>Work done before a time of day.</summary>
    public long Before(long time)
    {
        var work = 0L;
        for (var i = 0; i < from.Length && from[i] < time; i++)
        {
            work += Math.Min(time, to[i]) - from[i];
        }

        return work;
    }

    /// <summary>The earliest time of day at which so much work is done; opening for none.</summary>
    public long After(long work)
    {
        var i = 0;
        for (; work > to[i] - from[i]; i++)
        {
            work -= to[i] - from[i];
        }

        return from[i] + work;
    }

    /// <summary>The time itself when it is worked (closing included), else the next opening of the day, else -1.</summary>
    public long Settle(long time)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (time <= to[i])
            {
                return Math.Max(time, from[i]);
            }
        }

        return -1;
    }
}
