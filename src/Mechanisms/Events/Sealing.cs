using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Events;

/// <summary>Seals the acts not sealed yet into the next batch of the Merkle chain.</summary>
internal sealed class SealActs(AppDb db) : IClockJob
{
    private const int Most = 5000;

    public async Task Run(Act act, CancellationToken cancel)
    {
        while (await SealBatch(act, cancel) == Most)
        {
            // The first batch after a large import is followed by more.
        }
    }

    private async Task<int> SealBatch(Act act, CancellationToken cancel)
    {
        var open = await db.Set<ActRow>().AsNoTracking()
            .Where(a => !db.Set<SealedAct>().Any(s => s.ActId == a.Id))
            .OrderBy(a => a.Id).Take(Most).Select(a => new { a.Id, a.Hash }).ToListAsync(cancel);
        if (open.Count == 0)
        {
            return 0;
        }

        var last = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancel);
        var seal = new Seal
        {
            Id = (last?.Id ?? 0) + 1,
            At = act.At,
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
