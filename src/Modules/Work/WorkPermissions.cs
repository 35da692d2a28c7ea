using ThongSuot.Kernel;

namespace ThongSuot.Work;

/// <summary>What the actions of this module ask for.</summary>
internal static class WorkPermissions
{
    /// <summary>Do the tasks of one's seats.</summary>
    public static readonly Permission Do = new("work.do", "Làm công việc của vị trí mình giữ");

    /// <summary>See cases and tasks of the units in reach.</summary>
    public static readonly Permission View = new("work.view", "Xem vụ việc, công việc của đơn vị");

    /// <summary>Give tasks to people, and hand one person's work over.</summary>
    public static readonly Permission Assign = new("work.assign", "Phân công, bàn giao công việc");

    /// <summary>Start, pause, resume, stop, withdraw and retry cases, and move them to a newer version.</summary>
    public static readonly Permission Control = new("cases.control", "Mở, tạm dừng, dừng, rút, chạy lại vụ việc");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Do, View, Assign, Control];
}
