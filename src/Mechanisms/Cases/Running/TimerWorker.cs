using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Processes;

namespace ThongSuot.Cases;

/// <summary>Fires one claimed timer: the step of its case, in one commit, which takes the timer's row away.</summary>
internal sealed class TimerRun(IServiceScopeFactory scopes, WorkClock clock, ILogger<TimerRun> log)
{
    public async Task Fire(ClaimedTimer timer, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var act = scope.ServiceProvider.GetRequiredService<Acts>().System("cases.timer");
            if (await scope.ServiceProvider.GetRequiredService<CaseSteps>().OfCase(timer.CaseId, open => Task.FromResult(Order(open, timer, act)), act, cancel) is null)
            {
                await scope.ServiceProvider.GetRequiredService<TimerClaims>().Drop(timer, cancel);
            }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "Timer {Timer} of case {Case} failed", timer.Id, timer.CaseId);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TimerClaims>().Failed(timer, e.Message, clock.Now, cancel);
        }
    }

    /// <summary>One turn: claims due timers and fires them; gives how many.</summary>
    /// <param name="together">How many at once: one where the database has one writer.</param>
    public async Task<int> Turn(int count, int together, CancellationToken cancel)
    {
        IReadOnlyList<ClaimedTimer> claimed;
        await using (var scope = scopes.CreateAsyncScope())
        {
            claimed = await scope.ServiceProvider.GetRequiredService<TimerClaims>().Claim(clock.Now, count, cancel);
        }

        await Parallel.ForEachAsync(claimed, new ParallelOptions { MaxDegreeOfParallelism = together, CancellationToken = cancel }, async (timer, stop) => await Fire(timer, stop));
        return claimed.Count;
    }

    private static StepOrder? Order(OpenCase open, ClaimedTimer timer, Act act)
    {
        if (open.Row.EndedAt is not null || open.State!.Waits.FirstOrDefault(w => w.Id == timer.Wait) is not { } wait)
        {
            return null;
        }

        // Somebody paused the case between the claim and now: the row has no moment any more, and comes again.
        act.RefuseIf(open.Row.Status is CaseStatus.Paused, CasesRefusals.IsPaused.With(open.Row.SubjectLabel));
        return new(new TimerMove(wait.Id))
        {
            Also = (_, _) => act.Record(new TimerFired(open.Row.Reference, open.Row.UnitId, wait.Element, open.Process.Element(wait.Element)?.Name ?? "")),
        };
    }
}

/// <summary>Looks for due timers; any number of hosts may run one. Nothing is read at the start, whatever waits.</summary>
internal sealed class TimerWorker(TimerRun run, IDatabase database, ILogger<TimerWorker> log) : BackgroundService
{
    private const int Count = 200;
    private const int Together = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await run.Turn(Count, database.SkipLocked.Length > 0 ? Together : 1, stoppingToken) == 0)
                {
                    await Task.Delay(Pause, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The timer worker stumbles and goes on");
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
