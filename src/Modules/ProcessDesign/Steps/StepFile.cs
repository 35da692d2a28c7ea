using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Processes;

namespace ThongSuot.ProcessDesign;

/// <summary>
/// A table of steps as provinces approve it, from a CSV file: what is done, who does it, how long, the form or result born there. The headings are those of
/// real decisions, with or without marks; a row without what is done (the total) is passed over.
/// </summary>
internal sealed partial class StepFile(IReadOnlyList<PositionCard> positions)
{
    private const int MostRows = 200;
    private const int MostCell = 4000;

    private static readonly string[][] Headings =
    [
        ["noi dung cong viec", "trinh tu", "buoc thuc hien", "ten buoc", "cong viec"], ["nguoi thuc hien", "don vi nguoi thuc hien", "trach nhiem", "don vi thuc hien", "chuc danh"],
        ["thoi gian thuc hien", "thoi gian", "thoi han"], ["bieu mau ket qua", "bieu mau", "ket qua"],
    ];

    /// <summary>The rows, or the first thing that is wrong.</summary>
    public (IReadOnlyList<StepRow> Rows, FieldError? Fault) Read(Stream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false, true));
            using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], MaxFieldSize = MostCell, BadDataFound = null });
            return Read(csv);
        }
        catch (DecoderFallbackException)
        {
            return ([], new("Tệp không phải UTF-8. Hãy lưu lại với bảng mã “CSV UTF-8”."));
        }
        catch (CsvHelperException)
        {
            return ([], new("Tệp không đúng dạng CSV: thiếu dấu ngoặc kép, hoặc một ô quá dài."));
        }
    }

    private (IReadOnlyList<StepRow>, FieldError?) Read(CsvReader csv)
    {
        if (!csv.Read() || !csv.ReadHeader() || Columns(csv.HeaderRecord!) is not [var what, var who, var time, var form] || what < 0)
        {
            return ([], new("Tệp phải có cột “Nội dung công việc”; các cột “Người thực hiện”, “Thời gian thực hiện”, “Biểu mẫu, kết quả” nếu có."));
        }

        var rows = new List<StepRow>();
        while (csv.Read())
        {
            if (Cell(csv, what) is not { } name || SearchText.Fold(name).StartsWith("tong", StringComparison.Ordinal))
            {
                continue;
            }

            var (row, fault) = Row(name.Length > 300 ? name[..300] : name, Cell(csv, who), Cell(csv, time), Cell(csv, form), csv.Parser.RawRow);
            if (fault is not null || rows.Count == MostRows)
            {
                return ([], fault ?? new("Nhiều dòng quá: tối đa {0} dòng.", MostRows));
            }

            rows.Add(row!);
        }

        return rows.Count == 0 ? ([], new("Tệp không có dòng nào ghi nội dung công việc.")) : (rows, null);
    }

    private (StepRow? Row, FieldError? Fault) Row(string name, string? who, string? time, string? form, int line)
    {
        var position = who is null ? null : positions.FirstOrDefault(p => p.Code == who || SearchText.Fold(p.Name) == SearchText.Fold(who));
        if (who is not null && position is null)
        {
            return (null, new("Dòng {0}: không có chức danh “{1}”. Hãy ghi tên hoặc mã trong danh sách chức danh.", line, who));
        }

        if (time is null || SearchText.Fold(time) is "gio hanh chinh" or "khong tinh")
        {
            return (new() { Name = name, Position = position?.Code, Form = form, Counts = time is null }, null);
        }

        var match = Limit().Match(SearchText.Fold(time.Replace(',', '.').Replace('.', 'p')));
        return match.Success && decimal.TryParse(match.Groups["n"].Value.Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            ? (new() { Name = name, Position = position?.Code, Form = form, Limit = count, LimitUnit = match.Groups["u"].Value switch { "ngay" => LimitUnit.Day, "ngay lam viec" => LimitUnit.WorkingDay, _ => LimitUnit.Hour } }, null)
            : (null, new("Dòng {0}: chưa hiểu thời gian “{1}”. Ví dụ đúng: 4 giờ; 0,5 ngày làm việc; 3 ngày.", line, time));
    }

    private static int[] Columns(string[] headings)
    {
        var folded = Array.ConvertAll(headings, SearchText.Fold);
        return Array.ConvertAll(Headings, words => words.Select(w => Array.FindIndex(folded, f => f.StartsWith(w, StringComparison.Ordinal))).FirstOrDefault(i => i >= 0, -1));
    }

    private static string? Cell(CsvReader csv, int column) => column >= 0 && csv.TryGetField<string>(column, out var text) && CleanText.Try(text ?? "", out var clean, true) && clean.Trim() is { Length: > 0 } cell ? cell : null;

    [GeneratedRegex("^(?<n>[0-9]{1,4}(p[0-9]{1,2})?) (?<u>ngay lam viec|ngay|gio lam viec|gio)")]
    private static partial Regex Limit();
}
