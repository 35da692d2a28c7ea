namespace ThongSuot.OneStop;

/// <summary>The periods reports are asked for, of a day: the running ones end with it.</summary>
internal static class UsualPeriods
{
    public static IEnumerable<(string Text, DateOnly From, DateOnly To)> Of(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var quarter = new DateOnly(day.Year, day.Month - ((day.Month - 1) % 3), 1);
        var year = new DateOnly(day.Year, 1, 1);
        return [("Tháng này", month, day), ("Quý này", quarter, day), ("Năm nay", year, day), ("Tháng trước", month.AddMonths(-1), month.AddDays(-1)), ("Quý trước", quarter.AddMonths(-3), quarter.AddDays(-1)), ("Năm trước", year.AddYears(-1), year.AddDays(-1))];
    }
}
