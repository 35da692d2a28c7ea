using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>A real process, killed without warning again and again: nothing acknowledged is lost, no effect is repeated.</summary>
public sealed class Kills
{
    private const int Times = 12;

    [Theory, OnEach]
    public async Task Killed_twelve_times_during_work_nothing_is_lost_and_no_effect_is_repeated(On database)
    {
        await using var ground = await Ground.On(database);
        var origin = ground.Time.GetUtcNow().UtcTicks;
        var acknowledged = new HashSet<Guid>();
        var cutShort = 0;
        for (var i = 0; i < Times; i++)
        {
            using var host = Start(ground, origin, "work");
            Assert.Equal("ready", await host.StandardOutput.ReadLineAsync());
            // Every third time at once; else only after its first work, however slow the machine is.
            Task? kill = i % 3 == 0 ? Kill(host, 100) : null;
            while (await host.StandardOutput.ReadLineAsync() is { } line)
            {
                kill ??= Kill(host, 0);
                acknowledged.Add(Guid.Parse(line));
            }

            await kill!;
            await host.WaitForExitAsync();
            cutShort += await ground.Read(db => db.Set<Delivery>().CountAsync(d => d.EventId != null && d.DoneAt == null && d.Claim != null));
        }

        using var last = Start(ground, origin, "drain");
        var said = await last.StandardOutput.ReadToEndAsync();
        Assert.True(said.Contains("drained", StringComparison.Ordinal), said + await last.StandardError.ReadToEndAsync());
        await last.WaitForExitAsync();

        var events = await ground.Read(db => db.Set<EventRow>().AsNoTracking().Where(e => e.Kind == "papers.filed").ToDictionaryAsync(e => e.ActId, e => e.Id));
        Assert.NotEmpty(acknowledged);
        Assert.True(cutShort > 0, "No kill fell into the middle of work.");
        Assert.Subset(events.Keys.ToHashSet(), acknowledged);
        Assert.Equal(events.Keys.Order(), (await ground.Read(db => db.Set<Paper>().Select(p => p.Id).ToListAsync())).Order());
        Assert.Equal(events.Keys.Order(), (await ground.Read(db => db.Set<Entry>().Select(p => p.Id).ToListAsync())).Order());
        var effects = await ground.Read(db => db.Set<Effect>().AsNoTracking().ToListAsync());
        foreach (var listener in (string[])["crash.quick", "crash.slow"])
        {
            Assert.Equal(events.Values.Order(), effects.Where(e => e.Listener == listener).Select(e => e.EventId).Order());
        }

        Assert.Equal(events.Count, await ground.Read(db => db.Set<EventRow>().CountAsync(e => e.Kind == "papers.copied")));
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    private static Task Kill(Process host, int least) => Task.Delay(Random.Shared.Next(least, 1500)).ContinueWith(_ => host.Kill(), TaskScheduler.Default);

    private static Process Start(Ground ground, long origin, string mode) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Crash.dll"), ground.Folder, ground.Connection ?? "-", $"{origin}", mode])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
