namespace ThongSuot.Calendar;

/// <summary>The days of one unit that differ from its week: by decision, or by standing law where no decision is known.</summary>
internal static class SpecialDays
{
    /// <summary>In the order they count: a later one replaces an earlier one of the same day.</summary>
    public static IEnumerable<WorkingDay> Of(CalendarBook book, string kind, string? unit, Func<int, IReadOnlyList<Hours>> week)
    {
        var rows = book.Days.Where(d => d.Scope.Has(kind, unit)).OrderBy(d => d.Scope.Narrowness).ThenBy(d => d.Recorded).ToList();
        var decided = rows.Where(r => r.Holiday is not null).Select(r => (r.Holiday!, r.From.Year)).ToHashSet();
        return [.. HolidayYears.Of(book.Holidays, decided), .. rows.SelectMany(r => Days(r, week))];
    }

    private static IEnumerable<WorkingDay> Days(DayRow row, Func<int, IReadOnlyList<Hours>> week)
    {
        for (var day = row.From; day <= row.To; day = day.AddDays(1))
        {
            if (IsKnown(day))
            {
                yield return new(day, row.Kind, row.Open) { Title = row.Title, Source = row.Source, Certainty = row.Certainty };
            }
        }

        if (row.MadeUp is { } made && IsKnown(made) && IsKnown(row.From))
        {
            // A made-up day has the hours of the day it is worked for, or of itself where that day had none anyhow.
            var hours = week(Index(row.From)) is { Count: > 0 } swapped ? swapped : week(Index(made));
            yield return new(made, DayKind.MadeUp, hours) { Title = row.Title, Source = row.Source, Certainty = row.Certainty };
        }
    }

    private static bool IsKnown(DateOnly day) => day >= WorkingCalendar.First && day <= WorkingCalendar.Last;

    private static int Index(DateOnly day) => day.DayNumber - WorkingCalendar.First.DayNumber;
}
