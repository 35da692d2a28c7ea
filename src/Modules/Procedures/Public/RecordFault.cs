namespace ThongSuot.Procedures;

/// <summary>A line or row of an import file that is no record; the others go on.</summary>
/// <param name="Line">Line or row, from 1; 0 for the file as a whole.</param>
/// <param name="Code">Code of the fault in <see cref="RecordFaults"/>.</param>
/// <param name="Text">The beginning of the line as written; empty where it cannot be shown.</param>
public sealed record RecordFault(int Line, string Code, string Text)
{
    /// <summary>Vietnamese sentence for people.</summary>
    public string Sentence => RecordFaults.All.GetValueOrDefault(Code, Code);
}

/// <summary>The closed list of faults of import files: code and Vietnamese sentence.</summary>
public static class RecordFaults
{
    /// <summary>Every fault.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["line-too-long"] = "Dòng dài quá giới hạn; đã bỏ qua mà không đọc.",
        ["not-utf-8"] = "Dòng không phải UTF-8.",
        ["not-json"] = "Dòng không phải JSON đúng dạng.",
        ["not-an-object"] = "Dòng không phải một đối tượng JSON.",
        ["no-fields"] = "Bản ghi không có trường nào.",
        ["no-code"] = "Bản ghi không có mã thủ tục và tên thủ tục.",
        ["no-heading"] = "Tệp không có dòng tiêu đề với khóa ma_thu_tuc.",
        ["not-csv"] = "Dòng không đúng dạng CSV: thiếu dấu ngoặc kép, hoặc một ô quá dài. Phần còn lại của tệp không được đọc.",
        ["not-xlsx"] = "Tệp không phải bảng tính XLSX đọc được.",
        ["file-too-large"] = "Tệp lớn quá giới hạn.",
        ["too-many-records"] = "Tệp có quá nhiều bản ghi; phần còn lại không được đọc.",
        ["format-unknown"] = "Không nhận ra dạng tệp: hãy dùng JSON Lines, CSV hoặc XLSX.",
    };
}
