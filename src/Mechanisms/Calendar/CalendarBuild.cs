using ThongSuot.Kernel;

namespace ThongSuot.Calendar;

/// <summary>Makes one unit's calendar out of the rows that count for it.</summary>
internal static class CalendarBuild
{
    private static readonly DayHours Closed = new([]);

    public static WorkingCalendar Make(CalendarBook book, string kind, string? unit)
    {
        var rows = book.Hours.Where(h => h.Scope.Has(kind, unit)).OrderBy(h => h.Scope.Narrowness).ToList();
        if (rows.Count == 0)
        {
            throw new Refused(CalendarRefusals.NoHours.With(unit ?? kind, string.Join(", ", book.Kinds)));
        }

        var weeks = rows.ConvertAll(r => r.Week.Select(d => d.Count == 0 ? Closed : new DayHours(d)).ToArray());
        var rowOf = RowOfEachDay(rows);
        var hours = new DayHours[WorkingCalendar.DayCount];
        for (var i = 0; i < hours.Length; i++)
        {
            hours[i] = rowOf[i] < 0 ? Closed : weeks[rowOf[i]][Weekday(i)];
        }

        var special = new Dictionary<int, WorkingDay>();
        foreach (var day in SpecialDays.Of(book, kind, unit, i => hours[i].List))
        {
            special[day.Day.DayNumber - WorkingCalendar.First.DayNumber] = day;
        }

        foreach (var (i, day) in special)
        {
            hours[i] = day.IsWorking ? new DayHours(day.Hours) : Closed;
        }

        return new(hours, day => special.TryGetValue(day.DayNumber - WorkingCalendar.First.DayNumber, out var found) ? found : Plain(day, hours, rowOf, rows));
    }

    private static WorkingDay Plain(DateOnly day, DayHours[] hours, int[] rowOf, List<HoursRow> rows)
    {
        var i = day.DayNumber - WorkingCalendar.First.DayNumber;
        var row = rowOf[i] < 0 ? null : rows[rowOf[i]];
        return new(day, hours[i].Minutes > 0 ? DayKind.Ordinary : DayKind.WeeklyRest, hours[i].List)
        {
            Title = row?.Title, Source = row?.Source ?? "", Certainty = row?.Certainty ?? Certainty.Computed,
        };
    }

    // The narrowest row in force; rows stand in that order.
    private static int[] RowOfEachDay(List<HoursRow> rows)
    {
        var rowOf = new int[WorkingCalendar.DayCount];
        Array.Fill(rowOf, -1);
        for (var r = 0; r < rows.Count; r++)
        {
            var first = Math.Max(0, rows[r].InForce.From.DayNumber - WorkingCalendar.First.DayNumber);
            var last = Math.Min(rowOf.Length - 1, (rows[r].InForce.To ?? WorkingCalendar.Last).DayNumber - WorkingCalendar.First.DayNumber);
            for (var i = first; i <= last; i++)
            {
                rowOf[i] = r;
            }
        }

        return rowOf;
    }

    // Monday is 0.
    private static int Weekday(int index) => ((int)WorkingCalendar.First.DayOfWeek + 6 + index) % 7;
}
