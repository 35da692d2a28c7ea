using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.OneStop;
using ThongSuot.Web;

namespace ThongSuot.Payments;

/// <summary>The manifest: a payment gateway behind its address, or its simulator in the demo.</summary>
public sealed class PaymentsModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Payments";

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<GatewaySettings>().BindConfiguration("Payments");
        services.AddModel<SimulatorModel>();
        services.AddSingleton<SimulatedGateway>();
        services.AddHttpClient<HttpGateway>((sp, http) =>
            (http.Timeout, http.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(sp.GetRequiredService<IOptions<GatewaySettings>>().Value.Seconds), HttpGateway.MostAnswer));
        services.AddScoped<IPaymentGateway>(sp => sp.GetRequiredService<IOptions<GatewaySettings>>().Value.IsSet ? sp.GetRequiredService<HttpGateway>() : sp.GetRequiredService<SimulatedGateway>());
    }

    /// <inheritdoc/>
    public override void Map(Site site) => Simulator.Map(site);
}
