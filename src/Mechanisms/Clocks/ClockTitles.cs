using ThongSuot.Calendar;

namespace ThongSuot.Clocks;

/// <summary>What happens to clocks, and where they stand, in words: Vietnamese source texts.</summary>
public static class ClockTitles
{
    /// <summary>Of an event.</summary>
    public static string Title(this ClockEventKind kind) => kind switch
    {
        ClockEventKind.Received => "Tiếp nhận",
        ClockEventKind.Paused => "Tạm dừng",
        ClockEventKind.Resumed => "Cho tiếp tục",
        ClockEventKind.SupplementAsked => "Yêu cầu bổ sung",
        ClockEventKind.SupplementCompleted => "Đã bổ sung đủ",
        ClockEventKind.Restarted => "Tính lại từ đầu",
        ClockEventKind.ExtensionAsked => "Gia hạn",
        ClockEventKind.SecondAppointment => "Hẹn lần hai",
        ClockEventKind.Withdrawn => "Rút hồ sơ",
        _ => "Hoàn thành",
    };

    /// <summary>Of a state.</summary>
    public static string Title(this DeadlineState state) => state switch
    {
        DeadlineState.NoLimit => "không có hạn",
        DeadlineState.Waiting => "tạm dừng",
        DeadlineState.InTime => "còn hạn",
        DeadlineState.DueSoon => "sắp đến hạn",
        DeadlineState.LateAtStep => "quá hạn bước",
        DeadlineState.Overdue => "quá hạn",
        DeadlineState.Early => "trước hạn",
        DeadlineState.OnTime => "đúng hạn",
        DeadlineState.Late => "trễ hạn",
        _ => "đã dừng",
    };

    /// <summary>Of a kind of day.</summary>
    public static string Title(this DayKind kind) => kind switch
    {
        DayKind.Ordinary => "ngày làm việc",
        DayKind.WeeklyRest => "nghỉ hằng tuần",
        DayKind.Holiday => "nghỉ lễ",
        DayKind.Compensation => "nghỉ bù",
        DayKind.SwappedOff => "nghỉ hoán đổi",
        DayKind.MadeUp => "làm bù",
        _ => "đóng cửa",
    };

    /// <summary>Of a certainty.</summary>
    public static string Title(this Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "đã xác nhận",
        Certainty.Unconfirmed => "chưa xác nhận",
        _ => "tính theo luật, chưa có quyết định",
    };
}
