using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace ThongSuot.Data;

/// <summary>
/// The one database context. Modules contribute their part of the model; their entities are internal to them, so no
/// other module can name them. Changes are saved by an act, or, for technical rows only, directly.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options, AppModel model) : DbContext(options)
{
    private bool inAct;

    internal string Parts => model.Parts;

    /// <summary>
    /// Opens the transaction of the act now, for a statement of a mechanism that must be undone when the act is not
    /// committed. What it locks stays locked until the commit: call it as late in the act as can be.
    /// </summary>
    public async Task BeginAct(CancellationToken cancel = default)
    {
        if (Database.CurrentTransaction is null)
        {
            await Database.BeginTransactionAsync(cancel);
        }
    }

    /// <summary>Saves everything tracked, as the commit of an act does. Only the act calls this.</summary>
    public async Task SaveAct(CancellationToken cancel = default)
    {
        inAct = true;
        try
        {
            await SaveChangesAsync(cancel);
            await EndAct(transaction => transaction.CommitAsync(cancel));
        }
        catch
        {
            await EndAct(transaction => transaction.RollbackAsync(CancellationToken.None));
            throw;
        }
        finally
        {
            inAct = false;
        }
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSave();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSave();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => model.Build(modelBuilder);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => model.Conventions(configurationBuilder);

    private async Task EndAct(Func<IDbContextTransaction, Task> end)
    {
        if (Database.CurrentTransaction is { } transaction)
        {
            await end(transaction);
            await transaction.DisposeAsync();
        }
    }

    private void BeforeSave()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            RefuseWrongWrites(entry);
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
            {
                versioned.Version++;
            }
        }
    }

    private void RefuseWrongWrites(EntityEntry entry)
    {
        if (entry.Metadata.IsAppendOnly() && entry.State is not EntityState.Added)
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is append-only: it is never changed or removed.");
        }

        if (!inAct && !entry.Metadata.IsTechnical())
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is changed outside an act. Take an Act and commit it.");
        }
    }
}
