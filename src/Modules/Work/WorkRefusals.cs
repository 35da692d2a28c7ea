using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>What the rules of this module say no to.</summary>
internal static class WorkRefusals
{
    /// <summary>The definition does not let the step be done from a list.</summary>
    public static readonly Refusal OneByOne = new("WRK-001", "Bước “{0}” phải xử lý từng việc. Hãy mở việc này để xem và hoàn thành.");

    /// <summary>Nothing of the person is open.</summary>
    public static readonly Refusal NothingToHandOver = new("WRK-002", "Không có việc nào để bàn giao. Hãy chọn lại.");

    /// <summary>The work cannot go to whoever gives it away.</summary>
    public static readonly Refusal SamePerson = new("WRK-003", "Người nhận phải khác người giao. Hãy chọn người khác, hoặc trả về hàng chờ chung.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [OneByOne, NothingToHandOver, SamePerson];
}
