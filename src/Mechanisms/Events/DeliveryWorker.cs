using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Wakes the worker of this host when an act has left work.</summary>
internal sealed class DeliverySignal : IDisposable
{
    private readonly SemaphoreSlim bell = new(0, 1);

    public void Ring()
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It rings already.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken cancel) => bell.WaitAsync(atMost, cancel);

    public void Dispose() => bell.Dispose();
}

/// <summary>Claims due deliveries and does them; any number of hosts may run one.</summary>
internal sealed class DeliveryWorker(IServiceScopeFactory scopes, DeliveryRun run, DeliverySignal signal, WorkClock clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var done = await Turn(stoppingToken);
                if (done == 0)
                {
                    await signal.Wait(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The delivery worker stumbles and goes on");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task<int> Turn(CancellationToken cancel)
    {
        IReadOnlyList<Claimed> claimed;
        await using (var scope = scopes.CreateAsyncScope())
        {
            claimed = await scope.ServiceProvider.GetRequiredService<DeliveryClaims>().Claim(clock.Now, 20, cancel);
        }

        foreach (var delivery in claimed)
        {
            await run.Do(delivery, cancel);
        }

        return claimed.Count;
    }
}
