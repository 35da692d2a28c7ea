using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>What the rules of this module say no to.</summary>
internal static class CalendarsRefusals
{
    /// <summary>The decision would count for units the actor does not answer for.</summary>
    public static readonly Refusal OutOfReach = new("CALS-001", "Bạn chỉ được ghi cho những đơn vị thuộc phạm vi của mình. Hãy chọn các đơn vị đó, không chọn toàn tỉnh.", 403);

    /// <summary>The case lives in another part of the platform.</summary>
    public static readonly Refusal Elsewhere = new("CALS-002", "Việc này được xử lý ở phân hệ khác. Hãy mở việc đó để thay đổi thời hạn.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [OutOfReach, Elsewhere];
}
