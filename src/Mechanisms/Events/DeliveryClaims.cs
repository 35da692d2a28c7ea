using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Events;

/// <summary>A delivery held by this worker.</summary>
internal sealed record Claimed(Guid Id, Guid Claim);

/// <summary>Takes due deliveries so that no other worker has them. The only statement here that knows of locks.</summary>
internal sealed class DeliveryClaims(AppDb db, IDatabase database)
{
    /// <summary>Longer than any listener may run; after a crash the work is free again then.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    /// <summary>Holds the delivery for the whole time again, before its work begins; false when another worker has it by now.</summary>
    public async Task<bool> Renew(Claimed claimed, DateTime now, CancellationToken cancel) =>
        await db.Set<Delivery>().Where(d => d.Id == claimed.Id && d.Claim == claimed.Claim && d.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ClaimedUntil, now + Hold), cancel) == 1;

    public async Task<IReadOnlyList<Claimed>> Claim(DateTime now, int count, CancellationToken cancel)
    {
        // A plain look first: an idle worker must not ask for the write lock every two seconds.
        var due = db.Set<Delivery>().Where(d => d.DoneAt == null && d.ParkedAt == null && d.DueAt <= now && (d.ClaimedUntil == null || d.ClaimedUntil < now));
        if (!await due.AnyAsync(cancel))
        {
            return [];
        }

        var claim = Guid.CreateVersion7();
        var sql = $$"""
            WITH due AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE done_at IS NULL AND parked_at IS NULL AND due_at <= {2} AND (claimed_until IS NULL OR claimed_until < {2})
                ORDER BY due_at LIMIT {{count}} {{database.SkipLocked}})
            UPDATE deliveries SET claim = {0}, claimed_until = {1}, attempts = attempts + 1 WHERE id IN (SELECT id FROM due)
            """;
        await db.Database.ExecuteSqlRawAsync(sql, [claim, now + Hold, now], cancel);
        var ids = await db.Set<Delivery>().AsNoTracking().Where(d => d.Claim == claim && d.DoneAt == null)
            .OrderBy(d => d.DueAt).Select(d => d.Id).ToListAsync(cancel);
        return [.. ids.Select(id => new Claimed(id, claim))];
    }
}
