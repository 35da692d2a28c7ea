using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>Days off and days made up between two days; days in a row are told in one step.</summary>
internal static class DaysOff
{
    // More would bury the reasoning: then weekends are summed, and holidays too when there are that many.
    private const int MostSteps = 15;

    /// <summary>What a stretch of days off is called, and why it is off.</summary>
    public static (Names Says, string Article, Certainty Certainty) Of(WorkingCalendar calendar, DateOnly first, DateOnly last)
    {
        var days = Days(first, last).Select(calendar.Day).ToList();
        var special = days.Where(d => d.Kind != DayKind.WeeklyRest).ToList();
        var reasons = days.Select(Reason).DistinctBy(r => r.Vi).ToList();
        return (new(string.Join(", ", reasons.Select(r => r.Vi)), string.Join(", ", reasons.Select(r => r.En))),
            string.Join("; ", (special.Count > 0 ? special : days).Select(d => d.Source).Distinct()),
            (special.Count > 0 ? special : days).Max(d => d.Certainty));
    }

    /// <summary>Steps for the days after one up to another; the first too when it is off.</summary>
    public static IEnumerable<DeadlineStep> Between(WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        var steps = new List<(int Weekend, int Length, DeadlineStep Step)>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var found = calendar.Day(day);
            if (found.Kind == DayKind.MadeUp && day > from)
            {
                steps.Add((0, 0, MadeUp(found)));
            }

            if (!found.IsWorking)
            {
                var last = day;
                while (last < to && !calendar.IsWorking(last.AddDays(1)))
                {
                    last = last.AddDays(1);
                }

                var length = last.DayNumber - day.DayNumber + 1;
                steps.Add((Days(day, last).All(d => calendar.Day(d).Kind == DayKind.WeeklyRest) ? length : 0, length, Skipped(calendar, day, last)));
                day = last;
            }
        }

        var special = steps.Where(s => s.Weekend == 0).Select(s => s.Step).ToList();
        return steps.Count <= MostSteps ? steps.Select(s => s.Step)
            : special.Count <= MostSteps ? [Sum(steps.Sum(s => s.Weekend), new("ngày nghỉ hằng tuần", "days of weekly rest"), steps.Where(s => s.Weekend > 0).Max(s => s.Step.Certainty), from, to), .. special]
            : [Sum(steps.Sum(s => s.Length), new("ngày nghỉ", "days off"), steps.Max(s => s.Step.Certainty), from, to)];
    }

    private static DeadlineStep Skipped(WorkingCalendar calendar, DateOnly first, DateOnly last)
    {
        var (says, article, certainty) = Of(calendar, first, last);
        var (one, other, count) = (DayWords.Day(first), DayWords.Day(last), last.DayNumber - first.DayNumber + 1);
        return new(StepKind.DaysOff, first == last ? new($"Bỏ qua {one.Vi}: {says.Vi}.", $"Skipped: {one.En}, {says.En}.")
            : new($"Bỏ qua {one.Vi} – {other.Vi}, {count} ngày: {says.Vi}.", $"Skipped: {one.En} – {other.En}, {count} days: {says.En}."), article, certainty)
        { Day = first, Until = last };
    }

    private static DeadlineStep MadeUp(WorkingDay made)
    {
        var day = DayWords.Day(made.Day);
        return new(StepKind.Remark, new($"{StepWords.Upper(day.Vi)} làm bù.", $"{day.En} is worked to make up for a day off."), made.Source, made.Certainty) { Day = made.Day };
    }

    private static DeadlineStep Sum(int off, Names what, Certainty certainty, DateOnly from, DateOnly to)
    {
        var (one, other, days) = (DayWords.Day(from), DayWords.Day(to), to.DayNumber - from.DayNumber + 1);
        return new(StepKind.DaysOff, new(
            $"Từ {one.Vi} đến {other.Vi} có {days} ngày, trong đó {off} {what.Vi} bị bỏ qua.", $"From {one.En} to {other.En} there are {days} days; {off} {what.En} among them are skipped."),
            null, certainty)
        { Day = from, Until = to };
    }

    private static Names Reason(WorkingDay day) => day.Kind switch
    {
        DayKind.Holiday => new($"nghỉ {day.Title!.Vi}", day.Title.In("en")),
        DayKind.Compensation => new($"nghỉ bù {day.Title!.Vi}", $"compensation for {day.Title.In("en")}"),
        DayKind.SwappedOff => new($"nghỉ hoán đổi {day.Title!.Vi}", $"swapped day, {day.Title.In("en")}"),
        DayKind.Closure => new(day.Title!.Vi, day.Title.In("en")),
        _ => new("nghỉ hằng tuần", "weekly rest"),
    };

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
}
