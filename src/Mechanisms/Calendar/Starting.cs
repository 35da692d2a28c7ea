using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>When a dossier counts as received.</summary>
internal static class Starting
{
    /// <summary>The instant, UTC, and whether it was moved to another day.</summary>
    public static (DateTime From, bool Shifted) Of(WorkingCalendar calendar, StartRule rule, DateTime at)
    {
        var day = VietnamTime.DayOf(at);
        if (!calendar.IsWorking(day))
        {
            return rule.OpeningOnly ? (calendar.Opening(calendar.After(day)), true) : (at, false);
        }

        var closing = calendar.Closing(day);
        var late = IsAfter(rule.CutOff, day, at)
            || (rule.MinutesBeforeClosing > 0 && at >= closing.AddMinutes(-rule.MinutesBeforeClosing))
            || (rule.OpeningOnly && at > closing);
        return late ? (calendar.Opening(calendar.After(day)), true) : (at, false);
    }

    /// <summary>The same for a result due on the day of receipt.</summary>
    public static (DateTime From, bool Shifted) SameDay(WorkingCalendar calendar, SameDayRule rule, DateTime at)
    {
        var day = VietnamTime.DayOf(at);
        return calendar.IsWorking(day) && !IsAfter(rule.CutOff, day, at) && at <= calendar.Closing(day) ? (at, false) : (calendar.Opening(calendar.After(day)), true);
    }

    private static bool IsAfter(TimeOnly? hour, DateOnly day, DateTime at) => hour is { } cut && at > VietnamTime.Utc(day.ToDateTime(cut));
}
