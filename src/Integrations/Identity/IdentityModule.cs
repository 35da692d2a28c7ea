using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Web;

namespace ThongSuot.Identity;

/// <summary>The manifest: outside identity providers, their simulator, and the token endpoint of API clients.</summary>
public sealed class IdentityModule : Module
{
    private const string Who = "who";

    /// <inheritdoc/>
    public override string Name => "Identity";

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<IdentitySettings>().BindConfiguration("Identity");
        services.AddModel<IdentityModel>();
        services.AddSingleton<OwnAddress>();
        services.AddTokenServer();
        services.AddScoped<SimulatorClients>();
        services.AddScoped<SimulatedPeople>();
        services.AddScoped<IOutsideProviders, OutsideProviders>();
        services.AddScoped<IClientSecrets, ClientSecrets>();
        services.AddClockJob<PruneTokens>("identity.prune-tokens", "Xoá mã kết nối đã hết hạn", ClockRule.Daily(3, 30));
        AddSchemes(services);
    }

    /// <inheritdoc/>
    public override void Map(Site site) => Simulator.Map(site);

    // A request with a token is an API client's; any other is a browser's.
    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication().AddPolicyScheme(Who, null, options => options.ForwardDefaultSelector = http =>
            http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? TokenServer.TokenScheme : WebServices.SessionScheme);
        services.Configure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = Who);
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
        services.AddSingleton<OutsideSchemes>();
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>>(sp => sp.GetRequiredService<OutsideSchemes>());
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>>(sp => sp.GetRequiredService<OutsideSchemes>());
    }
}
