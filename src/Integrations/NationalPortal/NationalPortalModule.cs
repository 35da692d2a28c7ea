using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.OneStop;
using ThongSuot.Web;

namespace ThongSuot.NationalPortal;

/// <summary>The manifest: dossiers are told to the national portal, or to its simulator.</summary>
public sealed class NationalPortalModule : Module
{
    /// <inheritdoc/>
    public override string Name => "NationalPortal";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => [WatchPortal.Sync];

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu => [new("Một cửa", "Đồng bộ Cổng quốc gia", WatchPortal.Url, "deliveries", WatchPortal.Sync)];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<PortalSettings>().BindConfiguration("NationalPortal");
        services.AddModel<PortalModel>();
        services.AddHear<DossierTurned, NoteForPortal>();
        services.AddSingleton<SimulatedPortal>();
        services.AddHttpClient<HttpPortal>((sp, http) => http.Timeout = TimeSpan.FromSeconds(sp.GetRequiredService<IOptions<PortalSettings>>().Value.Seconds));
        services.AddScoped<INationalPortal>(sp => sp.GetRequiredService<IOptions<PortalSettings>>().Value.Address is null ? sp.GetRequiredService<SimulatedPortal>() : sp.GetRequiredService<HttpPortal>());
        services.AddClockJob<SendMessages>("portal.send", "Gửi hồ sơ lên Cổng Dịch vụ công quốc gia", ClockRule.Each(TimeSpan.FromMinutes(1)));
    }

    /// <inheritdoc/>
    public override void Map(Site site) => WatchPortal.Map(site);
}
