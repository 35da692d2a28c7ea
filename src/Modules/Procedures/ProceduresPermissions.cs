using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>What the actions of this module ask for.</summary>
internal static class ProceduresPermissions
{
    /// <summary>See the register with drafts, versions and decisions.</summary>
    public static readonly Permission View = new("procedures.view", "Xem danh mục thủ tục hành chính");

    /// <summary>Import records, decide doubts, write drafts.</summary>
    public static readonly Permission Edit = new("procedures.edit", "Nhập và soạn bản nháp thủ tục hành chính");

    /// <summary>Publish by decision.</summary>
    public static readonly Permission Publish = new("procedures.publish", "Công bố thủ tục hành chính");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Edit, Publish];
}
