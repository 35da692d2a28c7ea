using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>The refusals of the web kit.</summary>
public static class WebRefusals
{
    /// <summary>No valid antiforgery token.</summary>
    public static readonly Refusal Forged = new("WEB-001", "Trang này đã mở quá lâu hoặc được gửi từ nơi khác. Hãy xem lại nội dung và gửi lại.", 400);

    /// <summary>Larger than the action takes.</summary>
    public static readonly Refusal TooLarge = new("WEB-002", "Nội dung gửi lên quá lớn. Hãy chọn tệp nhỏ hơn rồi gửi lại.", 413);

    /// <summary>Too many requests.</summary>
    public static readonly Refusal TooMany = new("WEB-003", "Có quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một phút rồi thử lại.", 429);

    /// <summary>The method does not fit the address.</summary>
    public static readonly Refusal WrongMethod = new("WEB-004", "Địa chỉ này không nhận yêu cầu kiểu đó. Hãy mở lại trang từ đầu.", 405);

    /// <summary>The key of what a program sends is not an UUID.</summary>
    public static readonly Refusal WrongKey = new("WEB-005", "Idempotency-Key phải là một UUID.", 400);

    /// <summary>A program wants to change what it has not read.</summary>
    public static readonly Refusal NoTag = new("WEB-006", "Thiếu If-Match: hãy đọc bản hiện hành và gửi kèm ETag của bản đó.", 428);

    /// <summary>Every refusal of the web kit.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [Forged, TooLarge, TooMany, WrongMethod, WrongKey, NoTag];
}
