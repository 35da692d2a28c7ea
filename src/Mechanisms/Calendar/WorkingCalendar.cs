using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>
/// The working days and hours of one unit from 2000 to 2100. Immutable and safe to share. Everything is looked up in sums made once,
/// so that adding 10,000 days costs what adding one does. Outside of the years every question is refused (CAL-002).
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>First day known.</summary>
    public static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>Last day known.</summary>
    public static readonly DateOnly Last = new(2100, 12, 31);

    private static readonly int Origin = First.DayNumber;
    private static readonly int Length = Last.DayNumber - First.DayNumber + 1;

    private readonly DayHours[] hours;
    private readonly int[] minutesBefore;
    private readonly int[] daysBefore;
    private readonly int[] working;
    private readonly Func<DateOnly, WorkingDay> tell;

    /// <param name="hours">Of every day from <see cref="First"/> to <see cref="Last"/>.</param>
    /// <param name="tell">Describes one day.</param>
    internal WorkingCalendar(DayHours[] hours, Func<DateOnly, WorkingDay> tell)
    {
        (this.hours, this.tell) = (hours, tell);
        minutesBefore = new int[hours.Length + 1];
        daysBefore = new int[hours.Length + 1];
        var found = new List<int>(hours.Length);
        for (var i = 0; i < hours.Length; i++)
        {
            minutesBefore[i + 1] = minutesBefore[i] + hours[i].Minutes;
            daysBefore[i + 1] = daysBefore[i] + (hours[i].Minutes > 0 ? 1 : 0);
            if (hours[i].Minutes > 0)
            {
                found.Add(i);
            }
        }

        working = [.. found];
    }

    /// <summary>Number of days from <see cref="First"/> to <see cref="Last"/>.</summary>
    internal static int DayCount => Length;

    /// <summary>The day with its hours and the reason for them.</summary>
    public WorkingDay Day(DateOnly day)
    {
        Index(day);
        return tell(day);
    }

    /// <summary>Is the day worked?</summary>
    public bool IsWorking(DateOnly day) => hours[Index(day)].Minutes > 0;

    /// <summary>The n-th working day after a day (n ≥ 1); the day itself is not counted.</summary>
    public DateOnly After(DateOnly day, int n = 1) => Nth(UpTo(day) + n);

    /// <summary>The day when it is worked, else the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorking(day) ? day : After(day);

    /// <summary>Working days after one day up to another, included; not before it.</summary>
    public int DaysBetween(DateOnly after, DateOnly upTo) => UpTo(upTo) - UpTo(after);

    /// <summary>When offices open, UTC. Ask for working days only.</summary>
    public DateTime Opening(DateOnly day) => At(day, hours[Index(day)].Opening);

    /// <summary>When offices close, UTC. Ask for working days only.</summary>
    public DateTime Closing(DateOnly day) => At(day, hours[Index(day)].Closing);

    /// <summary>The instant when it is worked (closing included), else the next opening. UTC.</summary>
    public DateTime OnOrNextOpening(DateTime utc)
    {
        var (index, time) = Split(utc);
        var settled = hours[index].Settle(time);
        return settled >= 0 ? At(First.AddDays(index), settled) : Opening(After(First.AddDays(index)));
    }

    /// <summary>Working time from one instant to another, UTC; negative when the second is earlier.</summary>
    public TimeSpan Between(DateTime from, DateTime to) => TimeSpan.FromTicks(Work(to) - Work(from));

    /// <summary>The instant at which so much working time has passed; none of it: <see cref="OnOrNextOpening"/>. UTC.</summary>
    public DateTime Add(DateTime utc, TimeSpan work) => work == TimeSpan.Zero ? OnOrNextOpening(utc) : WhenWorked(Work(utc) + work.Ticks);

    /// <summary>Working days up to a day, included.</summary>
    internal int UpTo(DateOnly day) => daysBefore[Index(day) + 1];

    /// <summary>The n-th working day of all.</summary>
    internal DateOnly Nth(int n) => n >= 1 && n <= working.Length ? First.AddDays(working[n - 1]) : throw Outside();

    /// <summary>Working minutes of a day.</summary>
    internal int Minutes(DateOnly day) => hours[Index(day)].Minutes;

    /// <summary>The instant of a working day at which a share of its work is done, in quarters; 4 is closing. UTC.</summary>
    internal DateTime Quarter(DateOnly day, int quarters)
    {
        var of = hours[Index(day)];
        return At(day, of.After(of.Minutes * TimeSpan.TicksPerMinute * quarters / 4));
    }

    /// <summary>Working time before an instant, in ticks.</summary>
    internal long Work(DateTime utc)
    {
        var (index, time) = Split(utc);
        return (minutesBefore[index] * TimeSpan.TicksPerMinute) + hours[index].Before(time);
    }

    /// <summary>The earliest instant with so much working time before it, UTC.</summary>
    internal DateTime WhenWorked(long work)
    {
        // The first day whose end has at least as many minutes; half a minute counts up.
        var minutes = (work + TimeSpan.TicksPerMinute - 1) / TimeSpan.TicksPerMinute;
        if (minutes < 0 || minutes > minutesBefore[^1])
        {
            throw Outside();
        }

        var (low, high) = (1, Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = minutesBefore[middle] >= minutes ? (low, middle) : (middle + 1, high);
        }

        var index = minutes == 0 ? working[0] : low - 1;
        return At(First.AddDays(index), hours[index].After(work - (minutesBefore[index] * TimeSpan.TicksPerMinute)));
    }

    private static int Index(DateOnly day)
    {
        var index = day.DayNumber - Origin;
        return (uint)index < (uint)Length ? index : throw Outside();
    }

    private static (int Index, long Time) Split(DateTime utc)
    {
        var local = utc.Ticks + VietnamTime.Offset.Ticks;
        var index = (int)(local / TimeSpan.TicksPerDay) - Origin;
        return (uint)index < (uint)Length ? (index, local % TimeSpan.TicksPerDay) : throw Outside();
    }

    private static DateTime At(DateOnly day, long time) =>
        new((day.DayNumber * TimeSpan.TicksPerDay) + time - VietnamTime.Offset.Ticks, DateTimeKind.Utc);

    internal static Refused Outside() => new(CalendarRefusals.OutOfYears.With(First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Last.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
