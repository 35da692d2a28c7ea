using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Support;

namespace ThongSuot.Bench;

/// <summary>Completing tasks by one host and by two on one PostgreSQL database, each host a process of its own.</summary>
internal static class HostSpeed
{
    private const int Clients = 8;
    private const int Seconds = 10;
    private const int Rounds = 3;

    public static async Task Run(Report report)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"Complete a task, {Clients} clients in all, each a task nobody else has; hosts are processes of their own; {Rounds} rounds of {Seconds} s, one host and two in turn, each after 6 s to warm up in its process.");
        await using var place = await Place.Make(postgres: true, CaseGround.Add);
        var tasks = (await StepFill.Cases(place, 270_000)).Tasks.Chunk(30_000).ToList();
        var (one, two, part) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await Hosts(place, [tasks[part++]]));
            two.Add(await Hosts(place, [tasks[part++], tasks[part++]]));
        }

        var done = await place.In((_, db) => db.Set<CaseTask>().CountAsync(t => t.Status == CaseTaskStatus.Completed));
        var next = await place.In((_, db) => db.Set<CaseTask>().CountAsync(t => t.Name == "Hai"));
        report.Header("hosts", "/s");
        report.Row("one", Report.Median(one));
        report.Row("two", Report.Median(two));
        report.Line();
        report.Line($"Two ÷ one {Report.Median(two.Zip(one, (a, b) => a / b)):0.00} (median of the rounds). {done:#,0} tasks done, {next:#,0} next ones placed.");
    }

    /// <summary>What one host does: all its clients complete tasks of the list until the time is over; prints steps a second.</summary>
    public static async Task Work(string connection, string list, int seconds, int clients)
    {
        var place = Place.Over(connection, CaseGround.Add);
        var tasks = (await File.ReadAllLinesAsync(list)).Select(Guid.Parse).ToList();
        var next = -1;
        await Drive(6);
        var (watch, from) = (Stopwatch.StartNew(), next);
        await Drive(seconds);
        Console.WriteLine(((next - from) / watch.Elapsed.TotalSeconds).ToString(CultureInfo.InvariantCulture));

        async Task Drive(int length)
        {
            var time = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
            {
                while (time.Elapsed.TotalSeconds < length)
                {
                    await StepSpeed.Complete(place, tasks[Interlocked.Increment(ref next)]);
                }
            })));
        }
    }

    private static async Task<double> Hosts(Place place, IReadOnlyList<Guid[]> parts)
    {
        var speeds = await Task.WhenAll(parts.Select(async (part, i) =>
        {
            var list = Path.Combine(place.Folder, $"tasks-{i}.txt");
            await File.WriteAllLinesAsync(list, part.Select(id => id.ToString()));
            using var host = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(HostSpeed).Assembly.Location, "host", place.Connection!, list, $"{Seconds}", $"{Clients / parts.Count}"]) { RedirectStandardOutput = true })!;
            var speed = await host.StandardOutput.ReadToEndAsync();
            await host.WaitForExitAsync();
            return double.Parse(speed, CultureInfo.InvariantCulture);
        }));
        return speeds.Sum();
    }
}
