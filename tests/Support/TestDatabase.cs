using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.PostgreSql;
using ThongSuot.Sqlite;

namespace ThongSuot.Support;

/// <summary>
/// A fresh, real database with its schema and a container over it, gone when disposed. Data, events and access are in;
/// a test adds the mechanisms and modules it is about.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? server;
    private readonly ServiceProvider services;

    private TestDatabase(Engine engine, string folder, string? server, TestClock clock, ServiceProvider services) =>
        (Engine, Folder, this.server, Clock, this.services) = (engine, folder, server, clock, services);

    /// <summary>Connection string of the server, or none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given ? given : null;

    /// <summary>Which database.</summary>
    public Engine Engine { get; }

    /// <summary>A data folder of its own.</summary>
    public string Folder { get; }

    /// <summary>The clock of everything in the container.</summary>
    public TestClock Clock { get; }

    /// <summary>The container.</summary>
    public IServiceProvider Services => services;

    /// <summary>Makes the database and its schema.</summary>
    /// <param name="engine">Which.</param>
    /// <param name="add">Adds what the test is about; gets the data folder.</param>
    public static async Task<TestDatabase> Open(Engine engine, Action<IServiceCollection, string>? add = null)
    {
        var folder = Directory.CreateTempSubdirectory("thongsuot-test-").FullName;
        var connection = engine is Engine.PostgreSql ? await NewOnServer() : null;
        IDatabase database = connection is null ? new SqliteDatabase(Path.Combine(folder, "thongsuot.db")) : new PostgreSqlDatabase(connection);
        var clock = new TestClock();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(new WorkClock(clock));
        services.AddData(database).AddEventsMechanism(worker: false).AddAccess();
        add?.Invoke(services, folder);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await provider.GetRequiredService<Schema>().Prepare(SchemaSource.Model, folder, (sp, job) => sp.GetRequiredService<Acts>().System(job));
        return new(engine, folder, connection, clock, provider);
    }

    /// <summary>Works in a scope of its own, as one request does.</summary>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Works in a scope of its own, as one request does.</summary>
    public Task With(Func<IServiceProvider, Task> work) => With(async sp =>
    {
        await work(sp);
        return true;
    });

    /// <summary>Works in an act of the platform, in a scope of its own, and commits it.</summary>
    public Task<T> Act<T>(Func<IServiceProvider, Act, Task<T>> work) => With(async sp =>
    {
        var act = sp.GetRequiredService<Acts>().System("test");
        var result = await work(sp, act);
        await act.Commit();
        return result;
    });

    /// <summary>Works in an act of the platform, in a scope of its own, and commits it.</summary>
    public Task Act(Func<IServiceProvider, Act, Task> work) => Act(async (sp, act) =>
    {
        await work(sp, act);
        return true;
    });

    /// <summary>Does every delivery due by now, as the worker of a host does, and what follows from it.</summary>
    public async Task Deliver()
    {
        var clock = services.GetRequiredService<WorkClock>();
        while (true)
        {
            var claimed = await With(sp => sp.GetRequiredService<DeliveryClaims>().Claim(clock.Now, 20, CancellationToken.None));
            if (claimed.Count == 0)
            {
                return;
            }

            foreach (var delivery in claimed)
            {
                await services.GetRequiredService<DeliveryRun>().Do(delivery, CancellationToken.None);
            }
        }
    }

    /// <summary>Runs a clock job at once, in an act of its own.</summary>
    public Task Run<T>() where T : IClockJob => Act((sp, act) => sp.GetRequiredService<T>().Run(act, CancellationToken.None));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (server is not null)
        {
            var name = new NpgsqlConnectionStringBuilder(server).Database;
            await OnServer($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> NewOnServer()
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        await OnServer($"CREATE DATABASE \"{name}\"");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ToString();
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
