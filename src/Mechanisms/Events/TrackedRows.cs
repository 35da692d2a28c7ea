using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ThongSuot.Data;

namespace ThongSuot.Events;

/// <summary>What the context tracked before a commit was tried: a try that was overtaken leaves nothing of what its hearers read or changed.</summary>
internal sealed class TrackedRows(AppDb db)
{
    private readonly Dictionary<object, (EntityState State, PropertyValues Values)> before =
        db.ChangeTracker.Entries().ToDictionary(e => e.Entity, e => (e.State, e.CurrentValues.Clone()), ReferenceEqualityComparer.Instance);

    public void Restore()
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (!before.TryGetValue(entry.Entity, out var was))
            {
                entry.State = EntityState.Detached;
                continue;
            }

            entry.CurrentValues.SetValues(was.Values);
            entry.State = was.State;
        }
    }

    /// <summary>Two who change one thing may meet at a number that both took from it: then the thing is out of date, rather than the number taken.</summary>
    public static async Task<bool> AreOvertaken(AppDb db, CancellationToken cancel)
    {
        foreach (var changed in db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Modified, Entity: IVersioned }).ToList())
        {
            var stored = await changed.GetDatabaseValuesAsync(cancel);
            if (!Equals(stored?[nameof(IVersioned.Version)], changed.OriginalValues[nameof(IVersioned.Version)]))
            {
                return true;
            }
        }

        return false;
    }
}
