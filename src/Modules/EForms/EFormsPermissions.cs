using ThongSuot.Kernel;

namespace ThongSuot.EForms;

/// <summary>What the actions of this module ask for.</summary>
internal static class EFormsPermissions
{
    /// <summary>See forms and their versions, try them.</summary>
    public static readonly Permission View = new("forms.view", "Xem mẫu đơn điện tử và khai thử");

    /// <summary>Import, write drafts of versions.</summary>
    public static readonly Permission Design = new("forms.design", "Nhập và soạn bản nháp mẫu đơn điện tử");

    /// <summary>Publish and retire.</summary>
    public static readonly Permission Publish = new("forms.publish", "Ban hành và ngừng áp dụng mẫu đơn điện tử");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Design, Publish];
}
