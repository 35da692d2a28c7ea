using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Cases;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>Several at once on one case: each step counts once, and nobody is refused for another's work.</summary>
public sealed class RaceTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    [Theory, OnEach]
    public async Task Of_eight_people_who_do_one_task_at_once_one_wins_and_seven_are_told(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        for (var round = 0; round < 5; round++)
        {
            var id = await ground.StartCase();
            var task = await ground.Task(id, "Một");
            var codes = await Together(8, _ => ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), CaseGround.Of("Nguyễn Thị Bình")));
            Assert.Equal(["", "CAS-001"], codes.Distinct().Order(StringComparer.Ordinal));
            Assert.Equal((1, "Hai"), (codes.Count(c => c.Length == 0), await ground.Open(id)));
            Assert.Equal(1, await ground.Read(db => db.Set<EventRow>().CountAsync(e => e.Kind == "cases.task-completed" && e.SubjectId == id.ToString("N"))));
        }
    }

    [Theory, OnEach]
    public async Task Two_paths_done_at_the_same_moment_both_count_and_meet_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Split);
        for (var round = 0; round < 8; round++)
        {
            var id = await ground.StartCase();
            await ground.Do(id, "Soạn");
            Guid[] tasks = [(await ground.Task(id, "Trái")).Id, (await ground.Task(id, "Phải")).Id];
            var codes = await Together(2, i => ground.Tasks((desk, act) => desk.Complete(tasks[i], 0, null, Nothing, act), CaseGround.Of("Lê Văn Cường")));
            Assert.All(codes, code => Assert.Equal("", code));
            Assert.Equal("Ký", await ground.Open(id));
        }
    }

    [Theory, OnEach]
    public async Task A_timer_and_the_work_it_limits_do_not_both_happen(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await using var other = ground.Another(CaseGround.Add);
        await ground.Publish(Bodies.Timed);
        var (timed, done) = (0, 0);
        for (var round = 0; round < 10; round++)
        {
            var id = await ground.StartCase();
            var task = await ground.Task(id, "Trả lời");
            ground.Time.Push(TimeSpan.FromHours(2));
            var codes = await Together(2, i => i == 0
                ? ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), CaseGround.Of("Nguyễn Thị Bình"))
                : other.Services.GetRequiredService<TimerRun>().Turn(10, 1, default));
            var row = await ground.Case(id);
            if (row.Status is CaseStatus.Completed)
            {
                done++;
                Assert.Equal("", codes[0]);
            }
            else
            {
                timed++;
                Assert.Equal(("CAS-003", "Nhắc"), (codes[0], await ground.Open(id)));
            }

            Assert.Equal(0, await ground.Read(db => db.Set<CaseTimer>().CountAsync(t => t.CaseId == id)));
        }

        Assert.Equal(10, timed + done);
    }

    [Theory, OnEach]
    public async Task A_message_that_takes_the_case_back_and_the_work_it_stops_do_not_both_happen(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Withdrawable);
        for (var round = 0; round < 10; round++)
        {
            var id = await ground.StartCase();
            var task = await ground.Task(id, "Giải quyết");
            var codes = await Together(2, i => i == 0
                ? ground.Tasks((desk, act) => desk.Complete(task.Id, task.Version, null, Nothing, act), CaseGround.Of("Nguyễn Thị Bình"))
                : ground.Cases((desk, act) => desk.Withdraw(id, "Không cần nữa", act)));
            Assert.Equal(1, codes.Count(c => c.Length == 0));
            Assert.Equal(codes[0].Length == 0 ? "" : "Trả lại giấy tờ", await ground.Open(id));
        }
    }

    [Theory, OnEach]
    public async Task Two_hosts_fire_each_timer_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await using var other = ground.Another(CaseGround.Add);
        await ground.Publish(Bodies.Timed);
        for (var i = 0; i < 60; i++)
        {
            await ground.StartCase(label: $"Hồ sơ {i}");
        }

        ground.Time.Push(TimeSpan.FromHours(2));
        await Together(2, async i =>
        {
            while (await (i == 0 ? ground : other).Services.GetRequiredService<TimerRun>().Turn(7, 2, default) > 0)
            {
                await Task.Yield();
            }
        });
        Assert.Equal((0, 60, 60), await ground.Read(async db => (
            await db.Set<CaseTimer>().CountAsync(), await db.Set<EventRow>().CountAsync(e => e.Kind == "cases.timer-fired"), await db.Set<CaseTask>().CountAsync(t => t.Name == "Nhắc" && t.EndedAt == null))));
    }

    private static async Task<IReadOnlyList<string>> Together(int count, Func<int, Task> work)
    {
        var codes = new ConcurrentDictionary<int, string>();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await start.Task;
            try
            {
                await work(i);
                codes[i] = "";
            }
            catch (Refused e)
            {
                codes[i] = e.Why.Code;
            }
        })).ToList();
        start.SetResult();
        await Task.WhenAll(all);
        return [.. codes.OrderBy(c => c.Key).Select(c => c.Value)];
    }
}
