using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Kernel;

namespace ThongSuot.Data;

/// <summary>How the schema comes to be.</summary>
public enum SchemaSource
{
    /// <summary>Made from the model, for development, tests and the demo; never upgraded.</summary>
    Model,

    /// <summary>Made and upgraded by the released migrations.</summary>
    Migrations,
}

/// <summary>The database cannot be used as it is; the message says what to do.</summary>
public sealed class SchemaException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The start-up path: check, back up, migrate, upgrade. Serving begins only after it.</summary>
public sealed class Schema(IServiceScopeFactory scopes, IDatabase database, IEnumerable<IUpgrade> upgrades, WorkClock clock, ILogger<Schema> log)
{
    /// <summary>Brings the database to this program's version.</summary>
    /// <param name="source">Model or migrations.</param>
    /// <param name="backups">The folder for the copy made before a migration.</param>
    /// <param name="asActs">Makes the act an upgrade runs in.</param>
    /// <returns>Whether the schema was made new.</returns>
    /// <exception cref="SchemaException">Unreachable, newer than this program, or made otherwise.</exception>
    public async Task<bool> Prepare(SchemaSource source, string backups, Func<IServiceProvider, string, Act> asActs, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var creator = db.GetService<IRelationalDatabaseCreator>();
        var empty = await IsEmpty(creator, cancel);
        if (source is SchemaSource.Model)
        {
            await Make(db, creator, empty, cancel);
        }
        else
        {
            await Migrate(db, empty, backups, cancel);
        }

        await SearchIndexes.Make(db, database, log, cancel);
        await RunUpgrades(empty, asActs, cancel);
        return empty;
    }

    private async Task<bool> IsEmpty(IRelationalDatabaseCreator creator, CancellationToken cancel)
    {
        try
        {
            if (!await creator.ExistsAsync(cancel))
            {
                await creator.CreateAsync(cancel);
                return true;
            }

            return !await creator.HasTablesAsync(cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new SchemaException($"Không kết nối được cơ sở dữ liệu {database.Name} ({database.Place}): {e.Message}", e);
        }
    }

    private async Task Make(AppDb db, IRelationalDatabaseCreator creator, bool empty, CancellationToken cancel)
    {
        var stamp = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(creator.GenerateCreateScript())));
        if (!empty)
        {
            await CheckStamp(db, stamp, cancel);
            return;
        }

        await creator.CreateTablesAsync(cancel);
        db.Add(new SchemaStamp { Id = stamp, MadeAt = clock.Now });
        await db.SaveChangesAsync(cancel);
    }

    private async Task CheckStamp(AppDb db, string stamp, CancellationToken cancel)
    {
        try
        {
            if (await db.Set<SchemaStamp>().AnyAsync(s => s.Id == stamp, cancel))
            {
                return;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new SchemaException($"{database.Place} không phải là cơ sở dữ liệu của ThôngSuốt.", e);
        }

        throw new SchemaException(
            $"Dữ liệu ở {database.Place} do một bản khác của chương trình tạo ra, không nâng cấp được vì là dữ liệu thử. "
            + "Chạy “dotnet run do.cs -- reset” để tạo lại, hoặc chỉ thư mục khác bằng --data.");
    }

    private async Task Migrate(AppDb db, bool empty, string backups, CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        if (!empty && applied.Count == 0)
        {
            throw new SchemaException($"{database.Place} có dữ liệu nhưng không do bản phát hành nào tạo ra (dữ liệu thử?). Chỉ cơ sở dữ liệu khác bằng --data hoặc Database:Connection.");
        }

        if (applied.Except(known).Any())
        {
            throw new SchemaException($"Cơ sở dữ liệu ở {database.Place} mới hơn chương trình này ({applied[^1]}). Hãy cài bản mới hơn, hoặc khôi phục bản sao lưu cũ.");
        }

        if (applied.Count == known.Count)
        {
            return;
        }

        if (db.Database.HasPendingModelChanges())
        {
            throw new SchemaException("Đây là bản đang phát triển: mô hình dữ liệu mới hơn các bước nâng cấp. Hãy dùng bản phát hành, hoặc chạy tỉnh thử nghiệm (--demo).");
        }

        if (empty)
        {
            await db.Database.MigrateAsync(cancel);
            return;
        }

        var backup = await database.Backup(backups, clock.Now, cancel);
        try
        {
            await db.Database.MigrateAsync(cancel);
        }
        catch (Exception e)
        {
            await database.Restore(backup, CancellationToken.None);
            throw new SchemaException($"Nâng cấp cơ sở dữ liệu không thành công; đã khôi phục từ {backup}.", e);
        }
    }

    private async Task RunUpgrades(bool empty, Func<IServiceProvider, string, Act> asActs, CancellationToken cancel)
    {
        foreach (var upgrade in upgrades.OrderBy(u => u.Id, StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (await db.Set<UpgradeRow>().AnyAsync(u => u.Id == upgrade.Id, cancel))
            {
                continue;
            }

            var act = asActs(scope.ServiceProvider, upgrade.Id);
            db.Add(new UpgradeRow { Id = upgrade.Id, AppliedAt = act.At });
            if (!empty)
            {
                log.LogInformation("Upgrade {Upgrade}", upgrade.Id);
                await upgrade.Run(db, act, cancel);
            }

            await act.Commit(cancel);
        }
    }
}
