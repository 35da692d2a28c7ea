using System.Text.RegularExpressions;

namespace ThongSuot.Procedures.Reading;

/// <summary>Reads the flattened table of ways to file: way, limit, fees, remark, row after row without separators.</summary>
internal static partial class ChannelReader
{
    public static IReadOnlyList<FilingChannel> Read(FieldText field, ICollection<Doubt> doubts)
    {
        if (field.IsEmpty)
        {
            field.TakeAll();
            return [];
        }

        var text = field.Text;
        var head = text.StartsWith(Words.ChannelHead, StringComparison.Ordinal) ? Words.ChannelHead.Length : 0;
        field.Take(0, head, Use.Heading);
        if (FieldText.IsNone(text.AsSpan(head)))
        {
            field.Take(head, text.Length, Use.Furniture);
            return [];
        }

        var starts = Row().Matches(text).Where(m => m.Index >= head).Select(m => (m.Index, Word: m.Value)).ToList();
        var first = First().Match(text, head);
        if (first.Success && (starts.Count == 0 || starts[0].Index > first.Index))
        {
            starts.Insert(0, (first.Index + first.Length - first.Value.TrimStart().Length, first.Value.TrimStart()));
        }

        if (starts.Count == 0 || text.AsSpan(head, starts[0].Index - head).Trim().Length > 0)
        {
            doubts.Add(new("channels-unreadable", field.Key, text.Length > 200 ? text[..200] : text, null));
        }

        var rows = new List<FilingChannel>();
        for (var i = 0; i < starts.Count; i++)
        {
            rows.Add(One(field, starts[i].Index, starts[i].Word, i + 1 < starts.Count ? starts[i + 1].Index : text.Length));
        }

        return rows;
    }

    private static FilingChannel One(FieldText field, int start, string word, int end)
    {
        var at = start + field.Take(start, start + word.Length).Length;
        var none = None().Match(field.Text, at, end - at);
        var (term, next) = none.Success ? (null, at + none.Length) : TermReader.Read(field.Text, at, end);
        field.Take(at, next, none.Success ? Use.Furniture : Use.Structured);
        var (fees, rest) = FeeReader.Read(field, next, end);
        var remark = field.Take(rest, end) is { Length: > 0 } said ? said : null;
        var further = remark is null ? [] : FeeReader.Named(remark, fees);
        return new(Words.Ways.First(w => w.Word == word).Way, term, [.. fees, .. further], remark);
    }

    private const string Ways = "(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)";

    // What can follow a number at the beginning of a row: its unit, or the fee.
    private const string AfterNumber = @"(?:Ngày|Giờ|Tháng|Tuần|Năm|Phút|ngày|giờ|VNĐ|Việt Nam Đồng|Đồng|USD|Miễn phí|Không có thông tin|Phí|Lệ phí|" + Ways + @"|\z)";

    // A way begins a row where its limit or fee is glued to it; an empty row where the next way is.
    [GeneratedRegex(Ways + @"(?=\d+(?:[.,]\d+)*\s?" + AfterNumber + @"|Không có thông tin|Miễn phí|VNĐ|Việt Nam Đồng|(?:Phí|Lệ phí)\s?:)|(?<=\S)" + Ways + "(?=" + Ways + @"|\z)")]
    private static partial Regex Row();

    [GeneratedRegex(@"\G\s*(?:Trực tuyến|Dịch vụ bưu chính|Trực tiếp)")]
    private static partial Regex First();

    [GeneratedRegex(@"\G\s*Không có thông tin")]
    private static partial Regex None();
}
