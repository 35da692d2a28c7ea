using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>
/// Does one claimed delivery. The mark "done" is saved in the same transaction as the listener's own changes, under the
/// claim it was taken with: after a crash it is done again from the start, and never twice.
/// </summary>
internal sealed class DeliveryRun(IServiceScopeFactory scopes, Listeners listeners, EventCatalog catalog, WorkClock clock, ILogger<DeliveryRun> log)
{
    /// <summary>After so many attempts a person has to look.</summary>
    public const int MostAttempts = 10;

    private static readonly TimeSpan UnknownJobPause = TimeSpan.FromMinutes(10);

    public async Task Do(Claimed claimed, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Work(scope.ServiceProvider, claimed, cancel);
        }
        catch (Refused e) when (e.Why == Refusals.Stale && !cancel.IsCancellationRequested)
        {
            log.LogWarning("Delivery {Delivery} was taken over by another worker", claimed.Id);
        }
        catch (NotYet e)
        {
            await Free(claimed, delivery => (delivery.DueAt, delivery.Attempts) = (e.Until, 0), cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Delivery {Delivery} failed", claimed.Id);
            await Free(claimed, delivery => Failed(delivery, e), cancel);
        }
    }

    private async Task Work(IServiceProvider services, Claimed claimed, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        var found = await db.Set<Delivery>().Where(d => d.Id == claimed.Id && d.Claim == claimed.Claim)
            .Select(d => new { Delivery = d, Event = db.Set<EventRow>().FirstOrDefault(e => e.Id == d.EventId) }).FirstOrDefaultAsync(cancel);
        if (found?.Delivery is not { } delivery)
        {
            return;
        }

        // It waited behind slow ones of the same claim: the time it is held for begins anew.
        if (delivery.ClaimedUntil < clock.Now + (DeliveryClaims.Hold / 2) && !await services.GetRequiredService<DeliveryClaims>().Renew(claimed, clock.Now, cancel))
        {
            return;
        }

        if (delivery.Attempts > MostAttempts && delivery.EventId is not null)
        {
            // It took the program down every time: leave it for a person.
            Release(delivery);
            delivery.Fault = $"Chương trình dừng đột ngột {MostAttempts} lần khi đang làm việc này.";
            delivery.ParkedAt = clock.Now;
            await db.SaveChangesAsync(cancel);
            return;
        }

        var act = (RecordedAct)services.GetRequiredService<Acts>().System(delivery.Listener);
        if (delivery.EventId is null)
        {
            await RunJob(services, delivery, act, cancel);
        }
        else
        {
            await RunListener(services, delivery, found.Event!, act, cancel);
        }

        if (!act.IsCommitted)
        {
            await act.Commit(cancel);
        }
    }

    private async Task RunJob(IServiceProvider services, Delivery delivery, Act act, CancellationToken cancel)
    {
        Release(delivery);
        delivery.Attempts = 0;
        if (!listeners.Jobs.TryGetValue(delivery.Listener, out var entry))
        {
            // A job of another version of the program: a host that knows it will take it.
            delivery.DueAt = act.At + UnknownJobPause;
            return;
        }

        delivery.DueAt = entry.Rule.After(act.At);
        await ((IClockJob)services.GetRequiredService(entry.Job)).Run(act, cancel);
    }

    private async Task RunListener(IServiceProvider services, Delivery delivery, EventRow row, Act act, CancellationToken cancel)
    {
        if (listeners.Taking(delivery.Listener) is { } taking)
        {
            Release(delivery);
            delivery.DoneAt = act.At;
            await ((ITake)services.GetRequiredService(taking.Entry.Taker)).Take(row, taking.Place, act, cancel);
            return;
        }

        var entry = listeners.After(delivery.Listener) ?? throw new InvalidOperationException($"No listener {delivery.Listener} in this program.");
        Release(delivery);
        delivery.DoneAt = act.At;
        await entry.After(services, catalog.Read(row)!, row, act, cancel);
    }

    private static void Release(Delivery delivery)
    {
        delivery.Claim = null;
        delivery.ClaimedUntil = null;
        delivery.Fault = null;
    }

    private async Task Free(Claimed claimed, Action<Delivery> change, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var delivery = await db.Set<Delivery>().FirstOrDefaultAsync(d => d.Id == claimed.Id && d.Claim == claimed.Claim, cancel);
        if (delivery is null)
        {
            return;
        }

        Release(delivery);
        change(delivery);
        await db.SaveChangesAsync(cancel);
    }

    private void Failed(Delivery delivery, Exception why)
    {
        delivery.Fault = $"{why.GetType().Name}: {why.Message}";
        delivery.DueAt = clock.Now + PauseAfter(delivery.Attempts);
        delivery.ParkedAt = delivery.Attempts >= MostAttempts && delivery.EventId is not null ? clock.Now : null;
    }

    /// <summary>2 s, 4 s, 8 s … at most an hour.</summary>
    internal static TimeSpan PauseAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, Math.Min(attempts, 20))));
}
