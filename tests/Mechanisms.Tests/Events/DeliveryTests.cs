using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Work after commit: at least once, its own changes exactly once, by any number of hosts.</summary>
public sealed class DeliveryTests
{
    private static Action<IServiceCollection> With(Script script) => s => s.AddSingleton(script).AddAfter<PaperFiled, ScriptedWork>("test.work");

    private static Task<Guid> File(Ground ground, string title = "đơn") => ground.Act((_, act) => act.Record(new PaperFiled(act.Id, title)));

    private static Task<Delivery> Only(Ground ground) => ground.Read(db => db.Set<Delivery>().AsNoTracking().SingleAsync(d => d.EventId != null));

    [Theory, OnEach]
    public async Task A_delivery_is_done_once_with_the_changes_of_its_listener(On database)
    {
        var script = new Script();
        await using var ground = await Ground.On(database, With(script));
        await File(ground);
        Assert.Equal(1, await ground.Turn());
        Assert.Equal(0, await ground.Turn());
        Assert.Equal(["đơn"], script.Seen);
        Assert.Equal(1, await ground.Count<Effect>());
        var done = await Only(ground);
        Assert.NotNull(done.DoneAt);
        Assert.Equal((null, null, null), (done.Claim, done.ClaimedUntil, done.Fault));
    }

    [Theory, OnEach]
    public async Task A_failure_leaves_no_trace_but_its_fault_and_is_tried_again_after_growing_pauses_and_parked_after_ten(On database)
    {
        var script = new Script { Do = () => throw new IOException("máy chủ thư không trả lời") };
        await using var ground = await Ground.On(database, With(script));
        await File(ground);
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= DeliveryRun.MostAttempts; attempt++)
        {
            Assert.Equal(1, await ground.Turn());
            var failed = await Only(ground);
            Assert.Equal((attempt, "IOException: máy chủ thư không trả lời", null), (failed.Attempts, failed.Fault, failed.DoneAt));
            Assert.Equal(attempt == DeliveryRun.MostAttempts, failed.ParkedAt is not null);
            Assert.Equal(0, await ground.Turn());
            var pause = failed.DueAt - ground.Services.GetRequiredService<WorkClock>().Now;
            pauses.Add(pause.TotalSeconds);
            ground.Time.Push(pause + TimeSpan.FromSeconds(1));
        }

        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.True(pair.Second > pair.First * 1.5, string.Join(' ', pauses)));
        ground.Time.Push(TimeSpan.FromDays(1));
        Assert.Equal(0, await ground.Turn());
        Assert.Equal((10, 0), (script.Seen.Count, await ground.Count<Effect>()));
    }

    [Theory, OnEach]
    public async Task A_parked_delivery_is_retried_or_dismissed_by_a_person_and_only_then(On database)
    {
        var script = new Script { Do = () => throw new IOException("hỏng") };
        await using var ground = await Ground.On(database, With(script));
        await File(ground);
        await File(ground);
        var ids = await ground.Read(db => db.Set<Delivery>().Where(d => d.EventId != null).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync());
        Assert.Equal(DeliveryDesk.NotParked, (await Assert.ThrowsAsync<Refused>(() => ground.Act((db, act) => new DeliveryDesk(db).Retry(ids[0], act)))).Why);
        for (var i = 0; i < 10; i++)
        {
            await ground.Turn();
            ground.Time.Push(TimeSpan.FromHours(2));
        }

        script.Do = () => Task.CompletedTask;
        await ground.Act((db, act) => new DeliveryDesk(db).Retry(ids[0], act));
        await ground.Act((db, act) => new DeliveryDesk(db).Dismiss(ids[1], act));
        Assert.Equal(1, await ground.Turn());
        Assert.Equal(1, await ground.Count<Effect>());
        var dismissed = await ground.Read(db => db.Set<Delivery>().AsNoTracking().SingleAsync(d => d.Id == ids[1]));
        Assert.NotNull(dismissed.DismissedAt);
        Assert.Equal(Refusals.NotFound, (await Assert.ThrowsAsync<Refused>(() => ground.Act((db, act) => new DeliveryDesk(db).Dismiss(Guid.CreateVersion7(), act)))).Why);
        Assert.Equal(["events.delivery-dismissed", "events.delivery-retried"], await ground.Read(db => db.Set<EventRow>().Where(e => e.SubjectKind == "delivery").Select(e => e.Kind).OrderBy(k => k).ToListAsync()));
    }

    [Theory, OnEach]
    public async Task What_brings_the_program_down_every_time_is_parked_without_being_begun_again(On database)
    {
        var script = new Script();
        await using var ground = await Ground.On(database, With(script));
        await File(ground);
        await ground.Sql($"UPDATE deliveries SET attempts = 10 WHERE event_id IS NOT NULL");
        await ground.Turn();
        var parked = await Only(ground);
        Assert.NotNull(parked.ParkedAt);
        Assert.NotNull(parked.Fault);
        Assert.Empty(script.Seen);
    }

    [Theory, OnEach]
    public async Task A_claim_taken_over_by_another_worker_does_not_commit(On database)
    {
        var script = new Script();
        await using var ground = await Ground.On(database, With(script));
        await using var other = ground.Another(With(new Script()));
        await File(ground);
        script.Do = async () =>
        {
            ground.Time.Push(DeliveryClaims.Hold + TimeSpan.FromSeconds(1));
            Assert.Equal(1, await other.Turn());
        };
        await ground.Turn();
        Assert.Equal(1, await ground.Count<Effect>());
        Assert.Equal((2, null), ((await Only(ground)).Attempts, (await Only(ground)).Fault));
    }

    [Theory, OnEach]
    public async Task A_delivery_that_waited_behind_slow_ones_is_held_anew(On database)
    {
        var script = new Script();
        await using var ground = await Ground.On(database, With(script));
        await using var other = ground.Another(With(new Script()));
        await File(ground, "chậm");
        await File(ground, "chờ");
        script.Do = async () =>
        {
            if (script.Seen.Count == 1)
            {
                ground.Time.Push(DeliveryClaims.Hold - TimeSpan.FromSeconds(10));
                return;
            }

            ground.Time.Push(TimeSpan.FromSeconds(20));
            Assert.Equal(0, await other.Turn());
        };
        Assert.Equal(2, await ground.Turn());
        Assert.Equal((2, 2), (script.Seen.Count, await ground.Count<Effect>()));
        Assert.All(await ground.Read(db => db.Set<Delivery>().Where(d => d.EventId != null).Select(d => d.Attempts).ToListAsync()), a => Assert.Equal(1, a));
    }

    [Theory, OnEach]
    public async Task Four_hosts_do_every_delivery_and_none_twice(On database)
    {
        const int acts = 150;
        var script = new Script { Do = () => Task.Delay(Random.Shared.Next(3)) };
        await using var ground = await Ground.On(database, With(script));
        var hosts = Enumerable.Range(0, 3).Select(_ => ground.Another(With(script))).Append(ground).ToList();
        foreach (var host in hosts)
        {
            await host.StartWorker();
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, acts), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) => await File(hosts[i % 4], $"đơn {i}"));
        await ground.Until(async db => !await db.Set<Delivery>().AnyAsync(d => d.DoneAt == null && d.EventId != null));
        foreach (var host in hosts.Take(3))
        {
            await host.DisposeAsync();
        }

        Assert.Equal(acts, await ground.Count<Effect>());
        Assert.Equal(acts, await ground.Read(db => db.Set<Effect>().Select(e => e.EventId).Distinct().CountAsync()));
        Assert.Equal(acts, script.Seen.Count);
        Assert.All(await ground.Read(db => db.Set<Delivery>().Where(d => d.EventId != null).Select(d => d.Attempts).ToListAsync()), a => Assert.Equal(1, a));
    }
}
