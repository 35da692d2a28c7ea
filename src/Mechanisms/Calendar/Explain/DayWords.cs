using System.Globalization;
using ThongSuot.Kernel;

namespace ThongSuot.Calendar.Explain;

/// <summary>Days and moments in words, Vietnam time, the same in every culture of the machine.</summary>
internal static class DayWords
{
    private static readonly string[] Vi = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
    private static readonly string[] En = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>thứ Sáu 29/4/2016</summary>
    public static Names Day(DateOnly day) => new($"{Vi[(int)day.DayOfWeek]} {Date(day)}", $"{En[(int)day.DayOfWeek]} {Date(day)}");

    /// <summary>thứ Sáu 29/4/2016 lúc 16:00</summary>
    public static Names Moment(DateTime utc)
    {
        var local = VietnamTime.Local(utc);
        var time = local.ToString(local.Second == 0 ? "HH':'mm" : "HH':'mm':'ss", CultureInfo.InvariantCulture);
        var day = Day(DateOnly.FromDateTime(local));
        return new($"{day.Vi} lúc {time}", $"{day.En} at {time}");
    }

    /// <summary>15:00</summary>
    public static string Time(TimeOnly time) => time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>29/4/2016</summary>
    public static string Date(DateOnly day) => day.ToString("d'/'M'/'yyyy", CultureInfo.InvariantCulture);
}
