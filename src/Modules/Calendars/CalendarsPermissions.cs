using ThongSuot.Kernel;

namespace ThongSuot.Calendars;

/// <summary>What the actions of this module ask for.</summary>
internal static class CalendarsPermissions
{
    /// <summary>See calendars and decisions, compute dates.</summary>
    public static readonly Permission View = new("calendars.view", "Xem lịch làm việc, tính ngày hẹn");

    /// <summary>Record and revoke decisions about days.</summary>
    public static readonly Permission Decide = new("calendars.decide", "Ghi và bãi bỏ quyết định về ngày nghỉ, ngày làm việc");

    /// <summary>Record office hours.</summary>
    public static readonly Permission Hours = new("calendars.hours", "Ghi giờ làm việc của đơn vị");

    /// <summary>See the deadlines of the units in reach.</summary>
    public static readonly Permission Watch = new("deadlines.view", "Theo dõi thời hạn");

    /// <summary>Record cases that are handled outside of the platform, and what happens to their clocks.</summary>
    public static readonly Permission Keep = new("deadlines.record", "Ghi việc và thay đổi thời hạn của việc");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Decide, Hours, Watch, Keep];
}
