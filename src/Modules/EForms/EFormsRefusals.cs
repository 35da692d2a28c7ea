using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>What cannot be done with forms.</summary>
internal static class EFormsRefusals
{
    /// <summary>The form asks who fills it.</summary>
    public static readonly Refusal SignIn = new("EFM-001", "Mẫu đơn này cần đăng nhập để khai. Hãy đăng nhập rồi bắt đầu lại.", 403);

    /// <summary>Nothing in force.</summary>
    public static readonly Refusal NotInForce = new("EFM-002", "Mẫu đơn này không có phiên bản nào đang áp dụng.");

    /// <summary>Too much typed.</summary>
    public static readonly Refusal TooMuch = new("EFM-003", "Nội dung đã khai dài quá mức một mẫu đơn có thể giữ. Hãy rút gọn.");

    /// <summary>A trial is not completed.</summary>
    public static readonly Refusal Trial = new("EFM-004", "Đây là bản khai thử; không hoàn thành được.");

    /// <summary>Only drafts change.</summary>
    public static readonly Refusal NotDraft = new("EFM-005", "Phiên bản {0} không còn là bản nháp nên không sửa được nữa. Hãy tạo bản nháp mới từ phiên bản này.");

    /// <summary>The definition has faults.</summary>
    public static readonly Refusal HasFaults = new("EFM-006", "Chưa ban hành được: còn {0} lỗi. Hãy sửa những lỗi nêu dưới đây rồi ban hành lại.");

    /// <summary>Too many drafts.</summary>
    public static readonly Refusal TooManyDrafts = new("EFM-007", "Bạn đang có {0} bản khai chưa xong. Hãy hoàn thành hoặc xoá bớt trước khi bắt đầu bản mới.");

    /// <summary>A code names one form.</summary>
    public static readonly Refusal OtherCode = new("EFM-008", "Tệp này là của mẫu đơn “{0}”, không phải “{1}”. Mã mẫu đơn không đổi qua các phiên bản.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [SignIn, NotInForce, TooMuch, Trial, NotDraft, HasFaults, TooManyDrafts, OtherCode];
}
