using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using ThongSuot.Cases;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>Timers that wait while a host starts, and timers that are all due at once.</summary>
internal static class TimerSpeed
{
    public static async Task Run(Report report, int count)
    {
        report.Machine(await Place.Version());
        report.Header("database", "timers", "worker started, ms", "all due at once: seconds", "/s", "timers left", "fired", "steps taken");
        foreach (var postgres in Place.Databases)
        {
            await using var place = await Place.Make(postgres, services =>
            {
                CaseGround.Add(services);
                services.AddSingleton<TimerWorker>();
            });
            var now = place.Services.GetRequiredService<WorkClock>().Now;
            await StepFill.Timers(place, count, now + TimeSpan.FromDays(1));
            var worker = place.Services.GetRequiredService<TimerWorker>();
            var watch = Stopwatch.StartNew();
            await worker.StartAsync(default);
            await place.In((_, db) => db.Set<CaseTimer>().AnyAsync(t => t.DueAt <= now));
            var started = watch.Elapsed;
            await place.Sql("UPDATE case_timers SET due_at = (SELECT max(recorded_at) FROM acts)");
            watch.Restart();
            while (await place.In((_, db) => db.Set<CaseTimer>().AnyAsync()) && watch.Elapsed < TimeSpan.FromMinutes(15))
            {
                await Task.Delay(200);
            }

            var took = watch.Elapsed;
            await worker.StopAsync(default);
            var (left, fired, steps) = await place.In(async (_, db) => (
                await db.Set<CaseTimer>().CountAsync(), await db.Set<EventRow>().CountAsync(e => e.Kind == "cases.timer-fired"), await db.Set<CaseTask>().CountAsync(t => t.Name == "Hai" && t.EndedAt == null)));
            report.Row(postgres ? "PostgreSQL" : "SQLite", count, started.TotalMilliseconds, took.TotalSeconds, fired / took.TotalSeconds, left, fired, steps);
        }
    }
}
