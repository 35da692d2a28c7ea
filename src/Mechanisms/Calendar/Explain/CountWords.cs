using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>How the counting came out, in words.</summary>
internal static class CountWords
{
    // A breakdown by day is read up to here; longer ones name the first, the middle and the last.
    private const int MostDays = 5;

    /// <summary>Ngày làm việc thứ 3: thứ Sáu 6/5/2016.</summary>
    public static Names Days(WorkingCalendar calendar, DateOnly from, DateOnly to, Span span, bool changed)
    {
        var (day, count) = (DayWords.Day(to), calendar.DaysBetween(from, to));
        var (part, share) = changed ? ("", "") : span.Part switch
        {
            1 => (", một phần tư ngày", ", a quarter of it"),
            2 => (", nửa ngày", ", half of it"),
            3 => (", ba phần tư ngày", ", three quarters of it"),
            _ => ("", ""),
        };
        return changed
            ? new($"Ngày làm việc thứ {count} kể từ khi tính, gồm cả thời gian cộng thêm: {day.Vi}.", $"Working day {count} since the count began, what was added included: {day.En}.")
            : new($"Ngày làm việc thứ {count}{part}: {day.Vi}.", $"Working day {count}{share}: {day.En}.");
    }

    /// <summary>Ngày thứ 2: thứ Bảy 3/9/2016.</summary>
    public static Names LastDay(Span span, DateOnly last, bool changed)
    {
        var day = DayWords.Day(last);
        return changed ? new($"Ngày cuối, gồm cả thời gian cộng thêm: {day.Vi}.", $"Last day, what was added included: {day.En}.")
            : span.Unit == SpanUnit.Months ? new($"Hết {span.Says.Vi}: {day.Vi}.", $"{span.Says.En} end: {day.En}.")
            : new($"Ngày thứ {(span.Quarters + 3) / 4}: {day.Vi}.", $"Day {(span.Quarters + 3) / 4}: {day.En}.");
    }

    /// <summary>thứ Sáu 29/4/2016: 1 giờ; thứ Tư 4/5/2016: 7 giờ.</summary>
    public static Names Work(WorkingCalendar calendar, DateTime start, DateTime due, bool changed)
    {
        var total = Hours(calendar.Between(start, due));
        if (changed)
        {
            return new($"Từ khi tính đến hạn có {total.Vi} làm việc, gồm cả thời gian cộng thêm.", $"From where the count began there are {total.En} of work, what was added included.");
        }

        var parts = Parts(calendar, start, due);
        if (parts.Count > MostDays)
        {
            var middle = TimeSpan.FromTicks(parts[1..^1].Sum(p => p.Work.Ticks));
            var days = parts.Count - 2;
            return Join([Part(parts[0]), new($"{days} ngày làm việc tiếp theo: {Hours(middle).Vi}", $"the next {days} working days: {Hours(middle).En}"), Part(parts[^1])], total);
        }

        return Join([.. parts.Select(Part)], total);
    }

    /// <summary>1 giờ 30 phút</summary>
    public static Names Hours(TimeSpan work)
    {
        var (hours, minutes, seconds) = ((long)Math.Floor(work.TotalHours), work.Minutes, work.Seconds);
        var vi = new List<string>();
        var en = new List<string>();
        foreach (var (amount, unit, word) in ((long, string, string)[])[(hours, "giờ", "hour"), (minutes, "phút", "minute"), (seconds, "giây", "second")])
        {
            if (amount > 0)
            {
                vi.Add($"{amount} {unit}");
                en.Add($"{amount} {word}{(amount == 1 ? "" : "s")}");
            }
        }

        return vi.Count == 0 ? new("0 giờ", "0 hours") : new(string.Join(' ', vi), string.Join(' ', en));
    }

    private static List<(DateOnly Day, TimeSpan Work)> Parts(WorkingCalendar calendar, DateTime start, DateTime due)
    {
        var parts = new List<(DateOnly, TimeSpan)>();
        for (var day = VietnamTime.DayOf(start); day <= VietnamTime.DayOf(due); day = day.AddDays(1))
        {
            var (from, to) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
            var work = calendar.Between(from < start ? start : from, to > due ? due : to);
            if (work > TimeSpan.Zero)
            {
                parts.Add((day, work));
            }
        }

        return parts;
    }

    private static Names Part((DateOnly Day, TimeSpan Work) part) => new($"{DayWords.Day(part.Day).Vi}: {Hours(part.Work).Vi}", $"{DayWords.Day(part.Day).En}: {Hours(part.Work).En}");

    private static Names Join(IReadOnlyList<Names> parts, Names total) => parts.Count == 0 ? new("Không có giờ làm việc nào phải đếm.", "There are no working hours to count.")
        : new($"{StepWords.Upper(string.Join("; ", parts.Select(p => p.Vi)))}. Cộng {total.Vi}.", $"{string.Join("; ", parts.Select(p => p.En))}. Together {total.En}.");
}
