using ThongSuot.Calendar;

namespace ThongSuot.Calendars;

/// <summary>How days look in a month: a class for the colour, a shape, and a short word; any one of them is enough.</summary>
internal static class DayLook
{
    public static IReadOnlyList<DayOfWeek> Week { get; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static string Mark(DayKind kind) => kind switch
    {
        DayKind.Holiday => "■",
        DayKind.Compensation => "◆",
        DayKind.SwappedOff => "⇄",
        DayKind.MadeUp => "+",
        _ => "×",
    };

    public static string Word(DayKind kind) => kind switch
    {
        DayKind.Holiday => "lễ",
        DayKind.Compensation => "bù",
        DayKind.SwappedOff => "đổi",
        DayKind.MadeUp => "làm",
        _ => "đóng",
    };

    public static string Class(DayKind kind) => kind switch
    {
        DayKind.Holiday => "holiday",
        DayKind.Compensation => "compensation",
        DayKind.SwappedOff => "swapped",
        DayKind.MadeUp => "made-up",
        _ => "closure",
    };

    public static string Class(DayBox cell) => $"{(cell.Kind is { } kind ? Class(kind) : cell.IsWorking ? "" : "rest")}{(cell.Kind is not null && cell.Certainty is not Certainty.Confirmed ? " unsure" : "")}".Trim();

    public static string Name(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        _ => "Chủ nhật",
    };

    public static string Short(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "T2",
        DayOfWeek.Tuesday => "T3",
        DayOfWeek.Wednesday => "T4",
        DayOfWeek.Thursday => "T5",
        DayOfWeek.Friday => "T6",
        DayOfWeek.Saturday => "T7",
        _ => "CN",
    };

    public static IEnumerable<DayBox?[]> Weeks(MonthBox month)
    {
        IEnumerable<DayBox?> cells = [.. Enumerable.Repeat<DayBox?>(null, month.Before), .. month.Days];
        return cells.Chunk(7).Select(week => (DayBox?[])[.. week, .. Enumerable.Repeat<DayBox?>(null, 7 - week.Length)]);
    }
}
