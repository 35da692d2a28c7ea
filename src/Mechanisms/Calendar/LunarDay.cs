namespace ThongSuot.Calendar;

/// <summary>
/// A day of Vietnam's lunar calendar (âm lịch): months begin on the day of the new moon, the month of the winter solstice is the eleventh, and in a year of
/// thirteen months the first without a major solar term is the leap month; all by Vietnam's time, UTC+7, and therefore sometimes not as in China.
/// </summary>
/// <param name="Year">Named by the solar year in which it begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="IsLeap">In the leap month, which follows the month of the same number.</param>
public readonly record struct LunarDay(int Year, int Month, int Day, bool IsLeap = false)
{
    /// <summary>The lunar day of a solar day; right from 1900 to 2199.</summary>
    public static LunarDay Of(DateOnly day)
    {
        var moon = Moon.IndexOnOrBefore(day);
        var first = Moon.NewMoon(moon);
        var eleventh = Moon.Eleventh(day.Year) is var own && Moon.NewMoon(own) > first ? Moon.Eleventh(day.Year - 1) : own;
        var winter = Moon.NewMoon(eleventh).Year;
        var leap = Moon.LeapAfter(winter);
        var since = moon - eleventh;
        var month = 11 + since - (leap is { } l && since >= l ? 1 : 0);
        return new(month > 12 ? winter + 1 : winter, month > 12 ? month - 12 : month, day.DayNumber - first.DayNumber + 1, since == leap);
    }

    /// <summary>The solar day.</summary>
    public DateOnly Solar
    {
        get
        {
            var winter = Month >= 11 ? Year : Year - 1;
            var since = Month >= 11 ? Month - 11 : Month + 1;
            var leap = Moon.LeapAfter(winter);
            since += leap is { } l && (since >= l || (IsLeap && since == l - 1)) ? 1 : 0;
            return Moon.NewMoon(Moon.Eleventh(winter) + since).AddDays(Day - 1);
        }
    }
}
