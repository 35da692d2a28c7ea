using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;

namespace ThongSuot.Clocks;

/// <summary>
/// A case that was recorded with the former calendars in the very moment a decision was committed is not seen by the recompute that follows. This job
/// looks again, for an hour after each change.
/// </summary>
internal sealed class SettleClocks(AppDb db, IServiceScopeFactory scopes) : IClockJob
{
    private static readonly TimeSpan LooksFor = TimeSpan.FromHours(1);

    public async Task Run(Act act, CancellationToken cancel)
    {
        var since = act.At - LooksFor;
        foreach (var run in await db.Set<Recompute>().AsNoTracking().Where(r => r.DoneAt != null && r.AskedAt > since).OrderBy(r => r.Edition).Select(r => r.Id).ToListAsync(cancel))
        {
            // One batch a turn is far more than one moment brings.
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecomputeBatch>().Next(run, cancel);
        }
    }
}
