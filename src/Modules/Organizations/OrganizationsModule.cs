using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>The manifest.</summary>
public sealed class OrganizationsModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Organizations";
}
