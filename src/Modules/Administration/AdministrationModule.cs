using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The manifest.</summary>
public sealed class AdministrationModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Administration";
}
