using ThongSuot.Web;

namespace ThongSuot.Portal;

/// <summary>The public site.</summary>
public sealed class PortalModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Portal";

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        Front.Map(site);
        About.Map(site);
        Contacts.Map(site);
    }
}
