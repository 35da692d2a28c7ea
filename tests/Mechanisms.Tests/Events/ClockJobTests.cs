using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Events;

/// <summary>Work by the clock: one row for each job, whatever hosts there are.</summary>
public sealed class ClockJobTests
{
    [Theory, OnEach]
    public async Task Clock_jobs_have_one_row_each_however_many_hosts_start(On database)
    {
        var script = new Script();
        void Jobs(IServiceCollection s) => s.AddSingleton(script).AddClockJob<ScriptedJob>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5)));
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
        await using var ground = await Ground.On(database, s => s.AddSingleton(script).AddClockJob<ScriptedJob>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5))));
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
        await using var newer = await Ground.On(database, s => s.AddSingleton(script).AddClockJob<ScriptedJob>("test.job", "Việc thử", ClockRule.Each(TimeSpan.FromMinutes(5))));
        await using var older = newer.Another();
        await EventsServices.PrepareClockJobs(newer.Services);
        newer.Time.Push(TimeSpan.FromMinutes(6));
        await older.Turn();
        Assert.Empty(script.Seen);
        newer.Time.Push(TimeSpan.FromMinutes(11));
        await newer.Turn();
        Assert.Equal(["job"], script.Seen);
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
