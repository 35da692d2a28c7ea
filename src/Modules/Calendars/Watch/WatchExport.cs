using Microsoft.AspNetCore.Http;
using ThongSuot.Clocks;
using ThongSuot.Web;

namespace ThongSuot.Calendars;

/// <summary>The columns of the list of deadlines as a file.</summary>
internal static class WatchExport
{
    public static IResult Of(IEnumerable<WatchRow> rows) => ListFile.Of("thoi-han", rows,
    [
        new("Việc", r => r.Case), new("Đơn vị", r => r.Unit), new("Lĩnh vực", r => r.Field), new("Hạn", r => r.DueAt), new("Tình trạng", r => r.State.Title(), IsWord: true),
        new("Giờ làm việc còn lại", Hours), new("Người phụ trách", r => r.Person), new("Kết thúc lúc", r => r.EndedAt),
    ]);

    private static object? Hours(WatchRow row) => row.Remaining is { } left ? Math.Round(left.IsOver ? -left.Work.TotalHours : left.Work.TotalHours, 2) : null;
}
