using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Work after commit: at least once, its own changes exactly once, by any number of hosts.</summary>
public sealed class Delivering
{
    /// <summary>What the listener of a test does and where it stands.</summary>
    private sealed class Script
    {
        public Func<Task> Do { get; set; } = () => Task.CompletedTask;

        public ConcurrentQueue<string> Seen { get; } = [];
    }

    private sealed class Worker(AppDb db, Script script) : IAfter<PaperFiled>
    {
        public async Task After(PaperFiled happened, EventRow row, Act act, CancellationToken cancel)
        {
            script.Seen.Enqueue(happened.Title);
            db.Add(new Effect { Id = Guid.CreateVersion7(), EventId = row.Id, Listener = "test.work" });
            await script.Do();
        }
    }

    private sealed class Job(Script script) : IClockJob
    {
        public async Task Run(Act act, CancellationToken cancel)
        {
            script.Seen.Enqueue("job");
            await script.Do();
        }
    }

    private static Action<IServiceCollection> With(Script script) => s => s.AddSingleton(script).AddAfter<PaperFiled, Worker>("test.work");

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
    public async Task Clock_jobs_have_one_row_each_however_many_hosts_start(On database)
    {
        var script = new Script();
        void Jobs(IServiceCollection s) => s.AddSingleton(script).AddClockJob<Job>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5)));
        await using var ground = await Ground.On(database, Jobs);
        await using var other = ground.Another(Jobs);
        await Task.WhenAll(EventsServices.PrepareClockJobs(ground.Services), EventsServices.PrepareClockJobs(other.Services));
        await EventsServices.PrepareClockJobs(other.Services);
        Assert.Equal(["events.seal", "events.tidy", "test.job"], await ground.Read(db => db.Set<Delivery>().Select(d => d.Listener).OrderBy(l => l).ToListAsync()));
        ground.Time.Push(TimeSpan.FromMinutes(6));
        await Task.WhenAll(ground.Turn(), other.Turn());
        Assert.Equal(["job"], script.Seen);
        ground.Time.Push(TimeSpan.FromMinutes(5.5));
        await ground.Turn();
        Assert.Equal(2, script.Seen.Count);
    }

    [Theory, OnEach]
    public async Task A_job_that_fails_is_tried_again_and_never_parked(On database)
    {
        var script = new Script { Do = () => throw new IOException("hỏng") };
        await using var ground = await Ground.On(database, s => s.AddSingleton(script).AddClockJob<Job>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5))));
        await EventsServices.PrepareClockJobs(ground.Services);
        for (var i = 0; i < 14; i++)
        {
            ground.Time.Push(TimeSpan.FromHours(2));
            await ground.Turn();
        }

        var job = await ground.Read(db => db.Set<Delivery>().AsNoTracking().SingleAsync(d => d.Listener == "test.job"));
        Assert.Equal((14, null), (script.Seen.Count, job.ParkedAt));
        Assert.Equal("IOException: hỏng", job.Fault);
        script.Do = () => Task.CompletedTask;
        ground.Time.Push(TimeSpan.FromHours(2));
        await ground.Turn();
        Assert.Null(await ground.Read(db => db.Set<Delivery>().Where(d => d.Listener == "test.job").Select(d => d.Fault).SingleAsync()));
    }

    [Theory, OnEach]
    public async Task A_host_of_an_older_version_leaves_a_job_it_does_not_know_to_the_newer_one(On database)
    {
        var script = new Script();
        await using var newer = await Ground.On(database, s => s.AddSingleton(script).AddClockJob<Job>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5))));
        await using var older = newer.Another();
        await EventsServices.PrepareClockJobs(newer.Services);
        newer.Time.Push(TimeSpan.FromMinutes(6));
        await older.Turn();
        Assert.Empty(script.Seen);
        newer.Time.Push(TimeSpan.FromMinutes(11));
        await newer.Turn();
        Assert.Equal(["job"], script.Seen);
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

    [Fact]
    public void A_daily_job_runs_at_its_local_time()
    {
        var rule = ClockRule.Daily(2, 30);
        var before = VietnamTime.Utc(new DateTime(2020, 10, 15, 2, 0, 0));
        Assert.Equal(VietnamTime.Utc(new DateTime(2020, 10, 15, 2, 30, 0)), rule.After(before));
        Assert.Equal(VietnamTime.Utc(new DateTime(2020, 10, 16, 2, 30, 0)), rule.After(before.AddMinutes(30)));
        Assert.Equal(VietnamTime.Utc(new DateTime(2020, 10, 16, 2, 30, 0)), rule.After(before.AddHours(20)));
    }
}
