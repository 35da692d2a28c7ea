using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Cases;

/// <summary>A due timer held by this host.</summary>
internal sealed record ClaimedTimer(Guid Id, Guid CaseId, int Wait, int Attempts);

/// <summary>Takes due timers so that no other host has them, and lets go of those that could not fire.</summary>
internal sealed class TimerClaims(AppDb db, IDatabase database)
{
    /// <summary>After so many attempts a person has to look: <see cref="CaseDesk.Retry"/> begins anew.</summary>
    public const int MostAttempts = 10;

    // Longer than firing a whole claim takes; after a crash the timers are free again then.
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<ClaimedTimer>> Claim(DateTime now, int count, CancellationToken cancel)
    {
        // A plain look first: an idle host must not ask for the write lock every second.
        if (!await db.Set<CaseTimer>().AnyAsync(t => t.DueAt <= now && t.Attempts < MostAttempts && (t.ClaimedUntil == null || t.ClaimedUntil < now), cancel))
        {
            return [];
        }

        var claim = Guid.CreateVersion7();
        var sql = $$"""
            WITH due AS MATERIALIZED (
                SELECT id FROM case_timers
                WHERE due_at <= {2} AND attempts < {{MostAttempts}} AND (claimed_until IS NULL OR claimed_until < {2})
                ORDER BY due_at LIMIT {{count}} {{database.SkipLocked}})
            UPDATE case_timers SET claim = {0}, claimed_until = {1}, attempts = attempts + 1 WHERE id IN (SELECT id FROM due)
            """;
        await db.Database.ExecuteSqlRawAsync(sql, [claim, now + Hold, now], cancel);
        return await db.Set<CaseTimer>().AsNoTracking().Where(t => t.Claim == claim && t.ClaimedUntil == now + Hold).OrderBy(t => t.DueAt)
            .Select(t => new ClaimedTimer(t.Id, t.CaseId, t.Wait, t.Attempts)).ToListAsync(cancel);
    }

    /// <summary>It could not fire: not again before a growing pause is over.</summary>
    public Task Failed(ClaimedTimer timer, string fault, DateTime now, CancellationToken cancel) => db.Set<CaseTimer>().Where(t => t.Id == timer.Id)
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.Fault, fault).SetProperty(t => t.ClaimedUntil, now + TimeSpan.FromSeconds(Math.Pow(2, timer.Attempts))), cancel);

    /// <summary>Its case no longer waits for it.</summary>
    public Task Drop(ClaimedTimer timer, CancellationToken cancel) => db.Set<CaseTimer>().Where(t => t.Id == timer.Id).ExecuteDeleteAsync(cancel);
}
