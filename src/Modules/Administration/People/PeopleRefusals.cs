using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The rules of assignments.</summary>
internal static class PeopleRefusals
{
    /// <summary>One does not raise one's own rights.</summary>
    public static readonly Refusal NotOneself = new("AD-001", "Không tự phân quyền cho chính mình. Hãy nhờ người quản trị khác.");

    /// <summary>Only what one has oneself may be lent.</summary>
    public static readonly Refusal NotHeld = new("AD-002", "Bạn chỉ uỷ quyền được vai trò mình đang giữ trong thời gian đó.");

    /// <summary>What was lent is not lent on.</summary>
    public static readonly Refusal NotTwice = new("AD-003", "Vai trò được uỷ quyền không được uỷ quyền tiếp.");

    /// <summary>Ended already.</summary>
    public static readonly Refusal Ended = new("AD-004", "Phân quyền này đã kết thúc.");

    /// <summary>Somebody must be left who can give rights.</summary>
    public static readonly Refusal LastAdministrator = new("AD-005", "Đây là người quản trị cuối cùng; hãy phân quyền cho người khác trước.");

    /// <summary>Sent as it was.</summary>
    public static readonly Refusal NothingChanges = new("AD-006", "Không có nội dung nào thay đổi so với điều đã ghi.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [NotOneself, NotHeld, NotTwice, Ended, LastAdministrator, NothingChanges];
}
