namespace ThongSuot.Procedures.Reading;

/// <summary>Words the national portal writes its records with: headings of tables, ways, units, furniture of the page.</summary>
internal static class Words
{
    public const string None = "Không có thông tin";
    public const string Free = "Miễn phí";
    public const string ChannelHead = "Hình thức nộpThời gianPhí, lệ phíMô tả";
    public const string PaperHead = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    public const string LawHead = "Tên văn bản pháp lýMã văn bản";
    public const string RelatedHead = "#Tên thủ tục";
    public const string ResultCode = "Mã: ";
    public const string KeywordHead = "Từ khóa";
    public const string RemarkHead = "Mô tả";
    public const string OfWork = " làm việc";

    /// <summary>What the page around a record says after its last field.</summary>
    public static IReadOnlyList<string> Furniture { get; } =
    [
        "Chọn cơ quan thực hiện", "Tỉnh/ Thành phố", "Tỉnh/Thành phố", "Bộ ngành",
        "-- Chọn Tỉnh/ Thành phố --", "-- Chọn Bộ ngành --", "-- Chọn Phường/ Xã --", "-- Chọn Cơ sở --",
        "-- Chọn Sở --", "-- Chọn Đơn vị --", "-- Chọn --", "Phường/ Xã", "Quận/ Huyện", "-- Chọn Quận/ Huyện --", "Sở", "Đơn vị", "Cơ sở",
        "Hệ thống chỉ hiển thị những cơ quan đã áp dụng dịch vụ công trực tuyến", "Nộp hồ sơ",
    ];

    public static IReadOnlyList<(string Word, FilingWay Way)> Ways { get; } =
        [("Trực tuyến", FilingWay.Online), ("Dịch vụ bưu chính", FilingWay.Post), ("Trực tiếp", FilingWay.Counter)];

    public static IReadOnlyList<(string Word, TermUnit Unit)> Units { get; } =
    [
        ("Ngày làm việc", TermUnit.WorkingDays), ("Giờ làm việc", TermUnit.WorkingHours), ("Ngày", TermUnit.Days), ("Giờ", TermUnit.Hours), ("Tháng", TermUnit.Months),
    ];

    public static IReadOnlyList<(string Word, ProcedureLevel Level)> Levels { get; } =
    [
        ("Cấp bộ", ProcedureLevel.Ministry), ("Cấp trung ương", ProcedureLevel.Ministry), ("Cấp tỉnh", ProcedureLevel.Province), ("Cấp huyện", ProcedureLevel.District),
        ("Cấp xã", ProcedureLevel.Commune), ("Cơ quan khác", ProcedureLevel.Other),
    ];

    /// <summary>Who may ask, as the portal lists them; the longest that fits is meant.</summary>
    public static IReadOnlyList<string> Subjects { get; } =
    [
        .. new[]
        {
            "Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài", "Người nước ngoài", "Cán bộ, công chức, viên chức",
            "Doanh nghiệp có vốn đầu tư nước ngoài", "Doanh nghiệp có vốn nước ngoài",
            "Doanh nghiệp Việt Nam", "Doanh nghiệp", "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Tổ chức nước ngoài", "Hợp tác xã", "Đảng viên", "Tổ chức Đảng",
        }.OrderByDescending(s => s.Length),
    ];

    public static string Of(ProcedureLevel level) => Levels.First(l => l.Level == level).Word;

    public static string Of(FilingWay way) => Ways.First(w => w.Way == way).Word;

    public static string Of(TermUnit unit) => Units.First(u => u.Unit == unit).Word;
}
