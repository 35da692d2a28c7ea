using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;

namespace ThongSuot.Bench;

/// <summary>One act with three changes, one event and two deliveries, beside plain EF Core and a bare batch that save the same rows.</summary>
internal static class ActCommits
{
    private const int Rounds = 9;
    private const string Update = "UPDATE bench_tasks SET title = $1, version = version + 1 WHERE id = $2";
    private const string Insert = "INSERT INTO bench_tasks (id, unit_id, confidentiality, due_at, title, version) VALUES ($1, $2, 0, $3, $4, 0)";
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Actor Someone = new(ActorKind.Person, Guid.CreateVersion7(), "Nguyễn Thị Hồng Đào");

    public static async Task Run(Report report)
    {
        report.Machine(await Place.Version());
        report.Line();
        report.Line($"Read one task; change it and add two; one event; two deliveries; one act row: seven rows. {Rounds} rounds of {Length.TotalSeconds:0} s each, the paths in turn, after one to warm up. Each client is one task that waits for its commit. Plain EF Core: a context of the same entities and indexes that adds the same rows, hashes given. Bare batch: one NpgsqlBatch of the seven statements, hashes given, without the read. ActBatch: the same statements through the act, hashes computed.");
        await using var place = await Place.Make(postgres: true);
        await using var source = NpgsqlDataSource.Create(PostgreSqlDatabase.Settings(place.Connection!));
        var plain = new DbContextOptionsBuilder<PlainDb>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options;
        var tasks = Enumerable.Range(0, 8).Select(_ => Guid.CreateVersion7()).ToArray();
        await place.In(async (_, db) =>
        {
            db.AddRange(tasks.Select(id => new BenchTask { Id = id, UnitId = Unit, DueAt = DateTime.UnixEpoch, Title = "hồ sơ" }));
            await db.SaveAct();
            return 0;
        });
        (string Name, Func<Guid, Task> Do)[] paths =
        [
            ("plain EF Core", task => Plain(plain, task)),
            ("act", task => place.In((sp, db) => InAct(sp, db, task))),
            ("bare batch", task => Bare(source, task)),
            ("ActBatch", task => place.In((sp, _) => InBatch(sp, task))),
        ];
        report.Header("clients", "plain EF Core /s", "act /s", "act ÷ plain", "bare batch /s", "ActBatch /s", "ActBatch ÷ bare");
        foreach (var clients in (int[])[1, 8])
        {
            var speeds = paths.ToDictionary(p => p.Name, _ => new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var (name, act) in paths)
                {
                    var speed = await Speed(tasks[..clients], act, round == 0 ? Length * 2 : Length);
                    if (round > 0)
                    {
                        speeds[name].Add(speed);
                    }
                }
            }

            // The ratio of each round, then their median: what else the machine does falls on both sides.
            double Ratio(string a, string b) => Report.Median(speeds[a].Zip(speeds[b], (x, y) => x / y));
            report.Row(
                clients, Report.Median(speeds["plain EF Core"]), Report.Median(speeds["act"]), Ratio("act", "plain EF Core"),
                Report.Median(speeds["bare batch"]), Report.Median(speeds["ActBatch"]), Ratio("ActBatch", "bare batch"));
        }
    }

    private static async Task<double> Speed(Guid[] tasks, Func<Guid, Task> act, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(tasks.Select(task => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < length; count++)
            {
                await act(task);
            }

            return count;
        })));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static Act ActOf(IServiceProvider services) => services.GetRequiredService<Acts>().For(new Acting
    {
        Id = Guid.CreateVersion7(), Actor = Someone, Rights = AllRights.Instance, At = services.GetRequiredService<WorkClock>().Now, Unit = Unit,
    });

    private static BenchTask New(DateTime at) => new() { Id = Guid.CreateVersion7(), UnitId = Unit, DueAt = at, Title = "bước tiếp theo" };

    private static async Task<int> InAct(IServiceProvider services, AppDb db, Guid id)
    {
        var act = ActOf(services);
        var task = await db.Set<BenchTask>().FirstAsync(t => t.Id == id);
        task.Title = $"hồ sơ {act.Id}";
        db.AddRange(New(act.At), New(act.At));
        act.Record(new Stepped(id, "hồ sơ"));
        await act.Commit();
        return 0;
    }

    private static async Task<int> InBatch(IServiceProvider services, Guid id)
    {
        var act = ActOf(services);
        act.Record(new Stepped(id, "hồ sơ"));
        await Acts.Batch(act)
            .Change(Update, $"hồ sơ {act.Id}", id)
            .Add(Insert, Guid.CreateVersion7(), Unit, act.At, "bước tiếp theo")
            .Add(Insert, Guid.CreateVersion7(), Unit, act.At, "bước tiếp theo")
            .Commit();
        return 0;
    }

    private static ActRows Rows(Guid id)
    {
        var at = ActRows.RealNow(TimeProvider.System);
        var (act, happened) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var row = new EventRow
        {
            Id = happened, ActId = act, Ordinal = 0, At = at, Kind = "bench.stepped", SubjectKind = "task", SubjectId = id.ToString("N"), SubjectLabel = "hồ sơ", UnitId = Unit,
            ActorId = Someone.Id, ActorName = Someone.Name, Remark = "chuyển bước", Body = $$"""{"task":"{{id}}","title":"hồ sơ"}""", Hash = Hashing.Zero,
        };
        return new(
            new ActRow { Id = act, At = at, RecordedAt = at, ActorKind = ActorKind.Person, ActorId = Someone.Id, ActorName = Someone.Name, UnitId = Unit, Contents = $"{happened:N} {Hashing.Zero}", Hash = Hashing.Zero },
            [row],
            [.. ((string[])["bench.first", "bench.second"]).Select(l => new Delivery { Id = Guid.CreateVersion7(), EventId = happened, Listener = l, DueAt = at })]);
    }

    private static async Task Plain(DbContextOptions<PlainDb> options, Guid id)
    {
        await using var db = new PlainDb(options);
        var rows = Rows(id);
        var task = await db.Set<BenchTask>().FirstAsync(t => t.Id == id);
        task.Title = $"hồ sơ {rows.Act.Id}";
        task.Version++;
        db.AddRange(New(rows.Act.At), New(rows.Act.At), rows.Act);
        db.AddRange(rows.Events);
        db.AddRange(rows.Deliveries);
        await db.SaveChangesAsync();
    }

    private static async Task Bare(NpgsqlDataSource source, Guid id)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        var rows = Rows(id);
        Add(Update, $"hồ sơ {rows.Act.Id}", id);
        Add(Insert, Guid.CreateVersion7(), Unit, rows.Act.At, "bước tiếp theo");
        Add(Insert, Guid.CreateVersion7(), Unit, rows.Act.At, "bước tiếp theo");
        foreach (var statement in rows.Statements())
        {
            Add(statement.Sql, [.. statement.Values]);
        }

        await batch.ExecuteNonQueryAsync();

        void Add(string sql, params object?[] values)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }
    }
}

/// <summary>EF Core as anybody would use it: the same tables, nothing of ours.</summary>
internal sealed class PlainDb(DbContextOptions<PlainDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ActRow>().ToTable("acts").Property(a => a.ActorKind).HasConversion<string>();
        modelBuilder.Entity<EventRow>().ToTable("events");
        modelBuilder.Entity<Delivery>().ToTable("deliveries").Property(d => d.Claim).IsConcurrencyToken();
        modelBuilder.Entity<BenchTask>().ToTable("bench_tasks").Property(t => t.Version).IsConcurrencyToken();
    }
}
