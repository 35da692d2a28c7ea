using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Seals the acts not sealed yet into the next batch of the Merkle chain, in the order they were recorded: an order without gaps, which feeds of events follow.</summary>
internal sealed class SealActs(AppDb db, TimeProvider real) : IClockJob
{
    /// <summary>Longer than any act takes from its moment to its commit, and than the hosts' clocks differ.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    private const int Most = 5000;

    public async Task Run(Act act, CancellationToken cancel)
    {
        while (await SealBatch(cancel) == Most)
        {
            // The first batch after a large import is followed by more.
        }
    }

    private async Task<int> SealBatch(CancellationToken cancel)
    {
        var now = ActRows.RealNow(real);
        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancel);

        // Whatever claims to be older than this and was not sealed then was slipped in: it stays out, for the audit to name.
        var since = last is null ? DateTime.MinValue : (last.At < now ? last.At : now) - Slack;
        var open = await db.Set<ActRow>().AsNoTracking()
            .Where(a => a.RecordedAt >= since && !db.Set<SealedAct>().Any(s => s.ActId == a.Id))
            .OrderBy(a => a.RecordedAt).ThenBy(a => a.Id).Take(Most).Select(a => new { a.Id, a.Hash }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return 0;
        }

        var seal = new Seal
        {
            Id = (last?.Id ?? 0) + 1,
            At = now,
            Count = open.Count,
            Root = Hashing.MerkleRoot([.. open.Select(o => o.Hash)]),
            Previous = last?.Hash ?? Hashing.Zero,
        };
        seal.Hash = Hashing.OfSeal(seal);
        db.Add(seal);
        db.AddRange(open.Select((o, i) => new SealedAct { SealId = seal.Id, Position = i, ActId = o.Id, Hash = o.Hash }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return open.Count;
    }
}
