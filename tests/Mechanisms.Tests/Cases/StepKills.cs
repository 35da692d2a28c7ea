using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Cases;

/// <summary>A host that dies without warning while sixty-four people do two thousand tasks: none is stuck, doubled or lost.</summary>
public sealed class StepKills
{
    private const int Cases = 2_000;

    [Theory, OnEach]
    public async Task Killed_twice_while_sixty_four_people_work_every_task_is_done_once(On database)
    {
        await using var ground = await Ground.On(database, CaseGround.Add);
        await ground.Publish(Bodies.Two);
        await Fill(ground);
        var origin = ground.Time.GetUtcNow().UtcTicks;
        var acknowledged = new List<Guid>();
        var cutShort = 0;
        for (var i = 0; i < 2; i++)
        {
            using var host = Start(ground, origin);
            Assert.Equal("ready", await host.StandardOutput.ReadLineAsync());
            for (var heard = 0; await host.StandardOutput.ReadLineAsync() is { } line && line is not "done"; heard++)
            {
                acknowledged.Add(Guid.Parse(line));
                if (heard == 400)
                {
                    host.Kill();
                }
            }

            await host.WaitForExitAsync();
            cutShort += await Left(ground) is > 0 and < Cases ? 1 : 0;
        }

        using var last = Start(ground, origin);
        var said = (await last.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await last.WaitForExitAsync();
        Assert.Equal("done", said[^1]);
        acknowledged.AddRange(said[1..^1].Select(Guid.Parse));

        Assert.Equal(2, cutShort);
        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        var done = await ground.Read(db => db.Set<CaseTask>().AsNoTracking().Where(t => t.Name == "Một").ToListAsync());
        Assert.All(done, t => Assert.Equal((CaseTaskStatus.Completed, 1), (t.Status, t.Version)));
        Assert.Subset(done.Select(t => t.Id).ToHashSet(), acknowledged.ToHashSet());
        var next = await ground.Read(db => db.Set<CaseTask>().AsNoTracking().Where(t => t.Name == "Hai" && t.EndedAt == null).Select(t => t.CaseId).ToListAsync());
        Assert.Equal((Cases, Cases), (next.Count, next.Distinct().Count()));
        Assert.Equal((Cases, Cases), await ground.Read(async db => (
            await db.Set<EventRow>().CountAsync(e => e.Kind == "cases.task-completed"), await db.Set<EventRow>().Where(e => e.Kind == "cases.task-completed").Select(e => e.SubjectId).Distinct().CountAsync())));
        Assert.Equal([(CaseStatus.Running, 1)], await ground.Read(db => db.Set<CaseRow>().Select(c => new ValueTuple<CaseStatus, int>(c.Status, c.Version)).Distinct().ToListAsync()));
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    // One case as the desk starts it, and its rows again for the others.
    private static async Task Fill(Ground ground)
    {
        var first = await ground.Case(await ground.StartCase());
        var task = await ground.Task(first.Id, "Một");
        await ground.Act((AppDb db, Kernel.Act _) => db.AddRange(Enumerable.Range(1, Cases - 1).Select(i => Guid.CreateVersion7()).SelectMany(id => (object[])
        [
            new CaseRow
            {
                Id = id, ProcessId = first.ProcessId, ProcessVersionId = first.ProcessVersionId, SubjectKind = "case", SubjectId = $"{id:N}", SubjectLabel = first.SubjectLabel, Search = first.Search, UnitId = first.UnitId,
                State = first.State, StartedAt = first.StartedAt,
            },
            new CaseTask
            {
                Id = Guid.CreateVersion7(), CaseId = id, ProcessId = first.ProcessId, Wait = task.Wait, Element = task.Element, Name = task.Name, CaseLabel = task.CaseLabel, Search = task.Search, UnitId = task.UnitId, CreatedAt = task.CreatedAt,
            },
        ])));
    }

    private static Task<int> Left(Ground ground) => ground.Read(db => db.Set<CaseTask>().CountAsync(t => t.Name == "Một" && t.EndedAt == null));

    private static Process Start(Ground ground, long origin) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Crash.dll"), ground.Folder, ground.Connection ?? "-", $"{origin}", "steps"])
    {
        RedirectStandardOutput = true,
    })!;
}
