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
/// <param name="Acts">Acts read.</param>
/// <param name="Events">Events read.</param>
/// <param name="Seals">Number of the last seal.</param>
/// <param name="Unsealed">Acts not sealed yet.</param>
/// <param name="Head">Number and hash of the last seal: noted outside the database, it shows later that nothing was cut off.</param>
/// <param name="Findings">What is wrong; empty when the trail is whole.</param>
public sealed record AuditAccount(long Acts, long Events, long Seals, long Unsealed, string? Head, IReadOnlyList<AuditFinding> Findings);

/// <summary>Checks every act, event and seal against the hashes and the chain, and names each row that does not fit.</summary>
public sealed class Audit(AppDb db)
{
    private const int Page = 2000;
    private readonly List<AuditFinding> findings = [];
    private readonly HashSet<(string, string, string)> named = [];
    private readonly List<EventRow> orphans = [];
    private long acts;
    private long events;

    /// <summary>Reads the whole trail once.</summary>
    /// <param name="head">The head of the chain as noted at an earlier verification, <c>number:hash</c>; none to trust the chain's own end.</param>
    public async Task<AuditAccount> Verify(string? head = null, CancellationToken cancel = default)
    {
        await VerifyActs(cancel);
        var seals = new SealAudit(db, Found);
        var last = await seals.Verify(head, cancel);
        NameOrphans(seals.DeletedActs);
        var unsealed = await db.Set<ActRow>().LongCountAsync(a => !db.Set<SealedAct>().Any(s => s.ActId == a.Id), cancel);
        return new(acts, events, last?.Id ?? 0, unsealed, last is null ? null : $"{last.Id}:{last.Hash}", findings);
    }

    // Both tables in the order of the act's identity, page by page: an event between two acts belongs to none.
    private async Task VerifyActs(CancellationToken cancel)
    {
        var after = Guid.Empty;
        while (true)
        {
            var page = await db.Set<ActRow>().AsNoTracking().Where(a => a.Id > after).OrderBy(a => a.Id).Take(Page).ToListAsync(cancel);
            var last = page.Count == Page ? page[^1].Id : Guid.AllBitsSet;
            var rows = await db.Set<EventRow>().AsNoTracking().Where(e => e.ActId > after && e.ActId <= last).ToListAsync(cancel);
            VerifyPage(page, rows.ToLookup(e => e.ActId));
            acts += page.Count;
            events += rows.Count;
            if (page.Count < Page)
            {
                return;
            }

            if (string.CompareOrdinal(last.ToString(), after.ToString()) <= 0)
            {
                Found("changed", "acts", last.ToString(), "Mã của hành vi không viết theo dạng chuẩn; các hành vi sau nó không đọc được.");
                return;
            }

            after = last;
        }
    }

    private void VerifyPage(List<ActRow> page, ILookup<Guid, EventRow> rows)
    {
        foreach (var act in page)
        {
            VerifyAct(act, rows[act.Id]);
        }

        var known = page.Select(a => a.Id).ToHashSet();
        orphans.AddRange(rows.Where(group => !known.Contains(group.Key)).SelectMany(group => group));
    }

    private void VerifyAct(ActRow act, IEnumerable<EventRow> rows)
    {
        if (Hashing.OfAct(act) != act.Hash)
        {
            Found("changed", "acts", act.Id.ToString(), "Nội dung của hành vi không khớp với mã băm đã ghi.");
        }

        var promised = Promised(act.Contents);
        foreach (var row in rows)
        {
            if (!promised.Remove(row.Id.ToString("N"), out var hash))
            {
                Found("inserted", "events", row.Id.ToString(), "Sự kiện này không thuộc hành vi đã ghi.");
            }
            else if (hash != row.Hash || Hashing.OfEvent(row) != row.Hash)
            {
                Found("changed", "events", row.Id.ToString(), "Nội dung của sự kiện không khớp với mã băm đã ghi.");
            }
        }

        foreach (var missing in promised.Keys)
        {
            Found("deleted", "events", Guid.TryParse(missing, out var id) ? id.ToString() : missing, $"Sự kiện của hành vi {act.Id} không còn.");
        }
    }

    // The text may itself have been tampered with: whatever does not read as a promise is passed over, the act's hash tells.
    private static Dictionary<string, string> Promised(string contents)
    {
        var promised = new Dictionary<string, string>();
        foreach (var line in contents.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is [var id, var hash])
            {
                promised.TryAdd(id, hash);
            }
        }

        return promised;
    }

    // An event that is whole in itself once had an act; one that is not was made by somebody who did not know the form.
    private void NameOrphans(IReadOnlySet<Guid> deletedActs)
    {
        foreach (var group in orphans.GroupBy(e => e.ActId).Where(g => !deletedActs.Contains(g.Key)))
        {
            if (group.Any(row => Hashing.OfEvent(row) == row.Hash))
            {
                Found("deleted", "acts", group.Key.ToString(), $"Không còn hành vi mà các sự kiện này thuộc về: {string.Join(", ", group.Select(e => e.Id))}.");
                continue;
            }

            foreach (var row in group)
            {
                Found("inserted", "events", row.Id.ToString(), $"Sự kiện không có hành vi {group.Key}.");
            }
        }
    }

    // One row is named once for one problem, whichever check comes upon it first.
    private void Found(string problem, string table, string row, string text)
    {
        if (named.Add((problem, table, row)))
        {
            findings.Add(new(problem, table, row, text));
        }
    }
}
