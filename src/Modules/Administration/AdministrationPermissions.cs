using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>What the actions of this module ask for.</summary>
internal static class AdministrationPermissions
{
    /// <summary>Read the audit trail of the units in reach.</summary>
    public static readonly Permission ViewAudit = new("audit.view", "Xem nhật ký");

    /// <summary>See work after commit and clock jobs.</summary>
    public static readonly Permission ViewDeliveries = new("deliveries.view", "Xem việc nền");

    /// <summary>Retry or dismiss parked deliveries.</summary>
    public static readonly Permission ManageDeliveries = new("deliveries.manage", "Xử lý việc nền bị dừng");

    /// <summary>See roles and what they allow.</summary>
    public static readonly Permission ViewRoles = new("roles.view", "Xem vai trò");

    /// <summary>Change roles.</summary>
    public static readonly Permission ManageRoles = new("roles.manage", "Sửa vai trò");

    /// <summary>See people and their personal data.</summary>
    public static readonly Permission ViewPeople = new("people.view", "Xem người dùng và dữ liệu cá nhân");

    /// <summary>Give and withdraw assignments.</summary>
    public static readonly Permission ManageAssignments = new("assignments.manage", "Phân quyền");

    /// <summary>Lend one's own assignments to a colleague for a time.</summary>
    public static readonly Permission Delegate = new("delegations.own", "Uỷ quyền việc của mình");

    /// <summary>Change the platform's settings.</summary>
    public static readonly Permission ManageSettings = new("settings.manage", "Sửa cấu hình");

    /// <summary>See the files of the units in reach, and those that were refused.</summary>
    public static readonly Permission ViewFiles = new("files.view", "Xem kho tệp và tệp bị từ chối");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } =
        [ViewAudit, ViewDeliveries, ManageDeliveries, ViewRoles, ManageRoles, ViewPeople, ManageAssignments, Delegate, ManageSettings, ViewFiles];
}
