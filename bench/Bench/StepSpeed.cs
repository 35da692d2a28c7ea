using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>Completing a task and starting a case, beside the same rows by hand and by plain EF Core.</summary>
internal static class StepSpeed
{
    private const int Clients = 8;
    private const int Rounds = 5;
    private const int Rows = 160_000;
    private const int SqliteSteps = 100_000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    public static async Task Run(Report report)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"Complete a task, {Clients} clients, each a task nobody else has; the case goes on to its next task: two rows changed, one task, one act and one event added. {Rounds} rounds of {Length.TotalSeconds:0} s, the paths in turn, after one to warm up; medians. Bare batch: the same rows as one NpgsqlBatch, everything known before, nothing read. Plain EF Core: reads task and case, changes them, adds the rows. Ours reads, checks who may and what the step offers, runs the engine, places the next task, hashes act and event.");
        foreach (var postgres in Place.Databases)
        {
            await using var place = await Place.Make(postgres, CaseGround.Add);
            await (postgres ? OnPostgres(report, place) : OnSqlite(report, place));
        }
    }

    private static async Task OnPostgres(Report report, Place place)
    {
        var waiting = await StepFill.Cases(place, Rows);
        var sample = waiting.Sample;
        await using var source = NpgsqlDataSource.Create(PostgreSqlDatabase.Settings(place.Connection!));
        var plain = new DbContextOptionsBuilder<PlainCases>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options;
        (string Name, Func<(Guid Case, Guid Task), Task> Do)[] paths =
        [
            ("bare batch", one => StepRows.Bare(source, sample, one.Case, one.Task)), ("plain EF Core", one => StepRows.Plain(plain, sample, one.Task)), ("ours", one => Complete(place, one.Task)),
        ];
        var all = paths.ToDictionary(p => p.Name, _ => new List<Measured>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, act) in paths)
            {
                var measured = await Measure(source, waiting.Next, act, round == 0 ? Length / 2 : Length);
                if (round > 0)
                {
                    all[name].Add(measured);
                }
            }
        }

        report.Header("PostgreSQL", "/s", "median ms", "p99 ms", "write transactions/op", "WAL bytes/op", "whole pages in it/op", "CPU ms/op");
        foreach (var (name, rounds) in all)
        {
            report.Row(name, M(r => r.Speed), M(r => r.Median), M(r => r.Late), M(r => r.Load!.Writes / (double)r.Count), M(r => r.Load!.Wal / r.Count), M(r => r.Load!.Images / r.Count), M(r => r.Load!.Cpu.TotalMilliseconds / r.Count));
            double M(Func<Measured, double> what) => Report.Median(rounds.Select(what));
        }

        double Ratio(string other, Func<Measured, double> what) => Report.Median(all["ours"].Zip(all[other], (a, b) => what(a) / what(b)));
        report.Line();
        report.Line($"Ours ÷ bare batch {Ratio("bare batch", r => r.Speed):0.00}, ours ÷ plain EF Core {Ratio("plain EF Core", r => r.Speed):0.00}; p99 ÷ bare batch {Ratio("bare batch", r => r.Late):0.00}, ÷ plain EF Core {Ratio("plain EF Core", r => r.Late):0.00} (median of the rounds).");
        var starts = new List<Measured>();
        for (var round = 0; round < 3; round++)
        {
            starts.Add(await Measure(source, () => default, _ => Start(place), Length));
        }

        report.Header("start a case", "/s", "p99 ms", "WAL bytes/op", "CPU ms/op");
        report.Row("PostgreSQL", Report.Median(starts.Select(r => r.Speed)), Report.Median(starts.Select(r => r.Late)), Report.Median(starts.Select(r => r.Load!.Wal / r.Count)), Report.Median(starts.Select(r => r.Load!.Cpu.TotalMilliseconds / r.Count)));
    }

    private static async Task OnSqlite(Report report, Place place)
    {
        var waiting = await StepFill.Cases(place, SqliteSteps);
        await Measure(null, waiting.Next, one => Complete(place, one.Task), Length / 2);
        var rounds = new List<Measured>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add(await Measure(null, waiting.Next, one => Complete(place, one.Task), Length));
        }

        var rest = await Measure(null, waiting.Next, one => Complete(place, one.Task), TimeSpan.FromMinutes(10), () => waiting.Any);
        var done = await place.In((_, db) => db.Set<CaseTask>().CountAsync(t => t.Status == CaseTaskStatus.Completed));
        report.Header("SQLite, synchronous=FULL", "/s", "median ms", "p99 ms", "steps in all", "/s of those after the rounds");
        report.Row("ours", Report.Median(rounds.Select(r => r.Speed)), Report.Median(rounds.Select(r => r.Median)), Report.Median(rounds.Select(r => r.Late)), done, rest.Speed);
        report.Line();
        report.Line("None was refused as locked: one that is ends the run.");
    }

    private sealed record Measured(int Count, double Speed, double Median, double Late, ServerLoad? Load);

    private static async Task<Measured> Measure(NpgsqlDataSource? source, Func<(Guid Case, Guid Task)> next, Func<(Guid Case, Guid Task), Task> act, TimeSpan length, Func<bool>? more = null)
    {
        var before = source is null ? null : await ServerLoad.Read(source);
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (watch.Elapsed < length && more?.Invoke() != false)
            {
                var one = next();
                var from = watch.Elapsed;
                await act(one);
                mine.Add((watch.Elapsed - from).TotalMilliseconds);
            }

            return mine;
        })));
        var speed = times.Sum(t => t.Count) / watch.Elapsed.TotalSeconds;
        var sorted = times.SelectMany(t => t).Order().ToList();
        return new(sorted.Count, speed, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], source is null ? null : (await ServerLoad.Read(source)).Since(before!));
    }

    private static Act ActOf(IServiceProvider services) => services.GetRequiredService<Acts>().For(new Acting
    {
        Id = Guid.CreateVersion7(), Actor = CaseGround.Of("Nguyễn Thị Bình"), Rights = AllRights.Instance, At = services.GetRequiredService<WorkClock>().Now, Unit = CaseGround.Office,
    });

    internal static Task<int> Complete(Place place, Guid task) => place.In(async (services, _) =>
    {
        await services.GetRequiredService<TaskDesk>().Complete(task, 0, null, new Dictionary<string, object?>(), ActOf(services));
        return 0;
    });

    private static Task<Guid> Start(Place place) => place.In((services, _) => services.GetRequiredService<CaseDesk>().Start(new() { Process = "P", Label = "Hồ sơ", UnitId = CaseGround.Office }, ActOf(services)));
}
