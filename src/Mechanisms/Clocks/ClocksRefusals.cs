using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>What the mechanism refuses beyond the rules of time themselves.</summary>
public static class ClocksRefusals
{
    /// <summary>The decision counts no more.</summary>
    public static readonly Refusal RevokedBefore = new("CLK-001", "Quyết định {0} đã bị bãi bỏ bởi {1}.");

    /// <summary>A decision in force has the same number and issuer.</summary>
    public static readonly Refusal SameNumber = new("CLK-002", "Quyết định {0} của {1} đã được ghi. Hãy mở quyết định đó, hoặc bãi bỏ trước khi ghi lại.");

    /// <summary>It changes no working hour of anybody.</summary>
    public static readonly Refusal NothingChanges = new("CLK-003", "Nội dung này không làm thay đổi giờ làm việc của ngày nào. Hãy kiểm tra lại ngày và phạm vi.");

    /// <summary>Hours would end before they begin, or later than they do.</summary>
    public static readonly Refusal EndsWrong = new("CLK-004", "Ngày cuối phải từ {0} trở đi và trước ngày cuối đã ghi. Hãy chọn ngày khác.");

    /// <summary>The case has a clock already.</summary>
    public static readonly Refusal HasClock = new("CLK-005", "“{0}” đã được theo dõi thời hạn; không mở thêm lần nữa.");

    /// <summary>Somebody changed the calendars since the preview.</summary>
    public static readonly Refusal Overtaken = new("CLK-006", "Lịch làm việc vừa được người khác thay đổi. Hãy xem lại các hạn sẽ đổi rồi mới áp dụng.");

    /// <summary>An event that has not happened yet.</summary>
    public static readonly Refusal InFuture = new("CLK-007", "Thời điểm {0} còn ở tương lai. Hãy ghi khi việc đã xảy ra.");

    /// <summary>The case has ended.</summary>
    public static readonly Refusal Over = new("CLK-008", "“{0}” đã kết thúc; không giao người phụ trách nữa.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Refusal> All { get; } = [RevokedBefore, SameNumber, NothingChanges, EndsWrong, HasClock, Overtaken, InFuture, Over];
}
