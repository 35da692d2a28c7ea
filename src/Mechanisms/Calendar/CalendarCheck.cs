using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>What rows must be like before a calendar is made of them.</summary>
internal static class CalendarCheck
{
    private const int MostDays = 400;

    public static void Hours(IReadOnlyList<HoursRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var day in row.Week)
            {
                InOrder(row.Id, day);
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Shared(rows[j].Scope, rows[i].Scope) is { } whose && rows[i].InForce.Overlaps(rows[j].InForce))
                {
                    var from = rows[i].InForce.From > rows[j].InForce.From ? rows[i].InForce.From : rows[j].InForce.From;
                    throw new Refused(CalendarRefusals.OverlappingRows.With(rows[j].Id, rows[i].Id, whose, from));
                }
            }
        }
    }

    public static void Days(IReadOnlyList<DayRow> rows)
    {
        foreach (var row in rows)
        {
            if ((row.Kind == DayKind.SwappedOff) != (row.MadeUp is not null) || row.Kind == DayKind.MadeUp || (row.MadeUp is { } made && (row.To != row.From || made == row.From)))
            {
                throw new Refused(CalendarRefusals.SwapWithoutPair.With(row.Id));
            }

            if (row.To < row.From || row.To.DayNumber - row.From.DayNumber >= MostDays)
            {
                throw new Refused(CalendarRefusals.BadDays.With(row.Id, MostDays));
            }

            InOrder(row.Id, row.Open);
        }
    }

    private static void InOrder(string id, IReadOnlyList<Hours> hours)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            if (hours[i].To <= hours[i].From || (i > 0 && hours[i].From < hours[i - 1].To))
            {
                throw new Refused(CalendarRefusals.OverlappingHours.With(id, hours[Math.Max(0, i - 1)].ToString(), hours[i].ToString()));
            }
        }
    }

    // Rows of one width that share a unit or a kind would contradict each other; a narrower row merely wins.
    private static string? Shared(CalendarScope one, CalendarScope other)
    {
        if (one.Narrowness != other.Narrowness)
        {
            return null;
        }

        return one.Narrowness switch
        {
            0 => "*",
            1 => one.Kinds.FirstOrDefault(other.Kinds.Contains),
            _ => one.Units.FirstOrDefault(other.Units.Contains),
        };
    }
}
