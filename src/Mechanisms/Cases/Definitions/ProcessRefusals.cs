using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>What cannot be done with the definition of a process.</summary>
public static class ProcessRefusals
{
    /// <summary>The file is not BPMN; where and why.</summary>
    public static readonly Refusal NotBpmn = new("PRC-001", "Tệp không nhận được: {0}");

    /// <summary>Nothing in the file can run.</summary>
    public static readonly Refusal NoProcess = new("PRC-002", "Tệp không có quy trình nào có bước. Hãy chọn tệp BPMN có ít nhất một quy trình.");

    /// <summary>The identity of a process is what others call it by, and stays.</summary>
    public static readonly Refusal OtherCode = new("PRC-003", "Tệp này là của quy trình “{0}”, không phải “{1}”. Mã quy trình không đổi qua các phiên bản.");

    /// <summary>Only drafts change.</summary>
    public static readonly Refusal NotDraft = new("PRC-004", "Phiên bản {0} không còn là bản nháp nên không sửa được nữa. Hãy tạo bản nháp mới từ phiên bản này.");

    /// <summary>The file has faults.</summary>
    public static readonly Refusal HasFaults = new("PRC-005", "Chưa ban hành được: còn {0} lỗi. Hãy sửa những lỗi nêu ở trang của phiên bản rồi ban hành lại.");

    /// <summary>Nothing is in force.</summary>
    public static readonly Refusal NotInForce = new("PRC-006", "Quy trình này không có phiên bản nào đang áp dụng. Hãy ban hành một phiên bản trước.");

    /// <summary>The code is too long to be one, or holds signs that no code has.</summary>
    public static readonly Refusal WrongCode = new("PRC-007", "Mã quy trình “{0}” không dùng được: mã dài nhất 100 ký tự, không có khoảng trắng.");

    /// <summary>Cases that a moment starts need a unit that answers for them.</summary>
    public static readonly Refusal NoUnitToStart = new("PRC-008", "Sự kiện bắt đầu theo thời gian “{0}” chưa nói đơn vị nào chịu trách nhiệm. Hãy ghi mã đơn vị vào thuộc tính unit của ts:who trong sự kiện ấy.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [NotBpmn, NoProcess, OtherCode, NotDraft, HasFaults, NotInForce, WrongCode, NoUnitToStart];
}
