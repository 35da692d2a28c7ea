using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Organizations;

/// <summary>Assignments of roles go on in the unit and the seat that take over.</summary>
internal sealed class MoveAssignments(AppDb db) : IReorganise
{
    public const string What = "Phân quyền theo đơn vị";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var found = await Find(plan).AsNoTracking().ToListAsync(cancel);
        return [.. plan.Moves.Select(m => new MovedWork(What, m, found.Count(a => a.UnitId == m.From))).Where(w => w.Count > 0)];
    }

    public async Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default)
    {
        var targets = plan.Moves.ToDictionary(m => m.From, m => m.To);
        foreach (var old in await Find(plan).ToListAsync(cancel))
        {
            db.Add(new Assignment
            {
                Id = Guid.CreateVersion7(),
                PersonId = old.PersonId,
                RoleId = old.RoleId,
                UnitId = old.UnitId is { } unit ? targets.GetValueOrDefault(unit, unit) : null,
                SeatId = old.SeatId is { } seat ? plan.Seats.GetValueOrDefault(seat, seat) : null,
                Fields = old.Fields,
                Ceiling = old.Ceiling,
                Kind = old.Kind,
                OnBehalfOf = old.OnBehalfOf,
                From = old.From > plan.EffectiveOn ? old.From : plan.EffectiveOn,
                To = old.To,
            });
            old.To = plan.EffectiveOn.AddDays(-1);
        }
    }

    private IQueryable<Assignment> Find(ReorganisationPlan plan)
    {
        var ending = plan.Moves.Select(m => (Guid?)m.From).ToList();
        var seats = plan.Seats.Keys.Select(s => (Guid?)s).ToList();
        var day = plan.EffectiveOn;
        return db.Set<Assignment>().Where(a => (ending.Contains(a.UnitId) || seats.Contains(a.SeatId)) && (a.To == null || a.To >= day));
    }
}
