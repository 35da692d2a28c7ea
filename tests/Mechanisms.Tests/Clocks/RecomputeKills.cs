using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Clocks;
using ThongSuot.Events;
using ThongSuot.Support;

namespace ThongSuot.Mechanisms.Tests.Clocks;

/// <summary>A host that dies without warning while deadlines are counted anew: every case is moved, and none twice.</summary>
public sealed class RecomputeKills
{
    private const int Cases = 6_000;

    [Theory, OnEach]
    public async Task Killed_again_and_again_while_counting_every_case_is_moved_once(On database)
    {
        await using var ground = await Ground.On(database, ClockGround.Add);
        await Fill(ground);
        await ground.Decide(DayKind.Closure, "20/10/2020", "20/10/2020");
        var origin = ground.Time.GetUtcNow().UtcTicks;
        var cutShort = 0;
        for (var i = 0; i < 4 && await Left(ground) > 0; i++)
        {
            using var host = Start(ground, origin);
            Assert.Equal("ready", await host.StandardOutput.ReadLineAsync());
            var before = await Left(ground);
            for (var wait = 0; wait < 400 && await Left(ground) == before; wait++)
            {
                await Task.Delay(20);
            }

            await Task.Delay(Random.Shared.Next(150));
            host.Kill();
            await host.WaitForExitAsync();
            cutShort += await Left(ground) is > 0 and < Cases ? 1 : 0;
        }

        using var last = Start(ground, origin);
        Assert.Contains("drained", await last.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await last.WaitForExitAsync();

        Assert.True(cutShort > 0, "No kill fell into the middle of the work.");
        Assert.Equal(0, await Left(ground));
        Assert.Equal([ClockGround.At("27/10/2020 17:00")], await ground.Read(db => db.Set<CaseClockRow>().Select(c => c.DueAt!.Value).Distinct().ToListAsync()));
        Assert.Equal((Cases, Cases), await ground.Read(async db => (await db.Set<EventRow>().CountAsync(e => e.Kind == "clocks.moved"), await db.Set<EventRow>().Where(e => e.Kind == "clocks.moved").Select(e => e.SubjectId).Distinct().CountAsync())));
        Assert.Equal((Cases, Cases, true), await ground.Read(db => db.Set<Recompute>().Select(r => new ValueTuple<int, int, bool>(r.Moved, r.Checked, r.DoneAt != null)).FirstAsync()));
        Assert.Empty((await ground.Read(db => new Audit(db).Verify())).Findings);
    }

    private static async Task Fill(Ground ground)
    {
        var unit = Guid.CreateVersion7();
        for (var done = 0; done < Cases; done += 2000)
        {
            await ground.Act((db, _) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                db.AddRange(Enumerable.Range(done, 2000).Select(i => RowOf(unit, i)));
            });
        }
    }

    /// <summary>As the clock desk would have made it: received on 12/10/2020, ten working days.</summary>
    internal static CaseClockRow RowOf(Guid unit, int number)
    {
        var received = ClockGround.At("12/10/2020 9:00");
        var id = Guid.CreateVersion7();
        return new CaseClockRow
        {
            Id = id, SubjectKind = "dossier", SubjectId = $"{id:N}", SubjectLabel = $"Hồ sơ {number}", UnitId = unit, Kind = "one_stop", Rules = "2018", Legal = "10 wd",
            Events = [ClockEvent.Received(received)], ReceivedAt = received, DueAt = ClockGround.At("26/10/2020 17:00"),
        };
    }

    private static Task<int> Left(Ground ground) => ground.Read(db => db.Set<CaseClockRow>().CountAsync(c => c.Edition == 0));

    private static Process Start(Ground ground, long origin) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "ThongSuot.Crash.dll"), ground.Folder, ground.Connection ?? "-", $"{origin}", "recompute"])
    {
        RedirectStandardOutput = true,
    })!;
}
