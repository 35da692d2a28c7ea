using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Host;
using ThongSuot.Support;

namespace ThongSuot.Modules.Tests;

/// <summary>From release to release: the database of an earlier one becomes that of this program, and nothing in it is lost.</summary>
public sealed class UpgradingTests
{
    private const string FirstRelease = "Release_0_1";

    [Theory, OnEach]
    public async Task The_database_of_the_first_release_is_brought_to_this_one_with_its_rows_and_a_copy_of_before(On database)
    {
        await using var platform = await Platform.Of(database);
        await platform.BeginAt(FirstRelease);
        await platform.Sql("INSERT INTO people (id, name, search, sort, language, version) VALUES ('01900000-0000-7000-8000-000000000001', 'Nguyễn Thị Hồng Đào', 'nguyen thi hong dao', 'dao', 'vi', 0)");
        await platform.Sql("INSERT INTO roles (id, code, name, permissions, version) VALUES ('01900000-0000-7000-8000-000000000002', 'counter-clerk', 'Công chức tiếp nhận', '[\"organizations.view\",\"people.view\"]', 0)");
        await platform.Sql("INSERT INTO roles (id, code, name, permissions, version) VALUES ('01900000-0000-7000-8000-000000000003', 'own', 'Vai trò tự đặt', '[\"organizations.view\"]', 0)");

        await platform.Start();

        Assert.Empty(await platform.Ask(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(["Nguyễn Thị Hồng Đào"], await platform.Ask(async db => await db.Set<Person>().Select(p => p.Name).ToListAsync()));
        var roles = await platform.Ask(db => db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Permissions));
        Assert.Superset(new HashSet<string> { "organizations.view", "people.view", "deadlines.record" }, roles["counter-clerk"].ToHashSet());
        Assert.Equal(["organizations.view"], roles["own"]);
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(Path.Combine(platform.Folder, "backups")));

        // Starting again changes nothing more.
        await platform.Start();
        Assert.Equal(roles["counter-clerk"], (await platform.Ask(db => db.Set<Role>().SingleAsync(r => r.Code == "counter-clerk"))).Permissions);
    }

    // The program over a folder and a database of its own, with the released migrations.
    private sealed class Platform(string folder, Dictionary<string, string?> settings, string? name) : IAsyncDisposable
    {
        private WebApplication app = Build(folder, settings);

        public string Folder => folder;

        public static async Task<Platform> Of(On database)
        {
            var name = database is On.PostgreSql ? $"thongsuot_{Guid.CreateVersion7():N}" : null;
            var settings = new Dictionary<string, string?> { ["Database:Schema"] = "Migrations", ["Logging:LogLevel:Default"] = "Error" };
            if (name is not null)
            {
                (settings["Database:Provider"], settings["Database:Connection"]) = ("PostgreSql", await Postgres.Create(name));
            }

            return new(Directory.CreateTempSubdirectory("thongsuot-").FullName, settings, name);
        }

        public Task BeginAt(string migration) => Ask(async db =>
        {
            if (name is null)
            {
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
            }

            await db.GetService<IMigrator>().MigrateAsync(migration);
            return 0;
        });

        public Task Sql(string sql) => Ask(db => db.Database.ExecuteSqlRawAsync(sql));

        public async Task Start()
        {
            await app.DisposeAsync();
            app = Build(folder, settings);
            await app.Prepare();
        }

        public async Task<T> Ask<T>(Func<AppDb, Task<T>> work)
        {
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            if (name is not null)
            {
                await Postgres.Drop(name);
            }

            Directory.Delete(folder, recursive: true);
        }

        private static WebApplication Build(string folder, Dictionary<string, string?> settings) =>
            Hosting.Build(new StartOptions { Folder = folder, Urls = "http://127.0.0.1:0", Settings = settings });
    }
}
