using Microsoft.AspNetCore.Http;
using ThongSuot.Clocks;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>The columns of a queue as a file.</summary>
internal static class QueueExport
{
    public static IResult Of(IEnumerable<QueueRow> rows) => ListFile.Of("cong-viec", rows,
    [
        new("Việc", r => r.Case), new("Quy trình", r => r.Process), new("Bước", r => r.Step), new("Đơn vị", r => r.Unit), new("Người giữ", r => r.Holder), new("Từ ai", r => r.From), new("Từ khi", r => r.Since),
        new("Hạn", r => r.DueAt), new("Tình trạng", r => r.State.Title(), IsWord: true), new("Giờ làm việc còn lại", Hours),
    ]);

    private static object? Hours(QueueRow row) => row.Remaining is { } left ? Math.Round(left.IsOver ? -left.Work.TotalHours : left.Work.TotalHours, 2) : null;
}
