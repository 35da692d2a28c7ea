using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>The refusals of the register.</summary>
internal static class ProceduresRefusals
{
    public static readonly Refusal IsPublished = new("PRO-001", "Phiên bản này đã công bố nên không sửa được nữa. Hãy tạo bản nháp mới.");
    public static readonly Refusal HasDoubts = new("PRO-002", "Thủ tục {0} còn {1} nghi vấn chưa xử lý. Hãy xem lại rồi đưa vào quyết định.");
    public static readonly Refusal DraftOnly = new("PRO-003", "Quyết định này đã công bố; không sửa được nữa.");
    public static readonly Refusal Empty = new("PRO-004", "Quyết định chưa có thủ tục nào. Hãy thêm thủ tục trước khi công bố.");
    public static readonly Refusal PastDay = new("PRO-005", "Ngày có hiệu lực đã qua, mà thủ tục {0} đang có phiên bản áp dụng: hồ sơ nhận từ ngày đó theo phiên bản cũ. Hãy chọn từ hôm nay trở đi.");
    public static readonly Refusal LaterVersion = new("PRO-006", "Thủ tục {0} đã có phiên bản có hiệu lực từ {1}. Ngày có hiệu lực phải sau ngày đó.");
    public static readonly Refusal NotInForce = new("PRO-007", "Thủ tục {0} không đang áp dụng nên không bãi bỏ được.");
    public static readonly Refusal HasDraft = new("PRO-008", "Thủ tục này đã có bản nháp {0}. Hãy sửa bản nháp đó.");
    public static readonly Refusal NotDraft = new("PRO-009", "Thủ tục {0} không có bản nháp để công bố.");
    public static readonly Refusal Decided = new("PRO-010", "Nghi vấn này đã được xử lý. Hãy tải lại danh sách.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [IsPublished, HasDoubts, DraftOnly, Empty, PastDay, LaterVersion, NotInForce, HasDraft, NotDraft, Decided];
}
