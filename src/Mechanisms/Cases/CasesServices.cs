using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Puts processes, their running cases and tasks into the container.</summary>
public static class CasesServices
{
    /// <summary>Adds the mechanism; needs clocks and notices.</summary>
    /// <param name="worker">This host fires timers.</param>
    public static IServiceCollection AddCases(this IServiceCollection services, bool worker = false)
    {
        services.AddModel<CasesModel>();
        return services.AddDefinitions().AddRunning(worker);
    }

    private static IServiceCollection AddDefinitions(this IServiceCollection services)
    {
        services.AddScoped<DemoSteps>();
        services.AddSingleton<KeptProcesses>();
        services.AddScoped(sp => new ProcessStore(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<KeptProcesses>()));
        services.AddScoped(sp => new ProcessDesk(sp.GetRequiredService<AppDb>()));
        services.AddScoped(sp => new PlayDesk(sp.GetRequiredService<AppDb>(), sp.GetRequiredService<CaseTimes>(), sp.GetRequiredService<TaskPlaces>(), sp.GetRequiredService<DecisionLibrary>()));
        return services.AddEvents(
            EventKind.Of<ProcessImported>("processes.imported", "Nhập quy trình"),
            EventKind.Of<ProcessSaved>("processes.saved", "Lưu bản nháp quy trình"),
            EventKind.Of<ProcessPublished>("processes.published", "Ban hành quy trình"),
            EventKind.Of<ProcessRetired>("processes.retired", "Ngừng áp dụng quy trình"));
    }
}
