using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;

namespace ThongSuot.Events;

/// <summary>One thing found wrong in the trail.</summary>
/// <param name="Problem"><c>changed</c>, <c>deleted</c> or <c>inserted</c>.</param>
/// <param name="Table">The table of the row.</param>
/// <param name="Row">The row's identity.</param>
/// <param name="Text">What it means, Vietnamese.</param>
public sealed record AuditFinding(string Problem, string Table, string Row, string Text);

/// <summary>The account of a verification.</summary>
public sealed record AuditAccount(long Acts, long Events, long Seals, long Unsealed, IReadOnlyList<AuditFinding> Findings);

/// <summary>Checks every act, event and seal against the hashes and the chain, and names each row that does not fit.</summary>
public sealed class Audit(AppDb db)
{
    private const int Page = 2000;
    private readonly List<AuditFinding> findings = [];

    /// <summary>Reads the whole trail once.</summary>
    public async Task<AuditAccount> Verify(CancellationToken cancel = default)
    {
        var (acts, events) = await VerifyActs(cancel);
        await VerifyOrphans(cancel);
        var seals = await VerifySeals(cancel);
        var unsealed = await db.Set<ActRow>().LongCountAsync(a => !db.Set<SealedAct>().Any(s => s.ActId == a.Id), cancel);
        return new(acts, events, seals, unsealed, findings);
    }

    private async Task<(long Acts, long Events)> VerifyActs(CancellationToken cancel)
    {
        long acts = 0, events = 0;
        var after = Guid.Empty;
        while (true)
        {
            var page = await db.Set<ActRow>().AsNoTracking().Where(a => a.Id > after).OrderBy(a => a.Id).Take(Page).ToListAsync(cancel);
            if (page.Count == 0)
            {
                return (acts, events);
            }

            after = page[^1].Id;
            var ids = page.Select(a => a.Id).ToList();
            var rows = (await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.ActId)).ToListAsync(cancel)).ToLookup(e => e.ActId);
            foreach (var act in page)
            {
                VerifyAct(act, rows[act.Id]);
                events += rows[act.Id].Count();
            }

            acts += page.Count;
        }
    }

    private void VerifyAct(ActRow act, IEnumerable<EventRow> rows)
    {
        if (Hashing.OfAct(act) != act.Hash)
        {
            Found("changed", "acts", act.Id, "Nội dung của hành vi không khớp với mã băm đã ghi.");
        }

        var promised = act.Contents.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1));
        foreach (var row in rows)
        {
            if (!promised.Remove(row.Id.ToString("N"), out var hash))
            {
                Found("inserted", "events", row.Id, "Sự kiện này không thuộc hành vi đã ghi.");
            }
            else if (hash != row.Hash || Hashing.OfEvent(row) != row.Hash)
            {
                Found("changed", "events", row.Id, "Nội dung của sự kiện không khớp với mã băm đã ghi.");
            }
        }

        foreach (var missing in promised.Keys)
        {
            findings.Add(new("deleted", "events", missing, $"Sự kiện của hành vi {act.Id:N} không còn."));
        }
    }

    private async Task VerifyOrphans(CancellationToken cancel)
    {
        var orphans = await db.Set<EventRow>().AsNoTracking().Where(e => !db.Set<ActRow>().Any(a => a.Id == e.ActId))
            .Select(e => new { e.Id, e.ActId }).ToListAsync(cancel);
        foreach (var orphan in orphans)
        {
            Found("inserted", "events", orphan.Id, $"Sự kiện không có hành vi {orphan.ActId:N}.");
        }
    }

    private async Task<long> VerifySeals(CancellationToken cancel)
    {
        var previous = new Seal { Id = 0, At = default, Count = 0, Root = "", Previous = "", Hash = Hashing.Zero };
        foreach (var seal in await db.Set<Seal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel))
        {
            VerifySeal(seal, previous);
            await VerifyBatch(seal, cancel);
            previous = seal;
        }

        await VerifyLate(previous, cancel);
        return previous.Id;
    }

    private void VerifySeal(Seal seal, Seal previous)
    {
        if (seal.Id != previous.Id + 1)
        {
            findings.Add(new("deleted", "seals", $"{previous.Id + 1}", "Thiếu một niêm phong trong chuỗi."));
        }
        else if (seal.Previous != previous.Hash || Hashing.OfSeal(seal) != seal.Hash)
        {
            findings.Add(new("changed", "seals", $"{seal.Id}", "Niêm phong không khớp với chuỗi."));
        }
    }

    private async Task VerifyBatch(Seal seal, CancellationToken cancel)
    {
        var leaves = await db.Set<SealedAct>().AsNoTracking().Where(s => s.SealId == seal.Id).OrderBy(s => s.Position).ToListAsync(cancel);
        if (leaves.Count != seal.Count || Hashing.MerkleRoot([.. leaves.Select(l => l.Hash)]) != seal.Root)
        {
            findings.Add(new("changed", "sealed_acts", $"{seal.Id}", "Danh sách của niêm phong không khớp với gốc Merkle."));
        }

        var hashes = await db.Set<ActRow>().AsNoTracking()
            .Where(a => db.Set<SealedAct>().Any(s => s.SealId == seal.Id && s.ActId == a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.Hash, cancel);
        foreach (var leaf in leaves)
        {
            if (!hashes.TryGetValue(leaf.ActId, out var hash))
            {
                Found("deleted", "acts", leaf.ActId, $"Hành vi đã niêm phong (số {seal.Id}) không còn.");
            }
            else if (hash != leaf.Hash)
            {
                Found("changed", "acts", leaf.ActId, $"Hành vi đã bị thay sau khi niêm phong (số {seal.Id}).");
            }
        }
    }

    // What was committed is sealed within minutes. An act far older than the last seal and not in it was slipped in later.
    private async Task VerifyLate(Seal last, CancellationToken cancel)
    {
        var bound = last.Id == 0 ? DateTime.MinValue : last.At.AddHours(-1);
        var late = await db.Set<ActRow>().AsNoTracking()
            .Where(a => a.At < bound && !db.Set<SealedAct>().Any(s => s.ActId == a.Id)).Select(a => a.Id).ToListAsync(cancel);
        foreach (var id in late)
        {
            Found("inserted", "acts", id, "Hành vi mang thời điểm cũ nhưng chưa từng được niêm phong.");
        }
    }

    private void Found(string problem, string table, Guid row, string text) => findings.Add(new(problem, table, row.ToString(), text));
}
