using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Orders that wait and issues nobody has settled go to the counters that take over; what was booked stays where it was collected.</summary>
internal sealed class MovePayments(AppDb db) : IReorganise
{
    private const string What = "Việc phải xử lý về tiền";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var ending = plan.Moves.Select(m => (Guid?)m.From).ToList();
        var open = await db.Set<PaymentIssue>().Where(i => i.SettledAt == null && ending.Contains(i.UnitId)).Select(i => i.UnitId).ToListAsync(cancel);
        return [.. plan.Moves.Select(m => new MovedWork(What, m, open.LongCount(u => u == m.From))).Where(w => w.Count > 0)];
    }

    public async Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default)
    {
        var to = plan.Moves.ToDictionary(m => m.From, m => m.To);
        List<Guid> from = [.. to.Keys];
        var units = from.ConvertAll(u => (Guid?)u);
        foreach (var order in await db.Set<PaymentOrder>().Where(o => o.BookedAt == null && from.Contains(o.UnitId)).ToListAsync(cancel))
        {
            order.UnitId = to[order.UnitId];
        }

        foreach (var issue in await db.Set<PaymentIssue>().Where(i => i.SettledAt == null && units.Contains(i.UnitId)).ToListAsync(cancel))
        {
            issue.UnitId = to[issue.UnitId!.Value];
        }
    }
}
