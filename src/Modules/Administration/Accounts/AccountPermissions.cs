using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>The permissions of accounts.</summary>
internal static class AccountPermissions
{
    public static readonly Permission Clients = new("clients.manage", "Cấp, đổi khoá và đóng tài khoản kết nối của phần mềm khác");

    public static readonly Permission Manage = new("accounts.manage", "Tạo, đóng tài khoản và cấp lại mật khẩu");

    public static IReadOnlyList<Permission> All { get; } = [Clients, Manage];
}
