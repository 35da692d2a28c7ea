using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;

namespace ThongSuot.Cases;

/// <summary>Puts processes, their running cases and tasks into the container.</summary>
public static class CasesServices
{
    /// <summary>Adds the mechanism; needs clocks and notices.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services.AddModel<CasesModel>();
}
