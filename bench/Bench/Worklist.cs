using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Bench;

/// <summary>A page of 50 tasks, by due moment, out of a million in 500 units, for three readers.</summary>
internal static class Worklist
{
    private const int Units = 500;
    private const int Pages = 300;
    private static readonly string[] Fields = ["đất đai", "hộ tịch", "xây dựng"];
    private static readonly DateTime Start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static async Task Run(Report report, int rows)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"{rows:#,0} open tasks in {Units} units of very different size (the largest has about nine times the smallest), each with a due moment within two years; page of 50 by `Within(act.Reach(p)).Where(t => t.DueAt >= from).OrderBy(t => t.DueAt).PageUncounted(page)`, one statement a page, prepared after five uses; {Pages} pages for each reader in turn, each from another day and with other units, after as many to warm up.");
        foreach (var postgres in Place.Databases)
        {
            await using var place = await Place.Make(postgres);
            var units = Enumerable.Range(0, Units).Select(_ => Guid.CreateVersion7()).ToArray();
            await Fill(place, units, rows);
            report.Line();
            report.Line($"## {(postgres ? "PostgreSQL" : "SQLite")}");
            var readers = Readers(units);
            var medians = await Measure(place, readers);
            report.Header("reader", "units", "median ms", "99th percentile ms", "× administrator");
            foreach (var (name, reach) in readers)
            {
                report.Row(name, reach(0).Grants[^1].Units?.Count.ToString("0", null) ?? "all", medians[name].Median, medians[name].Slow, medians[name].Median / medians["administrator"].Median);
            }

            foreach (var (name, reach) in readers.Where(r => r.Name is "officer, 1 unit" or "officer of 3 units" or "district, 12 units" or "100 units"))
            {
                await Explain(report, place, name, reach(7));
            }
        }

        report.Line();
        report.Line("Index advice: a worklist table has (unit_id, due_at) for readers of few units and (due_at) for readers of many; both partial on open rows where most are closed.");
    }

    private static List<(string Name, Func<int, Reach> Reach)> Readers(Guid[] units) =>
    [
        ("officer, 1 unit", i => Of(2, units[i % Units])),
        ("officer of 3 units", i => Of(2, units[i % Units], units[(i + 100) % Units], units[(i + 200) % Units])),
        ("district, 12 units", i => Of(2, Some(units, 12, i))),
        ("30 units", i => Of(2, Some(units, 30, i))),
        ("60 units", i => Of(2, Some(units, 60, i))),
        ("100 units", i => Of(2, Some(units, 100, i))),
        ("250 units", i => Of(2, Some(units, 250, i))),
        ("two roles, 12 units, one field", i => new Reach([new Grant { Units = [units[i % Units]], Ceiling = 2 }, new Grant { Units = Some(units, 12, i), Ceiling = 0, Fields = [Fields[i % 3]] }])),
        ("province, ceiling 2", _ => new Reach([new Grant { Units = null, Ceiling = 2 }])),
        ("administrator", _ => Reach.Everywhere),
    ];

    // Of every size, as a district's are.
    private static Guid[] Some(Guid[] units, int count, int i) => [.. Enumerable.Range(0, count).Select(n => units[((n * 7) + (i * 13)) % Units])];

    private static Reach Of(int ceiling, params Guid[] units) => new([new Grant { Units = units, Ceiling = ceiling }]);

    private static IQueryable<BenchTask> Query(Data.AppDb db, Reach reach, DateTime from) => db.Set<BenchTask>().AsNoTracking().Within(reach).Where(t => t.DueAt >= from).OrderBy(t => t.DueAt);

    // The readers in turn, so that whatever else the machine does falls on all of them alike.
    private static async Task<Dictionary<string, (double Median, double Slow)>> Measure(Place place, List<(string Name, Func<int, Reach> Reach)> readers)
    {
        var first = await ListQuery.BindAsync(new DefaultHttpContext());
        var times = readers.ToDictionary(r => r.Name, _ => new List<double>());
        for (var i = 0; i < Pages * 2; i++)
        {
            foreach (var (name, reach) in readers)
            {
                await place.In(async (_, db) =>
                {
                    var watch = Stopwatch.StartNew();
                    var page = await Query(db, reach(i), From(i)).PageUncounted(first);
                    if (i >= Pages)
                    {
                        times[name].Add(watch.Elapsed.TotalMilliseconds);
                    }

                    return page is { Items.Count: 50, HasNext: true } ? 0 : throw new InvalidOperationException($"{page.Items.Count} rows");
                });
            }
        }

        return times.ToDictionary(t => t.Key, t => (Report.Median(t.Value), t.Value.Order().ElementAt(t.Value.Count * 99 / 100)));
    }

    private static DateTime From(int i) => Start.AddDays(i * 37 % 600);

    private static async Task Explain(Report report, Place place, string name, Reach reach)
    {
        report.Line();
        report.Line($"Plan, {name}:");
        report.Line("```");
        await place.In(async (_, db) =>
        {
            await using var command = Query(db, reach, From(7)).Take(ListQuery.Size + 1).CreateDbCommand();
            report.Line(Short(command.CommandText));
            command.CommandText = (place.Connection is null ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, BUFFERS) ") + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                report.Line(Short(reader.GetString(reader.FieldCount - 1)));
            }

            return 0;
        });
        report.Line("```");
    }

    private static string Short(string text) => text.Length <= 400 ? text : text[..400] + " …";

    private static async Task Fill(Place place, Guid[] units, int rows)
    {
        var random = new Random(20201015);
        for (var done = 0; done < rows; done += 5000)
        {
            await place.In(async (_, db) =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var i = 0; i < 5000; i++)
                {
                    db.Add(new BenchTask
                    {
                        Id = Guid.CreateVersion7(),
                        UnitId = units[(int)(Units * Math.Pow(random.NextDouble(), 1.3))],
                        Confidentiality = random.Next(20) == 0 ? 3 : random.Next(3),
                        Field = Fields[random.Next(3)],
                        DueAt = Start.AddMinutes(random.Next(730 * 24 * 60)),
                        Title = $"Hồ sơ {done + i}: cấp giấy chứng nhận quyền sử dụng đất",
                    });
                }

                await db.SaveAct();
                return 0;
            });
        }

        await place.Sql(place.Connection is null ? "ANALYZE" : "VACUUM ANALYZE bench_tasks");
    }
}
