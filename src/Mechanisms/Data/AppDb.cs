using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ThongSuot.Data;

/// <summary>
/// The one database context. Modules contribute their part of the model; their entities are internal to them, so no
/// other module can name them. Changes are saved by an act, or, for technical rows only, directly.
/// </summary>
public sealed class AppDb(DbContextOptions<AppDb> options, AppModel model) : DbContext(options)
{
    private bool inAct;

    /// <summary>Saves everything tracked, as the commit of an act does. Only the act calls this.</summary>
    public async Task SaveAct(CancellationToken cancel = default)
    {
        inAct = true;
        try
        {
            await SaveChangesAsync(cancel);
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
