using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;

namespace ThongSuot.Procedures;

/// <summary>Proposals with their opinions, and the units one may name.</summary>
internal sealed class ProposalDesk(AppDb db, UnitNames units)
{
    public async Task<Proposal> Find(Guid id, Act act, CancellationToken cancel)
    {
        var proposal = await db.Set<Proposal>().FirstOrDefaultAsync(p => p.Id == id, cancel);
        act.RefuseIf(proposal is null, Refusals.NotFound);
        return proposal!;
    }

    public Task<List<ProposalOpinion>> Opinions(Guid proposal, CancellationToken cancel) =>
        db.Set<ProposalOpinion>().Where(o => o.ProposalId == proposal).OrderBy(o => o.DueOn).ThenBy(o => o.UnitName).ThenBy(o => o.Id).ToListAsync(cancel);

    /// <summary>Opinions that are neither given nor late: a decision waits for them.</summary>
    public Task<int> Waiting(Guid proposal, DateOnly today, CancellationToken cancel) => db.Set<ProposalOpinion>().CountAsync(o => o.ProposalId == proposal && o.AnsweredAt == null && o.DueOn >= today, cancel);

    public async Task<ReferenceField> Unit(string label, Act act, CancellationToken cancel) => new("unit", label, await units.Choices(act.Day, null, cancel));

    public async Task<string> NameOf(Guid unit, Act act, CancellationToken cancel) => (await units.Names(act.Day, cancel)).GetValueOrDefault(unit) ?? "–";
}
