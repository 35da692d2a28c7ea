using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Sqlite;

namespace ThongSuot.Bench;

/// <summary>The mechanisms over a new database with the entities of the benchmarks.</summary>
internal sealed class Place : IAsyncDisposable
{
    private static string? Server => Environment.GetEnvironmentVariable("BENCH_POSTGRES");

    private Place(ServiceProvider services, string folder, string? connection) => (Services, Folder, Connection) = (services, folder, connection);

    public ServiceProvider Services { get; }

    public string Folder { get; }

    public string? Connection { get; }

    public static IEnumerable<bool> Databases => Server is null ? [false] : [true, false];

    public static async Task<Place> Make(bool postgres, Action<IServiceCollection>? more = null, Action<DbContextOptionsBuilder>? options = null)
    {
        var place = Over(postgres ? await Create() : null, more, options);
        await place.Services.GetRequiredService<Schema>().Prepare(SchemaSource.Model, place.Folder, (sp, job) => sp.GetRequiredService<Acts>().System(job));
        return place;
    }

    /// <summary>One more host over a database that stands; SQLite where no connection is given.</summary>
    public static Place Over(string? connection, Action<IServiceCollection>? more = null, Action<DbContextOptionsBuilder>? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(TimeProvider.System).AddSingleton(new WorkClock(TimeProvider.System));
        services.AddData(connection is null ? new SqliteDatabase(Path.Combine(folder, "bench.db")) : new PostgreSqlDatabase(connection));
        services.AddEventsMechanism(worker: false);
        services.AddAccess();
        services.AddModel<BenchModel>();
        services.AddEvents(EventKind.Of<Stepped>("bench.stepped", "Bước"));
        services.AddAfter<Stepped, Idle>("bench.first").AddAfter<Stepped, Idle>("bench.second");
        more?.Invoke(services);
        if (options is not null)
        {
            services.AddDbContext<AppDb>(options, ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        }

        return new Place(services.BuildServiceProvider(), folder, connection);
    }

    public async Task<T> In<T>(Func<IServiceProvider, AppDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task<int> Sql(string sql) => In((_, db) =>
    {
        db.Database.SetCommandTimeout(600);
        return db.Database.ExecuteSqlRawAsync(sql);
    });

    public static async Task<string?> Version()
    {
        if (Server is null)
        {
            return null;
        }

        await using var source = NpgsqlDataSource.Create(Server);
        await using var command = source.CreateCommand("SELECT 'PostgreSQL ' || current_setting('server_version') || ' (fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') || ')'");
        return (string?)await command.ExecuteScalarAsync();
    }

    private static async Task<string> Create()
    {
        var name = $"bench_{Guid.CreateVersion7():N}";
        await using var source = NpgsqlDataSource.Create(Server!);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (Services.GetRequiredService<IDatabase>() is IAsyncDisposable pool)
        {
            await pool.DisposeAsync();
        }

        await Services.DisposeAsync();
        if (Connection is not null)
        {
            await using var source = NpgsqlDataSource.Create(Server!);
            await using var command = source.CreateCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)");
            await command.ExecuteNonQueryAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>An open task of a unit.</summary>
internal sealed class BenchTask : IFieldReachable, IVersioned
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public int Confidentiality { get; init; }

    public string? Field { get; init; }

    public required DateTime DueAt { get; set; }

    public required string Title { get; set; }

    public int Version { get; set; }
}

internal sealed record Stepped(Guid Task, string Title) : Event
{
    public override Reference Subject => new("task", Task, Title);

    public override string Remark => "chuyển bước";
}

internal sealed class Idle : IAfter<Stepped>
{
    public Task After(Stepped happened, EventRow row, Act act, CancellationToken cancel) => Task.CompletedTask;
}

internal sealed class BenchModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<BenchTask>(task =>
    {
        task.ToTable("bench_tasks");
        task.HasIndex(t => new { t.UnitId, t.DueAt });
        task.HasIndex(t => t.DueAt);
    });
}
