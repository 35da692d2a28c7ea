using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Sqlite;

namespace ThongSuot.Support;

/// <summary>The mechanisms without the web: acts, events, deliveries and access over a database of their own, with a clock one can push.</summary>
public sealed class Ground : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly string? postgres;
    private readonly bool owns;
    private readonly TimeProvider clock;

    private Ground(ServiceProvider services, string folder, string? postgres, TimeProvider time, bool owns) =>
        (this.services, this.folder, this.postgres, clock, this.owns) = (services, folder, postgres, time, owns);

    /// <summary>The container.</summary>
    public IServiceProvider Services => services;

    /// <summary>The clock of all hosts on this ground.</summary>
    public PushedTime Time => (PushedTime)clock;

    /// <summary>Its folder; the SQLite file is <c>ground.db</c> in it.</summary>
    public string Folder => folder;

    /// <summary>The database.</summary>
    public IDatabase Database => services.GetRequiredService<IDatabase>();

    /// <summary>An empty ground on a database, its tables made.</summary>
    public static async Task<Ground> On(On database, Action<IServiceCollection>? more = null)
    {
        var name = $"ground_{Guid.CreateVersion7():N}";
        var folder = Directory.CreateTempSubdirectory("ground-").FullName;
        var connection = database is Support.On.PostgreSql ? await Postgres.Create(name) : null;
        var time = new PushedTime();
        var ground = new Ground(Build(connection, folder, time, more), folder, connection is null ? null : name, time, owns: true);
        await ground.Services.GetRequiredService<Schema>().Prepare(SchemaSource.Model, folder, (sp, job) => sp.GetRequiredService<Acts>().System(job));
        return ground;
    }

    /// <summary>A second host over the same database and clock.</summary>
    public Ground Another(Action<IServiceCollection>? more = null) => new(Build(Connection, folder, clock, more), folder, postgres, clock, owns: false);

    /// <summary>A host in another process, over a database made by <see cref="On"/>; it leaves everything there.</summary>
    public static Ground Joining(string? connection, string folder, TimeProvider clock, Action<IServiceCollection>? more = null) =>
        new(Build(connection, folder, clock, more), folder, null, clock, owns: false);

    /// <summary>The connection string of its PostgreSQL database; none on SQLite.</summary>
    public string? Connection => postgres is null ? null : new Npgsql.NpgsqlConnectionStringBuilder(Postgres.Connection) { Database = postgres, MaxPoolSize = 20 }.ToString();

    private static ServiceProvider Build(string? connection, string folder, TimeProvider time, Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        services.AddSingleton<TimeProvider>(time).AddSingleton(new WorkClock(time));
        services.AddData(connection is null ? new SqliteDatabase(Path.Combine(folder, "ground.db")) : new PostgreSqlDatabase(connection));
        services.AddEventsMechanism(worker: true);
        services.AddAccess();
        services.AddModel<PapersModel>();
        services.AddEvents(EventKind.Of<PaperFiled>("papers.filed", "Lưu giấy"), EventKind.Of<PaperCopied>("papers.copied", "Sao giấy"));
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Does something in an act of a person and commits it.</summary>
    public async Task<Guid> Act(Func<AppDb, Act, Task> work, Guid? id = null, Actor? actor = null, Guid? unit = null)
    {
        await using var scope = services.CreateAsyncScope();
        var act = ActIn(scope.ServiceProvider, id, actor, unit);
        await work(scope.ServiceProvider.GetRequiredService<AppDb>(), act);
        await act.Commit();
        return act.Id;
    }

    /// <inheritdoc cref="Act(Func{AppDb, Act, Task}, Guid?, Actor?, Guid?)"/>
    public Task<Guid> Act(Action<AppDb, Act> work, Guid? id = null, Actor? actor = null, Guid? unit = null) => Act(
        (db, act) =>
        {
            work(db, act);
            return Task.CompletedTask;
        }, id, actor, unit);

    /// <summary>An act over a scope of one's own.</summary>
    public Act ActIn(IServiceProvider scope, Guid? id = null, Actor? actor = null, Guid? unit = null) => scope.GetRequiredService<Acts>().For(new Acting
    {
        Id = id ?? Guid.CreateVersion7(),
        Actor = actor ?? new Actor(ActorKind.Person, Guid.CreateVersion7(), "Nguyễn Thị Hồng Đào"),
        Rights = AllRights.Instance,
        Unit = unit,
        At = services.GetRequiredService<WorkClock>().Now,
    });

    /// <summary>Reads from a fresh context.</summary>
    public async Task<T> Read<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>How many rows there are.</summary>
    public Task<int> Count<T>() where T : class => Read(db => db.Set<T>().CountAsync());

    /// <summary>Changes the database behind the program's back.</summary>
    public Task<int> Sql(FormattableString sql) => Read(db => db.Database.ExecuteSqlAsync(sql));

    /// <summary>Does all deliveries that are due, once, as one turn of a worker; gives how many.</summary>
    public async Task<int> Turn()
    {
        IReadOnlyList<Claimed> claimed;
        await using (var scope = services.CreateAsyncScope())
        {
            claimed = await scope.ServiceProvider.GetRequiredService<DeliveryClaims>().Claim(services.GetRequiredService<WorkClock>().Now, 100, default);
        }

        foreach (var delivery in claimed)
        {
            await services.GetRequiredService<DeliveryRun>().Do(delivery, default);
        }

        return claimed.Count;
    }

    /// <summary>Runs a clock job now.</summary>
    public async Task Job<T>() where T : class, IClockJob
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<T>().Run(scope.ServiceProvider.GetRequiredService<Acts>().System("job"), default);
    }

    /// <summary>Starts the worker of this host.</summary>
    public async Task StartWorker()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(default);
        }
    }

    /// <summary>Waits until something holds.</summary>
    public async Task Until(Func<AppDb, Task<bool>> holds, int seconds = 60)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            if (await Read(holds))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("It did not come to hold in time.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(default);
        }

        if (Database is IAsyncDisposable pool)
        {
            await pool.DisposeAsync();
        }

        await services.DisposeAsync();
        if (!owns)
        {
            return;
        }

        if (postgres is not null)
        {
            await Postgres.Drop(postgres);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The real time, which a test may push forward.</summary>
public sealed class PushedTime : TimeProvider
{
    private long pushed;

    /// <summary>Pushes the clock.</summary>
    public void Push(TimeSpan span) => Interlocked.Add(ref pushed, span.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref pushed));
}
