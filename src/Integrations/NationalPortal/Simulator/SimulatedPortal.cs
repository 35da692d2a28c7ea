using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.NationalPortal;

/// <summary>Stands in for the national portal: takes each message once, and can be told to be down.</summary>
internal sealed class SimulatedPortal(IServiceScopeFactory scopes, WorkClock clock) : INationalPortal
{
    /// <summary>The setting that says it is down.</summary>
    public const string Down = "portal.simulator-down";

    public async Task<PortalAnswer> Send(Guid message, string body, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Setting(Down, cancel) is "yes")
        {
            throw new PortalUnreachable("Cổng thử nghiệm đang ngừng nhận");
        }

        if (!await db.Set<ReceivedMessage>().AnyAsync(m => m.Id == message, cancel))
        {
            db.Add(new ReceivedMessage { Id = message, Body = body, At = clock.Now });
            await db.SaveChangesAsync(cancel);
        }

        return new(true, "0");
    }
}
