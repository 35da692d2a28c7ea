using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Identity;

/// <summary>OpenIddict's tables: machinery, saved without an act.</summary>
internal sealed class IdentityModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.UseOpenIddict();
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.Namespace?.StartsWith("OpenIddict", StringComparison.Ordinal) == true))
        {
            entity.MarkTechnical();
        }
    }
}
