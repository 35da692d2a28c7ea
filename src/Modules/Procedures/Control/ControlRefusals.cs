using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>What the control of procedures says no to.</summary>
internal static class ControlRefusals
{
    public static readonly Refusal Decided = new("PRO-101", "Đề xuất này đã có quyết định nên không thay đổi được nữa. Hãy lập đề xuất mới nếu cần.");
    public static readonly Refusal Answered = new("PRO-102", "Đơn vị này đã cho ý kiến. Hãy hỏi lại nếu cần ý kiến mới.");
    public static readonly Refusal OtherUnit = new("PRO-103", "Chỉ đơn vị được hỏi trả lời ý kiến này. Hãy chuyển cho người phụ trách đơn vị đó.", 403);
    public static readonly Refusal Waiting = new("PRO-104", "Còn {0} đơn vị chưa cho ý kiến và chưa đến hạn. Hãy chờ ý kiến hoặc chờ hết hạn.");
    public static readonly Refusal IsReturned = new("PRO-105", "Đề xuất đang được trả lại để hoàn thiện. Hãy chờ bản sửa.");
    public static readonly Refusal PlanSent = new("PRO-106", "Kế hoạch rà soát năm {0} đã gửi; không thêm nội dung được nữa.");
    public static readonly Refusal PlanEmpty = new("PRO-107", "Kế hoạch rà soát năm {0} chưa có nội dung nào. Hãy thêm thủ tục cần rà soát trước khi gửi.");
    public static readonly Refusal ReviewDone = new("PRO-108", "Nội dung này đã có kết quả rà soát.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [Decided, Answered, OtherUnit, Waiting, IsReturned, PlanSent, PlanEmpty, ReviewDone];
}
