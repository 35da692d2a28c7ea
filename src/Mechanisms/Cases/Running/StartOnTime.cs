using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Cases;

/// <summary>Starts the cases whose moment has come, each in a commit of its own: one that cannot start holds up no other and is tried again at the next turn.</summary>
internal sealed class StartOnTime(AppDb db, IServiceScopeFactory scopes, ILogger<StartOnTime> log) : IClockJob
{
    public async Task Run(Act act, CancellationToken cancel)
    {
        var now = act.At;
        foreach (var start in await db.Set<ProcessStart>().AsNoTracking().Where(s => s.NextAt <= now).OrderBy(s => s.NextAt).Select(s => s.Id).ToListAsync(cancel))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                await services.GetRequiredService<EventStarts>().OnTime(services.GetRequiredService<CaseDesk>(), start, services.GetRequiredService<Acts>().System("cases.start"), cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError(e, "Start event {Start} could not start its case", start);
            }
        }
    }
}
