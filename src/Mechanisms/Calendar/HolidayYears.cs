namespace ThongSuot.Calendar;

/// <summary>Holidays by standing law for every year without a decision, with the compensation days they bring.</summary>
internal static class HolidayYears
{
    /// <param name="rules">The standing law.</param>
    /// <param name="decided">Holidays of years that a decision settles.</param>
    public static IEnumerable<WorkingDay> Of(IReadOnlyList<HolidayRule> rules, IReadOnlySet<(string Holiday, int Year)> decided)
    {
        var found = new SortedDictionary<DateOnly, WorkingDay>();
        var missed = new List<WorkingDay>();
        for (var year = WorkingCalendar.First.Year; year <= WorkingCalendar.Last.Year; year++)
        {
            foreach (var rule in rules.Where(r => !decided.Contains((r.Holiday, year)) && r.InForce.Has(new DateOnly(year, 1, 1))))
            {
                var on = rule.IsLunar ? new LunarDay(year, rule.On.Month, rule.On.Day).Solar : new DateOnly(year, rule.On.Month, rule.On.Day);
                var (more, less) = rule.ExtraAfterOn is not { } after ? (0, 0) : after.Contains(on.DayOfWeek) ? (1, 0) : (0, 1);
                for (var day = on.AddDays(-rule.Before - less); day <= on.AddDays(rule.After + more); day = day.AddDays(1))
                {
                    var holiday = new WorkingDay(day, DayKind.Holiday, []) { Title = rule.Title, Source = rule.Source, Certainty = Certainty.Computed };
                    if (!found.TryAdd(day, holiday) || IsWeekend(day))
                    {
                        missed.Add(holiday);
                    }
                }
            }
        }

        // A holiday on a weekly rest day is made up for on the next working day (Labour Code 2012 art. 115.2, 2019 art. 111.3). The nation's week counts,
        // also for a desk that is open on Saturday.
        foreach (var holiday in missed.OrderBy(m => m.Day))
        {
            var day = holiday.Day;
            while (IsWeekend(day) || found.ContainsKey(day))
            {
                day = day.AddDays(1);
            }

            found[day] = holiday with { Day = day, Kind = DayKind.Compensation };
        }

        return found.Values;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
