using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>What the mechanism refuses.</summary>
public static class CasesRefusals
{
    /// <summary>Somebody else did the task.</summary>
    public static readonly Refusal DoneBefore = new("CAS-001", "Việc “{0}” đã được {1} hoàn thành lúc {2}. Không ghi thêm lần nữa.");

    /// <summary>Somebody else holds the task.</summary>
    public static readonly Refusal HeldByOther = new("CAS-002", "Việc “{0}” đang do {1} giữ từ {2}. Hãy liên hệ người giữ, hoặc đề nghị lãnh đạo phân công lại.");

    /// <summary>The task is no longer needed.</summary>
    public static readonly Refusal NoLongerNeeded = new("CAS-003", "Việc “{0}” không còn phải làm từ {1}: quy trình đã đi theo hướng khác.");

    /// <summary>The task is for another seat.</summary>
    public static readonly Refusal NotYours = new("CAS-004", "Việc này thuộc vị trí khác. Hãy đổi sang vị trí có thẩm quyền, hoặc đề nghị lãnh đạo phân công.", 403);

    /// <summary>The case rests.</summary>
    public static readonly Refusal IsPaused = new("CAS-005", "Vụ việc “{0}” đang tạm dừng. Hãy chờ đến khi tiếp tục.");

    /// <summary>The case has ended.</summary>
    public static readonly Refusal HasEnded = new("CAS-006", "Vụ việc “{0}” đã kết thúc. Không thay đổi được nữa.");

    /// <summary>Nothing is published under that code.</summary>
    public static readonly Refusal NoProcess = new("CAS-007", "Không có quy trình nào đang áp dụng với mã {0}. Hãy ban hành quy trình trước.");

    /// <summary>The process itself cannot go on.</summary>
    public static readonly Refusal CannotGoOn = new("CAS-008", "Quy trình không đi tiếp được: {0} Chưa có gì thay đổi; hãy báo người quản trị quy trình.");

    /// <summary>The outcome is not among those the step offers.</summary>
    public static readonly Refusal UnknownOutcome = new("CAS-009", "Bước “{0}” không có kết quả “{1}”. Hãy chọn một trong các kết quả được nêu.");

    /// <summary>The case was not there, or cannot be returned to.</summary>
    public static readonly Refusal NotPassed = new("CAS-010", "Không trả lại được về bước này: vụ việc chưa đi qua bước đó trong cùng phạm vi. Hãy chọn bước đã làm.");

    /// <summary>Not a reason of the list.</summary>
    public static readonly Refusal UnknownReason = new("CAS-011", "Lý do trả lại “{0}” không có trong danh mục. Hãy chọn lại.");

    /// <summary>A reason in words is missing.</summary>
    public static readonly Refusal NoReason = new("CAS-012", "Hãy ghi lý do.");

    /// <summary>The case does not rest.</summary>
    public static readonly Refusal NotPaused = new("CAS-013", "Vụ việc “{0}” không tạm dừng.");

    /// <summary>The case has not failed.</summary>
    public static readonly Refusal NotFailed = new("CAS-014", "Vụ việc “{0}” không bị vướng; không có gì phải chạy lại.");

    /// <summary>Nobody waits for the message.</summary>
    public static readonly Refusal NobodyWaits = new("CAS-015", "Không có vụ việc nào đang chờ thông điệp “{0}”.");

    /// <summary>The person does not hold a seat of the unit.</summary>
    public static readonly Refusal NotOfUnit = new("CAS-016", "Người được chọn không giữ vị trí nào trong đơn vị này. Hãy chọn người khác.");

    /// <summary>Too many at once for the same case.</summary>
    public static readonly Refusal Busy = new("CAS-017", "Vụ việc “{0}” đang được nhiều người xử lý cùng lúc. Hãy thử lại sau giây lát.");

    /// <summary>Nobody holds the task.</summary>
    public static readonly Refusal NotHeld = new("CAS-018", "Việc “{0}” chưa có ai nhận.");

    /// <summary>Somebody changed the task since the page was opened.</summary>
    public static readonly Refusal TaskChanged = new("CAS-019", "Việc “{0}” vừa được thay đổi. Hãy xem lại trước khi thao tác.");

    /// <summary>The other version has no place for where the case stands.</summary>
    public static readonly Refusal NoPlace = new("CAS-020", "Không chuyển được: phiên bản mới không có chỗ cho {0}. Hãy chọn bước tương ứng, hoặc chờ vụ việc đi qua bước đó.");

    /// <summary>The version is of another process, or not published.</summary>
    public static readonly Refusal OtherProcess = new("CAS-021", "Phiên bản được chọn không thuộc quy trình này hoặc chưa được ban hành.");

    /// <summary>The unit that answers for cases a moment starts is not there.</summary>
    public static readonly Refusal NoUnitThere = new("CAS-022", "Không tìm thấy đơn vị “{0}” chịu trách nhiệm cho vụ việc tự bắt đầu của quy trình “{1}”.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        DoneBefore, HeldByOther, NoLongerNeeded, NotYours, IsPaused, HasEnded, NoProcess, CannotGoOn, UnknownOutcome, NotPassed, UnknownReason, NoReason, NotPaused, NotFailed, NobodyWaits,
        NotOfUnit, Busy, NotHeld, TaskChanged, NoPlace, OtherProcess, NoUnitThere,
    ];
}
