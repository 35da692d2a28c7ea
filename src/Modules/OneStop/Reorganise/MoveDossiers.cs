using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.OneStop;

/// <summary>Open dossiers of units that end go on in those that take over: who receives, decides and returns. Numbers, clocks and links stay.</summary>
internal sealed class MoveDossiers(AppDb db) : IReorganise
{
    private const string What = "Hồ sơ đang giải quyết";

    public async Task<IReadOnlyList<MovedWork>> Preview(ReorganisationPlan plan, CancellationToken cancel = default)
    {
        var ending = plan.Moves.Select(m => m.From).ToList();
        var open = await Open(ending).Select(d => new { d.ReceivingUnitId, d.UnitId, d.ReturningUnitId }).ToListAsync(cancel);
        return [.. plan.Moves.Select(m => new MovedWork(What, m, open.LongCount(d => d.ReceivingUnitId == m.From || d.UnitId == m.From || d.ReturningUnitId == m.From))).Where(w => w.Count > 0)];
    }

    public async Task Apply(ReorganisationPlan plan, Act act, CancellationToken cancel = default)
    {
        var to = plan.Moves.ToDictionary(m => m.From, m => m.To);
        var open = await Open([.. to.Keys]).ToListAsync(cancel);
        var ids = open.Select(d => d.GroupId).Distinct().ToList();
        foreach (var group in await db.Set<DossierGroup>().Where(g => ids.Contains(g.Id)).ToListAsync(cancel))
        {
            (group.ReceivingUnitId, group.ReturningUnitId) = (Now(group.ReceivingUnitId), Now(group.ReturningUnitId));
        }

        foreach (var dossier in open)
        {
            (dossier.ReceivingUnitId, dossier.UnitId, dossier.ReturningUnitId) = (Now(dossier.ReceivingUnitId), Now(dossier.UnitId), Now(dossier.ReturningUnitId));
            act.Record(new DossiersMoved(dossier.Reference, dossier.UnitId, plan.Decision));
        }

        Guid Now(Guid unit) => to.GetValueOrDefault(unit, unit);
    }

    // Whatever is not over: decided ones are still to be returned.
    private IQueryable<Dossier> Open(List<Guid> units) => db.Set<Dossier>().Where(d => d.ReturnedAt == null && d.Status != DossierStatus.Rejected && d.Status != DossierStatus.Withdrawn && d.Status != DossierStatus.Stopped
        && (units.Contains(d.ReceivingUnitId) || units.Contains(d.UnitId) || units.Contains(d.ReturningUnitId)));
}
