using Microsoft.Extensions.Caching.Memory;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Expressions;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Working time of a case's unit, for limits of steps and their timers.</summary>
/// <param name="Calendar">The unit's calendar; none where nobody knows the unit's kind: time is then calendar time.</param>
internal sealed record CaseTime(WorkingCalendar? Calendar)
{
    // As internal procedures of provinces count: eight hours make a day (see LimitUnit.Hour).
    private const int HoursOfDay = 8;

    /// <summary>When a step that begins at a moment is due, UTC; none without a limit.</summary>
    public DateTime? Due(StepLimit? limit, DateTime from) => limit is null ? null : limit.Unit switch
    {
        LimitUnit.Hour => Worked(from, TimeSpan.FromHours((double)limit.Value)),
        LimitUnit.WorkingDay => Worked(from, TimeSpan.FromHours((double)limit.Value * HoursOfDay)),
        _ => Days(from, limit.Value),
    };

    /// <summary>When a timer's duration is over: working time where it sits on a step whose limit is counted so.</summary>
    public DateTimeOffset Due(ProcessElement? step, DateTimeOffset from, object duration)
    {
        if (duration is not TimeSpan span || Calendar is null || step?.Limit?.Unit is not (LimitUnit.Hour or LimitUnit.WorkingDay))
        {
            return duration is Months months ? from.AddMonths(months.Count) : from + (TimeSpan)duration;
        }

        var days = Math.Floor(span.TotalDays);
        return new(Worked(from.UtcDateTime, TimeSpan.FromHours(days * HoursOfDay) + (span - TimeSpan.FromDays(days))), TimeSpan.Zero);
    }

    /// <summary>A due moment after a pause: as much time is left as there was.</summary>
    /// <param name="isWorking">The time left is working time.</param>
    public DateTime After(DateTime due, DateTime pausedAt, DateTime resumedAt, bool isWorking) =>
        isWorking && Calendar is not null && due > pausedAt ? Calendar.Add(resumedAt, Calendar.Between(pausedAt, due)) : due + (resumedAt - pausedAt);

    /// <summary>Working time from one moment to another; negative when the second is earlier.</summary>
    public TimeSpan Between(DateTime from, DateTime to) => Calendar?.Between(from, to) ?? to - from;

    /// <summary>How many days off lie between two moments.</summary>
    public int DaysOff(DateTime from, DateTime to)
    {
        var (first, last) = (VietnamTime.DayOf(from), VietnamTime.DayOf(to));
        return Calendar is null || last <= first || last.DayNumber - first.DayNumber > 4_000 ? 0 : last.DayNumber - first.DayNumber - Calendar.DaysBetween(first, last);
    }

    private DateTime Worked(DateTime from, TimeSpan work) => Calendar is null ? from + work : Calendar.Add(from, work);

    // The last day is never a day off (Civil Code 2015 art. 148.5).
    private DateTime Days(DateTime from, decimal days)
    {
        var last = VietnamTime.DayOf(from).AddDays((int)Math.Ceiling(days));
        return Calendar is null ? from.AddDays((double)days) : Calendar.Closing(Calendar.OnOrAfter(last));
    }
}

/// <summary>Finds the working time of units. Kinds of units are kept in memory under the stamp that a reorganisation raises.</summary>
internal sealed class CaseTimes(CalendarDesk calendars, IEnumerable<IUnitKinds> kinds, IMemoryCache cache)
{
    /// <summary>The working time of a unit on a day.</summary>
    /// <param name="edition">The setting <see cref="CalendarDesk.Stamp"/>.</param>
    public async Task<CaseTime> Of(Guid unit, PlaceDay on, string? edition, CancellationToken cancel) =>
        new(await KindOf(unit, on, cancel) is { } kind ? (await calendars.Current(edition, cancel)).Of(kind, unit) : null);

    private async Task<string?> KindOf(Guid unit, PlaceDay on, CancellationToken cancel)
    {
        var key = (nameof(CaseTimes), unit, on);
        if (cache.TryGetValue(key, out string? known))
        {
            return known;
        }

        string? kind = null;
        foreach (var port in kinds)
        {
            kind ??= (await port.Of([unit], on.Day, cancel)).GetValueOrDefault(unit);
        }

        return cache.Set(key, kind, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(20), Size = 1 });
    }
}
