using ThongSuot.Kernel;

namespace ThongSuot.OneStop;

/// <summary>What the actions of this module ask for.</summary>
internal static class OneStopPermissions
{
    /// <summary>See the dossiers one's units decide.</summary>
    public static readonly Permission View = new("dossiers.view", "Xem hồ sơ thuộc đơn vị giải quyết");

    /// <summary>Work at the counter: take dossiers in, collect fees, return results.</summary>
    public static readonly Permission Receive = new("dossiers.receive", "Tiếp nhận hồ sơ, thu phí, trả kết quả tại quầy");

    /// <summary>Ask for a supplement, extend, wait for a financial duty, stop.</summary>
    public static readonly Permission Handle = new("dossiers.handle", "Yêu cầu bổ sung, gia hạn, dừng hồ sơ của đơn vị giải quyết");

    /// <summary>See figures of dossiers, and assess how they are solved.</summary>
    public static readonly Permission Figures = new("dossiers.figures", "Xem số liệu, đánh giá giải quyết hồ sơ");

    /// <summary>Sign results.</summary>
    public static readonly Permission Sign = new("dossiers.sign", "Ký kết quả giải quyết hồ sơ");

    /// <summary>Watch online payments, and settle what they leave open.</summary>
    public static readonly Permission Payments = new("dossiers.payments", "Đối chiếu thanh toán trực tuyến của quầy");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [View, Receive, Handle, Figures, Sign, Payments];
}
