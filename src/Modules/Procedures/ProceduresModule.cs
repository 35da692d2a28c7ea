using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The register of administrative procedures: published content in versions, import, search and the pages citizens read.</summary>
public sealed class ProceduresModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Procedures";

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FeeBook>();
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        ShowFee.Map(site);
    }
}
