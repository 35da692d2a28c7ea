using ThongSuot.Procedures.Reading;

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
    public static ImportAccountLines Read(string json) => json == ProcedureImport.NoAccount || RecordWriter.Read<ImportAccount>(json) is not { } account ? ImportAccountLines.None : new(account.Ready, account.Quarantined, account.Lost,
        [("source", account.Characters.Source), ("structured", account.Characters.Structured), ("headings", account.Characters.Headings), ("furniture", account.Characters.Furniture), ("kept", account.Characters.Kept), ("lost", account.Characters.Lost)],
        [.. account.Structured.Select(s => (s.Key, (long)s.Value))], [.. account.Doubts.Select(d => (d.Reason, d.Records))], [.. account.Faults.Select(f => (f.Line, f.Sentence, f.Text))]);

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
}
