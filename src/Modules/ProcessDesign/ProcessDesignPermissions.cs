using ThongSuot.Kernel;

namespace ThongSuot.ProcessDesign;

/// <summary>What the actions of this module ask for.</summary>
internal static class ProcessDesignPermissions
{
    /// <summary>See processes, their steps and diagrams; play them.</summary>
    public static readonly Permission View = new("processes.view", "Xem quy trình, sơ đồ và bảng các bước");

    /// <summary>Import files, write drafts.</summary>
    public static readonly Permission Design = new("processes.design", "Nhập và soạn bản nháp quy trình");

    /// <summary>Publish and retire.</summary>
    public static readonly Permission Publish = new("processes.publish", "Ban hành và ngừng áp dụng quy trình");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Design, Publish];
}
