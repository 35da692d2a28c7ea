using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>What the actions of this module ask for.</summary>
internal static class OrganizationsPermissions
{
    /// <summary>See units, seats and who holds them.</summary>
    public static readonly Permission View = new("organizations.view", "Xem sơ đồ tổ chức");

    /// <summary>Keep units of one's reach: contact points, seats, holders, corrections.</summary>
    public static readonly Permission Manage = new("organizations.manage", "Cập nhật đơn vị, vị trí, người giữ vị trí");

    /// <summary>Draft and apply reorganisations.</summary>
    public static readonly Permission Reorganise = new("organizations.reorganise", "Lập và áp dụng phương án sắp xếp tổ chức");

    /// <summary>Import lists of units.</summary>
    public static readonly Permission Import = new("organizations.import", "Nhập danh sách đơn vị");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Manage, Reorganise, Import];
}
