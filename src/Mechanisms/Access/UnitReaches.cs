using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Access;

/// <summary>Keeps the closure table, and the stamp that tells every host that rights have changed.</summary>
public sealed class UnitReaches(AppDb db)
{
    /// <summary>Makes the table hold exactly what follows from the edges; the act commits it.</summary>
    /// <param name="edges">Unit and the unit its rights come from: its parent while it is open, its successors when it is closed.</param>
    public async Task Rebuild(IEnumerable<(Guid Unit, Guid Above)> edges, IEnumerable<Guid> units, Act act, CancellationToken cancel = default)
    {
        var wanted = Closure(edges.ToLookup(e => e.Unit, e => e.Above), units);
        var present = await db.Set<UnitReach>().ToListAsync(cancel);
        foreach (var pair in present)
        {
            if (!wanted.Remove((pair.AncestorId, pair.DescendantId)))
            {
                db.Remove(pair);
            }
        }

        db.AddRange(wanted.Select(w => new UnitReach { AncestorId = w.Ancestor, DescendantId = w.Descendant }));
        await Touch(act, cancel);
    }

    /// <summary>Tells every host that rights have changed; the act commits it.</summary>
    public async Task Touch(Act act, CancellationToken cancel = default)
    {
        var stamp = await db.Set<RightsStamp>().SingleAsync(s => s.Id == RightsStamp.Only, cancel);
        stamp.Value = act.Id.ToString("N");
    }

    private static HashSet<(Guid Ancestor, Guid Descendant)> Closure(ILookup<Guid, Guid> above, IEnumerable<Guid> units)
    {
        var pairs = new HashSet<(Guid, Guid)>();
        foreach (var unit in units)
        {
            var queue = new Queue<Guid>([unit]);
            while (queue.TryDequeue(out var ancestor))
            {
                if (!pairs.Add((ancestor, unit)))
                {
                    continue;
                }

                foreach (var next in above[ancestor])
                {
                    queue.Enqueue(next);
                }
            }
        }

        return pairs;
    }
}
