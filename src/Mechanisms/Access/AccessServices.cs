using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;

namespace ThongSuot.Access;

/// <summary>Puts people, accounts, roles and reach into the container.</summary>
public static class AccessServices
{
    /// <summary>Adds the mechanism.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddModel<AccessModel>();
        services.AddSingleton<IInterceptor>(ReachPages.Instance);
        services.AddScoped<RightsDesk>();
        services.AddScoped<UnitReaches>();
        services.AddScoped<RequestStamp>();
        return services;
    }
}
