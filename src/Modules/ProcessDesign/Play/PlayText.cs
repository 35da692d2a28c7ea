using ThongSuot.Cases;
using ThongSuot.Languages;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>A play in words.</summary>
internal static class PlayText
{
    public static string Who(PlayedPlace place, IReadOnlyDictionary<Guid, string> units, Texts t)
    {
        var unit = units.GetValueOrDefault(place.Unit) ?? "–";
        return place.Position is null ? t["bất kỳ ai của {0}", unit] : place.People.Count == 0 ? $"{place.Position}, {unit}" : $"{string.Join(", ", place.People)} – {place.Position}, {unit}";
    }

    /// <summary>The date with its reasons.</summary>
    public static string Due(PlayedWait wait, string? unit, Texts t)
    {
        if (wait.DueAt is not { } due)
        {
            return wait.Wait.Kind switch
            {
                WaitKind.Message => t["Chờ thông điệp “{0}”.", wait.Wait.Name ?? ""],
                WaitKind.Signal => t["Chờ tín hiệu “{0}”.", wait.Wait.Name ?? ""],
                WaitKind.Service => t["Bước tự động."],
                _ => t["Bắt đầu lúc {0}; bước này không có thời hạn.", wait.Since],
            };
        }

        if (wait.Wait.Kind is WaitKind.Timer)
        {
            return t["Tự chạy lúc {0}.", due];
        }

        var why = t["Hạn {0}: {1} kể từ {2}, theo lịch của {3}.", due, StepLine.Said(wait.Element.Limit?.Value, wait.Element.Limit?.Unit ?? LimitUnit.Hour, t), wait.Since, unit ?? "–"];
        return wait.DaysOff > 0 ? $"{why} {t["Trong đó có {0} ngày nghỉ.", wait.DaysOff]}" : why;
    }
}
