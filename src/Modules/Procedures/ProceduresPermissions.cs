using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>What the actions of this module ask for.</summary>
internal static class ProceduresPermissions
{
    /// <summary>See the register: drafts, versions, what changes.</summary>
    public static readonly Permission View = new("procedures.view", "Xem danh mục thủ tục");

    /// <summary>Import, write drafts, add the province's part.</summary>
    public static readonly Permission Edit = new("procedures.edit", "Nhập và soạn thủ tục");

    /// <summary>Publish by decision, replace, abolish.</summary>
    public static readonly Permission Publish = new("procedures.publish", "Công bố và bãi bỏ thủ tục");

    /// <summary>Control: proposals, opinions, yearly review, simplification.</summary>
    public static readonly Permission Control = new("procedures.control", "Kiểm soát và đơn giản hóa thủ tục");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Edit, Publish, Control];
}
