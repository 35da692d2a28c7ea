namespace ThongSuot.Cases;

/// <summary>Vietnamese titles of the lists of the mechanism.</summary>
public static class CaseTitles
{
    /// <summary>How a case stands.</summary>
    public static string Title(this CaseStatus status) => status switch
    {
        CaseStatus.Running => "Đang giải quyết",
        CaseStatus.Paused => "Tạm dừng",
        CaseStatus.Completed => "Đã xong",
        CaseStatus.Failed => "Bị vướng",
        CaseStatus.Stopped => "Đã dừng hẳn",
        _ => "Đã rút",
    };

    /// <summary>How a task stands.</summary>
    public static string Title(this CaseTaskStatus status) => status switch
    {
        CaseTaskStatus.Open => "Đang chờ",
        CaseTaskStatus.Completed => "Đã làm",
        _ => "Không còn phải làm",
    };

    /// <summary>How a task came to its holder.</summary>
    public static string Title(this HoldingWay way) => way switch
    {
        HoldingWay.Claimed => "Nhận việc",
        HoldingWay.Released => "Trả về hàng chờ chung",
        HoldingWay.Assigned => "Được phân công",
        HoldingWay.Delegated => "Được chuyển giao",
        _ => "Được bàn giao",
    };
}
