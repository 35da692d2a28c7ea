using Microsoft.Extensions.DependencyInjection;
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
    private readonly string? name;
    private readonly ServiceProvider services;

    private TestDatabase(On engine, string folder, string? name, TestClock clock, ServiceProvider services) =>
        (On, Folder, this.name, Clock, this.services) = (engine, folder, name, clock, services);

    /// <summary>Which database.</summary>
    public On On { get; }

    /// <summary>A data folder of its own.</summary>
    public string Folder { get; }

    /// <summary>The clock of everything in the container.</summary>
    public TestClock Clock { get; }

    /// <summary>The container.</summary>
    public IServiceProvider Services => services;

    /// <summary>Makes the database and its schema.</summary>
    /// <param name="engine">Which.</param>
    /// <param name="add">Adds what the test is about; gets the data folder.</param>
    public static async Task<TestDatabase> Open(On engine, Action<IServiceCollection, string>? add = null)
    {
        var folder = Directory.CreateTempSubdirectory("thongsuot-test-").FullName;
        var name = engine is On.PostgreSql ? $"test_{Guid.CreateVersion7():N}" : null;
        IDatabase database = name is null ? new SqliteDatabase(Path.Combine(folder, "thongsuot.db")) : new PostgreSqlDatabase(await Postgres.Create(name));
        var clock = new TestClock();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(new WorkClock(clock));
        services.AddData(database).AddEventsMechanism(worker: false).AddAccess();
        add?.Invoke(services, folder);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        await provider.GetRequiredService<Schema>().Prepare(SchemaSource.Model, folder, (sp, job) => sp.GetRequiredService<Acts>().System(job));
        return new(engine, folder, name, clock, provider);
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
        if (name is not null)
        {
            await Postgres.Drop(name);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
