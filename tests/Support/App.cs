using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Host;
using ThongSuot.Kernel;

namespace ThongSuot.Support;

/// <summary>The whole program, serving on a free port over its own folder and database, with the demo province.</summary>
public sealed class App : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(On, bool), Lazy<Task<App>>> Shared = new();
    private static readonly ConcurrentDictionary<On, Lazy<Task<DemoTemplate>>> Templates = new();
    private App(WebApplication web, string folder, string? database) => (Web, Folder, Database) = (web, folder, database);

    /// <summary>The program.</summary>
    public WebApplication Web { get; }

    /// <summary>Its data folder.</summary>
    public string Folder { get; }

    /// <summary>The name of its database on the server, or none.</summary>
    internal string? Database { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(Web.Urls.First());

    /// <summary>The demo province on a database, shared by the tests of an assembly: a test adds its own things and looks only at them.</summary>
    public static Task<App> With(On database) => Shared.GetOrAdd((database, true), key => new(() => Start(key.Item1))).Value;

    /// <summary>A program of one's own, to break or to stop. The demo province is made once for each database and copied.</summary>
    public static async Task<App> Start(On database, bool demo = true, string? folder = null, IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplication>? with = null, string scale = "none")
    {
        var template = demo && folder is null && scale == "none" ? await Templates.GetOrAdd(database, on => new(() => DemoTemplate.Make(on))).Value : null;
        var name = $"thongsuot_{Guid.CreateVersion7():N}";
        folder ??= Directory.CreateTempSubdirectory("thongsuot-").FullName;
        template?.CopyTo(folder);
        var all = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Database:Schema"] = "Model", ["Logging:LogLevel:Default"] = "Error" };
        // Every test signs in from this machine.
        all.TryAdd("Limits:SignInPerAddress", "100000");
        all.TryAdd("Limits:PublicFormPerAddress", "100000");
        all.TryAdd("Limits:LookupPerAddress", "100000");
        if (database is On.PostgreSql)
        {
            all["Database:Provider"] = "PostgreSql";
            all["Database:Connection"] = await Postgres.Create(name, template?.Database);
        }

        var web = Hosting.Build(new StartOptions { Folder = folder, Demo = demo, Scale = scale, Urls = "http://127.0.0.1:0", Serving = true, Settings = all });
        with?.Invoke(web);
        await web.Prepare();
        var app = new App(web, folder, database is On.PostgreSql ? name : null);
        if (template is not null)
        {
            await app.Postpone();
        }

        await web.StartAsync();
        return app;
    }

    /// <summary>A browser that has not signed in.</summary>
    public Browser Visitor() => new(Address);

    /// <summary>A browser in which this person of the demo province has signed in.</summary>
    public async Task<Browser> As(string login)
    {
        var browser = Visitor();
        await browser.SignIn(login);
        return browser;
    }

    /// <summary>Runs something inside the program, as the platform itself.</summary>
    public async Task<T> Inside<T>(Func<IServiceProvider, AppDb, Act, Task<T>> work)
    {
        await using var scope = Web.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("test");
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>(), act);
    }

    /// <inheritdoc cref="Inside{T}"/>
    public Task Inside(Func<IServiceProvider, AppDb, Act, Task> work) => Inside(async (services, db, act) =>
    {
        await work(services, db, act);
        return 0;
    });

    /// <summary>Waits until whatever listens has heard of everything that happened so far.</summary>
    public async Task Heard()
    {
        for (var tries = 0; tries < 1200 && await Inside((_, db, act) => db.Set<Delivery>().AnyAsync(d => d.EventId != null && d.DoneAt == null && d.ParkedAt == null && d.DueAt <= act.At)); tries++)
        {
            await Task.Delay(100);
        }
    }

    // Work by the clock that fell due since the province was made comes a while after the start, as in a new one.
    private Task Postpone() => Inside((_, db, act) => db.Set<Delivery>().Where(d => d.EventId == null && d.DueAt < act.At.AddMinutes(1)).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, act.At.AddMinutes(1))));

    public async ValueTask DisposeAsync()
    {
        await Web.StopAsync();
        await Web.DisposeAsync();
        if (Database is not null)
        {
            await Postgres.Drop(Database);
        }

        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A file still open is left for the system to clear.
        }
    }
}

/// <summary>The demo province at rest, to be copied.</summary>
/// <param name="Folder">Its data folder.</param>
/// <param name="Database">Its database on the server, or none.</param>
internal sealed record DemoTemplate(string Folder, string? Database)
{
    /// <summary>Makes it, and waits until everything that follows from what happened in it has happened.</summary>
    public static async Task<DemoTemplate> Make(On database)
    {
        // A folder of its own says that it is not to be copied from a template itself.
        var app = await App.Start(database, folder: Directory.CreateTempSubdirectory("thongsuot-demo-").FullName);
        await app.Heard();
        await app.Web.StopAsync();
        await app.Web.DisposeAsync();
        return new(app.Folder, app.Database);
    }

    /// <summary>Copies the data folder.</summary>
    public void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
