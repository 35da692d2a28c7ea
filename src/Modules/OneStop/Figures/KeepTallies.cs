using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ThongSuot.Data;

namespace ThongSuot.OneStop;

/// <summary>Changes the tallies in the commit that brings a dossier to a mark, takes a mark back or moves it to another unit.</summary>
internal sealed class KeepTallies : SaveChangesInterceptor
{
    private static readonly string[] Counted =
        [nameof(Dossier.Status), nameof(Dossier.ReceivedAt), nameof(Dossier.EndedAt), nameof(Dossier.DueAt), nameof(Dossier.UnitId), nameof(Dossier.ReceivingUnitId)];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is AppDb db)
        {
            var changes = new TallyChanges();
            foreach (var entry in db.ChangeTracker.Entries<Dossier>().Where(IsCounted))
            {
                changes.Add(entry.State is EntityState.Added ? null : (Dossier)entry.OriginalValues.ToObject(), -1);
                changes.Add(entry.State is EntityState.Deleted ? null : entry.Entity, 1);
            }

            await changes.Save(db, cancellationToken);
        }

        return result;
    }

    private static bool IsCounted(EntityEntry<Dossier> entry) => entry.State switch
    {
        EntityState.Added or EntityState.Deleted => true,
        EntityState.Modified => Counted.Any(name => entry.Property(name).IsModified),
        _ => false,
    };
}
