using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>What the control of procedures asks for; to read it, the register's own right is enough.</summary>
internal static class ControlPermissions
{
    /// <summary>Make proposals, ask for opinions, plan reviews, record simplifications.</summary>
    public static readonly Permission Control = new("procedures.control", "Kiểm soát và đơn giản hóa thủ tục");

    /// <summary>Give the opinion of a unit one answers for.</summary>
    public static readonly Permission Opinion = new("procedures.opinion", "Cho ý kiến về đề xuất thủ tục");

    /// <summary>Accept, return or refuse proposals.</summary>
    public static readonly Permission Decide = new("procedures.decide", "Quyết định đề xuất thủ tục");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Permission> All { get; } = [Control, Opinion, Decide];
}
