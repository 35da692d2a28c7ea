namespace ThongSuot.Procedures;

/// <summary>Why something in an imported record must be looked at.</summary>
/// <param name="Code">Code, as doubts carry it.</param>
/// <param name="Text">Vietnamese sentence for people.</param>
/// <param name="Holds">The record is held back until somebody has decided; otherwise it is taken and the doubt stays as a remark.</param>
public sealed record DoubtReason(string Code, string Text, bool Holds);

/// <summary>The closed list of doubts about imported procedure records; counts of real ones: one-stop notes, section 11.1.</summary>
public static class DoubtReasons
{
    /// <summary>Every reason.</summary>
    public static IReadOnlyList<DoubtReason> All { get; } =
    [
        new("time-without-unit", "Thời gian giải quyết chỉ có số, không ghi đơn vị tính.", true),
        new("time-missing", "Không ghi thời gian giải quyết.", false),
        new("limit-contradicts-text", "Thời hạn trong bảng khác với thời hạn nêu trong phần mô tả hoặc trình tự thực hiện.", true),
        new("limits-differ-implausibly", "Thời hạn giữa các hình thức nộp khác nhau bất thường.", true),
        new("fee-in-thousands", "Mức phí có vẻ được nhập theo nghìn đồng.", true),
        new("fee-without-amount", "Có phí, lệ phí nhưng không ghi số tiền.", true),
        new("fee-not-in-dong", "Mức phí không tính bằng đồng Việt Nam.", true),
        new("fee-free-but-council-sets", "Ghi miễn phí nhưng nội dung nói mức thu do Hội đồng nhân dân quyết định.", true),
        new("fee-free-but-text-has-amount", "Ghi miễn phí nhưng phần mô tả nêu số tiền.", true),
        new("channels-unreadable", "Không tách được bảng cách thức thực hiện.", true),
        new("papers-unreadable", "Không tách được bảng thành phần hồ sơ.", true),
        new("paper-without-count", "Có giấy tờ không ghi số lượng bản chính, bản sao.", false),
        new("paper-without-name", "Có dòng giấy tờ chỉ ghi số lượng, không ghi tên.", false),
        new("paper-count-unclear", "Số lượng giấy tờ dính liền với con số đứng trước nó.", false),
        new("form-file-unclear", "Không tách được tên giấy tờ và tên tệp mẫu đơn.", false),
        new("law-without-number", "Có văn bản pháp lý không ghi số, ký hiệu.", false),
        new("result-without-code", "Có kết quả không ghi mã.", false),
        new("result-code-malformed", "Mã kết quả không đúng dạng.", false),
        new("level-unknown", "Cấp thực hiện không có trong danh sách.", true),
        new("subject-unknown", "Đối tượng thực hiện không có trong danh sách.", false),
        new("name-is-a-decision-title", "Tên thủ tục là trích yếu của một quyết định.", true),
        new("name-shared", "Nhiều thủ tục mang cùng một tên.", false),
        new("name-ends-in-dots", "Tên thủ tục kết thúc bằng dấu chấm.", false),
        new("code-or-level-in-name", "Tên thủ tục nhắc lại mã hoặc cấp thực hiện.", false),
        new("code-malformed", "Mã thủ tục không đúng dạng.", true),
        new("code-doubled", "Mã thủ tục xuất hiện nhiều lần trong tệp.", true),
        new("mandatory-part-missing", "Thiếu bộ phận bắt buộc của thủ tục (khoản 2 Điều 8 Nghị định 63/2010/NĐ-CP).", false),
        new("html-in-text", "Văn bản có mã trang web; giữ nguyên như chữ thường.", true),
        new("not-nfc", "Văn bản không ở dạng Unicode dựng sẵn (NFC); đã chuyển.", false),
        new("characters-unreadable", "Văn bản có ký tự không đọc được.", true),
        new("text-too-long", "Văn bản dài bất thường.", true),
        new("field-unknown", "Trường không có trong danh sách của Cổng Dịch vụ công quốc gia; giữ trong văn bản nguồn.", false),
        new("field-doubled", "Một trường xuất hiện nhiều lần trong bản ghi; chỉ đọc lần đầu, giữ các lần sau trong văn bản nguồn.", true),
        new("field-not-text", "Trường không phải là văn bản; giữ nguyên cách ghi của tệp.", true),
        new("content-unreadable", "Phần nội dung có cấu trúc của tệp xuất không đọc được; đã đọc lại từ văn bản nguồn.", true),
    ];

    private static readonly Dictionary<string, DoubtReason> ByCode = All.ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>The reason with this code; none for a code that is not in the list.</summary>
    public static DoubtReason? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The sentence of a code, Vietnamese source text; the code itself when nobody knows it.</summary>
    public static string Text(string code) => Find(code)?.Text ?? code;

    /// <summary>Whether a record with these doubts is held back (quarantined).</summary>
    public static bool Hold(IEnumerable<Doubt> doubts) => doubts.Any(d => Find(d.Reason) is not { Holds: false });
}
