using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using ThongSuot.Clocks;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Calendars;

/// <summary>The list as CSV for a spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would take for a formula.</summary>
internal static class WatchExport
{
    /// <summary>More rows than this are cut: filter first.</summary>
    public const int Most = 10_000;

    public static IResult Of(IReadOnlyList<WatchRow> rows, Texts t)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var head in (string[])["Việc", "Đơn vị", "Lĩnh vực", "Hạn", "Tình trạng", "Giờ làm việc còn lại", "Người phụ trách", "Kết thúc lúc"])
            {
                csv.WriteField(t[head]);
            }

            foreach (var row in rows)
            {
                csv.NextRecord();
                foreach (var cell in (string?[])[row.Case, row.Unit, row.Field, Local(row.DueAt), t[row.State.Title()], Hours(row), row.Person, Local(row.EndedAt)])
                {
                    csv.WriteField(cell);
                }
            }
        }

        return Results.File(Encoding.UTF8.GetBytes("\uFEFF" + text), "text/csv; charset=utf-8", "thoi-han.csv");
    }

    private static string? Local(DateTime? utc) => utc is { } at ? VietnamTime.Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;

    private static string? Hours(WatchRow row) => row.Remaining is { } left ? (left.IsOver ? -left.Work.TotalHours : left.Work.TotalHours).ToString("0.##", CultureInfo.InvariantCulture) : null;
}
