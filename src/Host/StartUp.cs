using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Administration;
using ThongSuot.Data;
using ThongSuot.Events;

namespace ThongSuot.Host;

/// <summary>What happens between building the program and serving: the database is brought to this version and, in the demo, filled.</summary>
public static class StartUp
{
    /// <summary>Prepares everything; afterwards the program may serve.</summary>
    public static async Task Prepare(this WebApplication app, CancellationToken cancel = default)
    {
        var mode = app.Services.GetRequiredService<HostMode>();
        var source = app.Configuration["Database:Schema"] switch
        {
            "Model" => SchemaSource.Model,
            "Migrations" => SchemaSource.Migrations,
            _ => mode.Demo ? SchemaSource.Model : SchemaSource.Migrations,
        };
        await app.Services.GetRequiredService<Schema>().Prepare(source, mode.Below("backups"), (sp, job) => sp.GetRequiredService<Acts>().System(job), cancel);
        await EventsServices.PrepareClockJobs(app.Services, cancel);
        if (!await Fill(app.Services, mode.Demo, cancel) && !mode.Demo)
        {
            await AddRoles(app.Services, cancel);
        }
    }

    private static async Task AddRoles(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Set<Role>().AnyAsync(cancel))
        {
            return;
        }

        var act = scope.ServiceProvider.GetRequiredService<Acts>().System("Khởi tạo");
        await FirstRoles.Add(services.GetRequiredService<DataFiles>(), db, act, cancel);
        await act.Commit(cancel);
    }

    /// <summary>Adds what the platform needs at first (roles), and the demo province; nothing when it is there already.</summary>
    public static async Task<bool> Fill(IServiceProvider services, bool demo, CancellationToken cancel)
    {
        const string filled = "seed.done";
        await using (var scope = services.CreateAsyncScope())
        {
            if (!demo || await scope.ServiceProvider.GetRequiredService<AppDb>().Setting(filled, cancel) is not null)
            {
                return false;
            }
        }

        var orders = new List<int>();
        await using (var scope = services.CreateAsyncScope())
        {
            orders.AddRange(scope.ServiceProvider.GetServices<IDemoPart>().Select(p => p.Order).Order());
        }

        foreach (var order in orders)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var act = scope.ServiceProvider.GetRequiredService<Acts>().System("Dữ liệu thử nghiệm");
            await scope.ServiceProvider.GetServices<IDemoPart>().Single(p => p.Order == order).Seed(db, act, cancel);
            if (order == orders[^1])
            {
                await db.Set(filled, "demo", act, cancel);
            }

            db.ChangeTracker.DetectChanges();
            await act.Commit(cancel);
        }

        return true;
    }
}
