using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
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
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var detects = BeforeSave();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var detects = BeforeSave();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
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

    // Entries() looks for changes once; the save need not look again.
    private bool BeforeSave()
    {
        var changed = ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList();
        foreach (var entry in changed)
        {
            RefuseWrongWrites(entry);
        }

        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var entry in changed)
        {
            RaiseVersion(entry.Metadata.IsOwned() ? OwnerOf(entry) : entry);
        }

        return detects;
    }

    // From the version that was read, so that saving again after a deadlock raises it by one only.
    private static void RaiseVersion(EntityEntry entry)
    {
        if (entry is { State: EntityState.Modified or EntityState.Unchanged, Entity: IVersioned })
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }

    // A record kept inside a row (JSON) is part of that row: its change is a change of the owner.
    private EntityEntry OwnerOf(EntityEntry owned)
    {
        var entry = owned;
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var key = ownership.Properties.Select(p => entry.Property(p.Name).CurrentValue).ToList();
            entry = ChangeTracker.Entries().First(e => e.Metadata == ownership.PrincipalEntityType
                && ownership.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(key));
        }

        return entry;
    }

    private void RefuseWrongWrites(EntityEntry entry)
    {
        IReadOnlyEntityType root = entry.Metadata;
        while (root.FindOwnership() is { } ownership)
        {
            root = ownership.PrincipalEntityType;
        }

        if (root.IsAppendOnly() && entry.State is not EntityState.Added)
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is append-only: it is never changed or removed.");
        }

        if (!inAct && !root.IsTechnical())
        {
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is changed outside an act. Take an Act and commit it.");
        }
    }
}
