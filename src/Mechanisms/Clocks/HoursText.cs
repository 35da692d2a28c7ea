using ThongSuot.Calendar;

namespace ThongSuot.Clocks;

/// <summary>Hours as they are stored: <c>07:00-11:30 13:30-17:00</c>; days of a week parted by semicolons.</summary>
public static class HoursText
{
    /// <summary>The hours of a day; none for empty text or what cannot be read.</summary>
    public static IReadOnlyList<Hours> Read(string? text) => CalendarFiles.TryHours(text ?? "", out var hours) ? hours : [];

    /// <summary>The hours of a week, Monday first.</summary>
    public static IReadOnlyList<IReadOnlyList<Hours>> ReadWeek(string text) => [.. text.Split(';').Select(Read)];

    /// <summary>The hours of a day as they are stored and typed.</summary>
    public static string Write(IReadOnlyList<Hours> hours) => string.Join(' ', hours.Select(h => $"{h.From:HH':'mm}-{h.To:HH':'mm}"));
}
