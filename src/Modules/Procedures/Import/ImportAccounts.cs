using System.Text.Json;

namespace ThongSuot.Procedures;

/// <summary>The account of an import as its page shows it.</summary>
public sealed record ImportAccountLines(int Ready, int Quarantined, long Lost, IReadOnlyList<(string Kind, long Count)> Characters, IReadOnlyList<(string Kind, long Count)> Structured, IReadOnlyList<(string Reason, int Records)> Doubts, IReadOnlyList<(int Line, string Sentence, string Text)> Faults)
{
    /// <summary>Nothing read yet.</summary>
    public static ImportAccountLines None { get; } = new(0, 0, 0, [], [], [], []);
}

/// <summary>Reads accounts back.</summary>
internal static class ImportAccounts
{
    public static ImportAccountLines Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return !root.TryGetProperty("records", out _) ? ImportAccountLines.None : new(root.GetProperty("ready").GetInt32(), root.GetProperty("quarantined").GetInt32(), root.GetProperty("lost").GetInt64(),
            Counts(root.GetProperty("characters")), Counts(root.GetProperty("structured")),
            [.. root.GetProperty("doubts").EnumerateArray().Select(d => (d.GetProperty("reason").GetString()!, d.GetProperty("records").GetInt32()))],
            [.. root.GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("line").GetInt32(), f.GetProperty("sentence").GetString()!, f.GetProperty("text").GetString()!))]);
    }

    /// <summary>What a count of the account is of, Vietnamese source text.</summary>
    public static string Title(string kind) => kind switch
    {
        "source" => "Ký tự của tệp",
        "structured" => "đã thành dữ liệu có cấu trúc",
        "headings" => "tiêu đề bảng",
        "furniture" => "khung trang",
        "kept" => "giữ nguyên văn bản nguồn",
        "lost" => "thất lạc",
        "names" => "tên thủ tục",
        "levels" => "cấp thực hiện",
        "subjects" => "đối tượng",
        "steps" => "trình tự",
        "channels" => "dòng cách thức nộp",
        "terms" => "thời hạn",
        "terms_without_unit" => "thời hạn không đơn vị",
        "channels_without_term" => "dòng không thời hạn",
        "fees" => "mức phí, lệ phí",
        "fees_free" => "miễn phí",
        "fees_below_1000" => "mức dưới 1.000 đồng",
        "fees_without_amount" => "khoản thu không ghi mức",
        "remarks" => "mô tả của dòng",
        "paper_groups" => "nhóm hồ sơ",
        "papers" => "giấy tờ",
        "papers_shown_only" => "giấy tờ chỉ xuất trình",
        "forms" => "tệp mẫu đơn",
        "results" => "kết quả",
        "result_codes" => "mã kết quả",
        "legal_bases" => "căn cứ pháp lý",
        "legal_numbers" => "số văn bản",
        "conditions" => "yêu cầu, điều kiện",
        "related" => "thủ tục liên quan",
        "keywords" => "từ khóa",
        _ => kind,
    };

    private static List<(string, long)> Counts(JsonElement of) => [.. of.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Number).Select(p => (p.Name, p.Value.GetInt64()))];
}
