using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Events;

/// <summary>Checks the chain of seals, the tree of each, and that every sealed act is still the one that was sealed.</summary>
internal sealed class SealAudit(AppDb db, Action<string, string, string, string> found)
{
    private const int MostLeaves = 20000;
    private readonly HashSet<Guid> deletedActs = [];

    private sealed record Leaf(long SealId, int Position, Guid ActId, string Hash, string? ActHash, DateTime? RecordedAt);

    /// <summary>Acts that were sealed and are gone.</summary>
    public IReadOnlySet<Guid> DeletedActs => deletedActs;

    /// <summary>Checks everything; gives the last seal.</summary>
    public async Task<Seal?> Verify(string? head, CancellationToken cancel)
    {
        var seals = await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel);
        VerifyChain(seals);
        VerifyHead(seals, head);
        foreach (var batch in Batches(seals))
        {
            await VerifyBatch(batch, cancel);
        }

        await VerifyLoose(cancel);
        if (seals.Count > 0)
        {
            await VerifyLate(seals[^1], cancel);
        }

        return seals.LastOrDefault();
    }

    private void VerifyChain(List<Seal> seals)
    {
        var (number, hash) = (0L, Hashing.Zero);
        foreach (var seal in seals)
        {
            if (seal.Id < 1 || seal.Count < 1)
            {
                found("inserted", "seals", $"{seal.Id}", "Niêm phong không do chương trình lập.");
                continue;
            }

            for (var missing = number + 1; missing < seal.Id && missing < number + 100; missing++)
            {
                found("deleted", "seals", $"{missing}", "Thiếu một niêm phong trong chuỗi.");
            }

            if (Hashing.OfSeal(seal) != seal.Hash)
            {
                found("changed", "seals", $"{seal.Id}", "Nội dung của niêm phong không khớp với mã băm đã ghi.");
            }
            else if (seal.Id == number + 1 && seal.Previous != hash)
            {
                found("changed", "seals", $"{seal.Id}", $"Niêm phong không nối với niêm phong {number} trước nó: một trong hai đã bị thay.");
            }

            (number, hash) = (seal.Id, seal.Hash);
        }
    }

    private void VerifyHead(List<Seal> seals, string? head)
    {
        if (head?.Split(':') is not [var id, var hash])
        {
            return;
        }

        if (seals.Find(s => $"{s.Id}" == id) is not { } seal)
        {
            found("deleted", "seals", id, "Niêm phong đã ghi lại lần trước không còn.");
        }
        else if (seal.Hash != hash)
        {
            found("changed", "seals", id, "Niêm phong không còn mã băm đã ghi lại lần trước.");
        }
    }

    private static IEnumerable<List<(Seal Seal, Seal? Previous)>> Batches(List<Seal> seals)
    {
        var batch = new List<(Seal, Seal?)>();
        var leaves = 0L;
        for (var i = 0; i < seals.Count; i++)
        {
            batch.Add((seals[i], i > 0 ? seals[i - 1] : null));
            leaves += Math.Max(1, seals[i].Count);
            if (leaves >= MostLeaves)
            {
                yield return batch;
                (batch, leaves) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task VerifyBatch(List<(Seal Seal, Seal? Previous)> batch, CancellationToken cancel)
    {
        var (first, last) = (batch[0].Seal.Id, batch[^1].Seal.Id);
        var leaves = await (
            from leaf in db.Set<SealedAct>().AsNoTracking()
            join act in db.Set<ActRow>() on leaf.ActId equals act.Id into acts
            from act in acts.DefaultIfEmpty()
            where leaf.SealId >= first && leaf.SealId <= last
            orderby leaf.SealId, leaf.Position
            select new Leaf(leaf.SealId, leaf.Position, leaf.ActId, leaf.Hash, act!.Hash, (DateTime?)act.RecordedAt)).ToListAsync(cancel);
        var bySeal = leaves.ToLookup(l => l.SealId);
        foreach (var (seal, previous) in batch)
        {
            await VerifyTree(seal, [.. bySeal[seal.Id]], previous, cancel);
        }
    }

    private async Task VerifyTree(Seal seal, List<Leaf> leaves, Seal? previous, CancellationToken cancel)
    {
        var fits = leaves.Count == seal.Count && leaves.TrueForAll(l => Hashing.IsHash(l.Hash)) && Hashing.MerkleRoot([.. leaves.Select(l => l.Hash)]) == seal.Root;
        var named = NamePositions(seal, leaves);
        foreach (var leaf in leaves.Where(l => l.ActHash != l.Hash))
        {
            await NameLeaf(leaf, fits, cancel);
            named = true;
        }

        if (!fits && !named && Hashing.OfSeal(seal) == seal.Hash)
        {
            found("changed", "sealed_acts", $"{seal.Id}", "Một hành vi của niêm phong đã bị thay cùng với mã băm của nó: không khớp với gốc Merkle.");
        }

        // Acts are sealed within minutes: one that says it was saved long before the seal before was slipped in later.
        var bound = (previous is null ? DateTime.MinValue.Add(SealActs.Slack) : previous.At < seal.At ? previous.At : seal.At) - SealActs.Slack;
        foreach (var late in leaves.Where(l => l.RecordedAt < bound))
        {
            found("inserted", "acts", late.ActId.ToString(), $"Hành vi mang thời điểm trước niêm phong {previous!.Id} nhưng không có trong đó.");
        }
    }

    private bool NamePositions(Seal seal, List<Leaf> leaves)
    {
        if (seal.Count > 100_000)
        {
            return false;
        }

        var there = leaves.Select(l => l.Position).ToHashSet();
        var missing = Enumerable.Range(0, Math.Max(0, seal.Count)).Where(p => !there.Contains(p)).ToList();
        var more = there.Where(p => p < 0 || p >= seal.Count).ToList();
        missing.ForEach(p => found("deleted", "sealed_acts", $"{seal.Id}/{p}", "Danh sách của niêm phong thiếu dòng này."));
        more.ForEach(p => found("inserted", "sealed_acts", $"{seal.Id}/{p}", "Danh sách của niêm phong thừa dòng này."));
        return missing.Count + more.Count > 0;
    }

    // The tree fits the leaves: then the act was tampered with. It does not: then the leaf was.
    private async Task NameLeaf(Leaf leaf, bool fits, CancellationToken cancel)
    {
        var row = $"{leaf.SealId}/{leaf.Position}";
        if (leaf.ActHash is not null)
        {
            found("changed", fits ? "acts" : "sealed_acts", fits ? leaf.ActId.ToString() : row, $"Hành vi {leaf.ActId} không còn mã băm như khi niêm phong.");
            return;
        }

        if (await db.Set<ActRow>().AnyAsync(a => a.Hash == leaf.Hash, cancel))
        {
            found("changed", "sealed_acts", row, $"Dòng này trỏ tới hành vi {leaf.ActId} không có thật.");
            return;
        }

        deletedActs.Add(leaf.ActId);
        found("deleted", "acts", leaf.ActId.ToString(), $"Hành vi đã niêm phong (số {leaf.SealId}) không còn.");
    }

    private async Task VerifyLoose(CancellationToken cancel)
    {
        var loose = await db.Set<SealedAct>().AsNoTracking().Where(s => !db.Set<Seal>().Any(x => x.Id == s.SealId)).Select(s => s.SealId).Distinct().ToListAsync(cancel);
        foreach (var id in loose)
        {
            found("deleted", "seals", $"{id}", "Niêm phong của các hành vi này không còn.");
        }
    }

    private async Task VerifyLate(Seal last, CancellationToken cancel)
    {
        var bound = last.At - SealActs.Slack;
        var late = await db.Set<ActRow>().AsNoTracking()
            .Where(a => a.RecordedAt < bound && !db.Set<SealedAct>().Any(s => s.ActId == a.Id)).Select(a => a.Id).ToListAsync(cancel);
        foreach (var id in late)
        {
            found("inserted", "acts", id.ToString(), "Hành vi mang thời điểm cũ nhưng chưa từng được niêm phong.");
        }
    }
}
