using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>New moons and the sun's place, after Jean Meeus, Astronomical Algorithms (1998), chapters 25 and 49, in the shortened form used for Vietnam's calendar.</summary>
internal static class Moon
{
    private const double Month = 29.530588853;
    private const double FirstMoon = 2415021.076998695; // New moon of January 1900, Julian days.
    private const double JulianOfDayZero = 1721425.5; // 1 January of year 1, 00:00, day number 0.

    /// <summary>The local day of the k-th new moon since January 1900.</summary>
    public static DateOnly NewMoon(int k) => DateOnly.FromDayNumber((int)Math.Floor(Instant(k) - JulianOfDayZero + VietnamTime.Offset.TotalDays));

    /// <summary>The last new moon not after the day.</summary>
    public static int IndexOnOrBefore(DateOnly day)
    {
        var k = (int)Math.Floor((day.DayNumber + JulianOfDayZero - FirstMoon) / Month) + 1;
        while (NewMoon(k) > day)
        {
            k--;
        }

        return k;
    }

    /// <summary>The new moon that begins the eleventh month: the month that holds the winter solstice of the year.</summary>
    public static int Eleventh(int year)
    {
        var k = IndexOnOrBefore(new DateOnly(year, 12, 31));
        return Term(NewMoon(k)) >= 9 ? k - 1 : k;
    }

    /// <summary>How many months after the eleventh of the year the leap month comes; none in a year of twelve.</summary>
    public static int? LeapAfter(int year)
    {
        var (from, to) = (Eleventh(year), Eleventh(year + 1));
        if (to - from < 13)
        {
            return null;
        }

        var i = 1;
        while (Term(NewMoon(from + i)) != Term(NewMoon(from + i + 1)))
        {
            i++;
        }

        return i;
    }

    // The twelfth of the sun's way at the day's local midnight: 0 from the spring equinox on, 9 from the winter solstice on.
    private static int Term(DateOnly day)
    {
        var t = (day.DayNumber + JulianOfDayZero - VietnamTime.Offset.TotalDays - 2451545.0) / 36525;
        var mean = 280.46645 + (36000.76983 * t) + (0.0003032 * t * t);
        var anomaly = 357.52910 + (35999.05030 * t) - (0.0001559 * t * t) - (0.00000048 * t * t * t);
        var centre = ((1.914600 - (0.004817 * t) - (0.000014 * t * t)) * Sin(anomaly)) + ((0.019993 - (0.000101 * t)) * Sin(2 * anomaly)) + (0.000290 * Sin(3 * anomaly));
        var place = mean + centre;
        return (int)Math.Floor((place - (360 * Math.Floor(place / 360))) / 30);
    }

    // Julian day of the new moon, by world time.
    private static double Instant(int k)
    {
        var t = k / 1236.85;
        var mean = 2415020.75933 + (29.53058868 * k) + (0.0001178 * t * t) - (0.000000155 * t * t * t) + (0.00033 * Sin(166.56 + (132.87 * t) - (0.009173 * t * t)));
        var sun = 359.2242 + (29.10535608 * k) - (0.0000333 * t * t) - (0.00000347 * t * t * t);
        var moon = 306.0253 + (385.81691806 * k) + (0.0107306 * t * t) + (0.00001236 * t * t * t);
        var node = 21.2964 + (390.67050646 * k) - (0.0016528 * t * t) - (0.00000239 * t * t * t);
        var correction = ((0.1734 - (0.000393 * t)) * Sin(sun)) + (0.0021 * Sin(2 * sun)) - (0.4068 * Sin(moon)) + (0.0161 * Sin(2 * moon)) - (0.0004 * Sin(3 * moon))
            + (0.0104 * Sin(2 * node)) - (0.0051 * Sin(sun + moon)) - (0.0074 * Sin(sun - moon)) + (0.0004 * Sin((2 * node) + sun)) - (0.0004 * Sin((2 * node) - sun))
            - (0.0006 * Sin((2 * node) + moon)) + (0.0010 * Sin((2 * node) - moon)) + (0.0005 * Sin((2 * moon) + sun));
        var drift = t < -11 ? 0.001 + (0.000839 * t) + (0.0002261 * t * t) - (0.00000845 * t * t * t) - (0.000000081 * t * t * t * t) : -0.000278 + (0.000265 * t) + (0.000262 * t * t);
        return mean + correction - drift;
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
