using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Every no of this module, numbered.</summary>
internal static class OrganizationsRefusals
{
    public static readonly Refusal NotInForce = new("ORG-001", "Đơn vị “{0}” không hoạt động vào ngày {1}. Hãy chọn đơn vị khác hoặc ngày khác.");
    public static readonly Refusal Cycle = new("ORG-002", "Từ ngày {1}, “{0}” sẽ trực thuộc chính mình. Hãy chọn cấp trên khác.");
    public static readonly Refusal Orphan = new("ORG-003", "Từ ngày {1}, “{0}” không còn cấp trên hoạt động. Hãy chuyển hoặc kết thúc đơn vị này cùng lúc.");
    public static readonly Refusal CodeTaken = new("ORG-004", "Mã {0} của “{1}” đang là mã của “{2}” vào ngày {3}. Hãy kiểm tra lại mã.");
    public static readonly Refusal LaterVersion = new("ORG-005", "“{0}” đã có thay đổi được ghi từ ngày {1}, sau ngày hiệu lực. Hãy dùng đính chính hoặc chọn ngày hiệu lực muộn hơn.");
    public static readonly Refusal Shares = new("ORG-006", "Tỷ lệ chia của “{0}” phải là các số dương có tổng bằng 100 %, hiện là {1} %.");
    public static readonly Refusal SecondRoot = new("ORG-007", "“{0}” không có cấp trên trong khi “{1}” đã là đơn vị cao nhất vào ngày {2}. Hãy chọn cấp trên.");
    public static readonly Refusal WrongLevel = new("ORG-008", "“{0}” không thể trực thuộc “{1}” là đơn vị ở cấp thấp hơn.");
    public static readonly Refusal Gap = new("ORG-009", "“{0}” không có thông tin nào cho ngày {1}, giữa hai thời gian hoạt động. Hãy khai liền nhau.");
    public static readonly Refusal TooDeep = new("ORG-010", "“{0}” nằm dưới hơn {1} cấp. Hãy kiểm tra lại cấp trên.");
    public static readonly Refusal AlreadyApplied = new("ORG-011", "Quyết định {0} đã được áp dụng vào sơ đồ tổ chức; không áp dụng lần nữa.");
    public static readonly Refusal NoSteps = new("ORG-012", "Phương án chưa có bước nào. Hãy thêm ít nhất một bước.");
    public static readonly Refusal NoSuccessor = new("ORG-013", "Hãy chọn đơn vị tiếp nhận công việc của “{0}”, để không hồ sơ nào bị bỏ lại.");
    public static readonly Refusal SuccessorCloses = new("ORG-014", "“{0}” tiếp nhận công việc nhưng không hoạt động từ ngày {1}. Hãy chọn đơn vị tiếp nhận cuối cùng.");
    public static readonly Refusal Incomplete = new("ORG-015", "Bước {0} còn thiếu đơn vị hoặc nội dung thay đổi. Hãy sửa bước này.");
    public static readonly Refusal AppliedIsFixed = new("ORG-016", "Phương án đã áp dụng thì không sửa được. Nếu sai, hãy lập phương án mới hoặc đính chính đơn vị.");
    public static readonly Refusal SeatClosed = new("ORG-017", "Vị trí này không còn vào ngày {0}. Hãy chọn vị trí khác.");
    public static readonly Refusal SeatHeld = new("ORG-018", "Vị trí này đang do {0} giữ vào ngày {1}. Hãy cho thôi giữ trước, hoặc giao quyền, kiêm nhiệm.");
    public static readonly Refusal MainSeatHeld = new("ORG-019", "{0} đã có vị trí chính khác vào ngày {1}. Hãy giao vị trí này là kiêm nhiệm, hoặc kết thúc vị trí kia trước.");
    public static readonly Refusal EndsBeforeItBegins = new("ORG-020", "Ngày kết thúc {0} trước ngày bắt đầu {1}. Hãy kiểm tra lại ngày.");
    public static readonly Refusal NothingChanges = new("ORG-021", "Không có nội dung nào thay đổi so với điều đã ghi.");
    public static readonly Refusal ImportChanged = new("ORG-022", "Sơ đồ tổ chức đã thay đổi sau khi xem trước. Hãy nộp lại tệp để xem bảng so sánh mới.");
    public static readonly Refusal ImportExpired = new("ORG-023", "Tệp xem trước không còn được giữ. Hãy nộp lại tệp.", 404);
    public static readonly Refusal StepGone = new("ORG-024", "Bước này không còn trong phương án. Hãy mở lại phương án.", 404);
    public static readonly Refusal SeatInUse = new("ORG-025", "Còn {0} người giữ vị trí này sau ngày {1}. Hãy cho thôi giữ trước.");

    public static IReadOnlyList<Refusal> All { get; } =
    [
        NotInForce, Cycle, Orphan, CodeTaken, LaterVersion, Shares, SecondRoot, WrongLevel, Gap, TooDeep, AlreadyApplied, NoSteps, NoSuccessor,
        SuccessorCloses, Incomplete, AppliedIsFixed, SeatClosed, SeatHeld, MainSeatHeld, EndsBeforeItBegins, NothingChanges, ImportChanged,
        ImportExpired, StepGone, SeatInUse,
    ];
}
