using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>The pages of whoever writes processes: list, import, table of steps, diagram, play, publish.</summary>
public sealed class ProcessDesignModule : Module
{
    /// <inheritdoc/>
    public override string Name => "ProcessDesign";

    /// <inheritdoc/>
    public override IReadOnlyList<Permission> Permissions => ProcessDesignPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> Refusals => ProcessRefusals.All;

    /// <inheritdoc/>
    public override IReadOnlyList<MenuItem> Menu => [new("Quy trình", "Danh mục quy trình", ProcessDesignUrls.List, "process", ProcessDesignPermissions.View)];

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProcessFields>();
        services.AddScoped<VersionDesk>();
        services.AddScoped<IFind, FindProcesses>();
        services.AddScoped<IDemoPart, DemoProcesses>();
        services.AddLink(ProcessRow.ReferenceKind, id => ProcessDesignUrls.Process(Guid.Parse(id)), ProcessDesignPermissions.View);
    }

    /// <inheritdoc/>
    public override void Map(Site site)
    {
        BrowseProcesses.Map(site);
        ImportProcess.Map(site);
        ViewProcess.Map(site);
        PublishVersion.Map(site);
        ExportVersion.Map(site);
        EditSteps.Map(site);
        PlayVersion.Map(site);
    }
}
