using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Reads a page of a decision's procedures with what they change.</summary>
internal sealed class DecisionReading(AppDb db, PublicationDesk desk, ProcedureProcesses processes, EventCatalog catalog, Texts t)
{
    /// <summary>The decision, a page of its procedures in the order of codes, and what the actor may do with it.</summary>
    public async Task<DecisionModel> Read(Guid id, ListQuery query, Act act, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        var page = await db.Set<PublicationItem>().AsNoTracking().Where(i => i.PublicationId == id)
            .Join(db.Set<Procedure>(), i => i.ProcedureId, p => p.Id, (i, p) => new { Item = i, Procedure = p }).OrderBy(r => r.Procedure.Code).Page(query, cancel);
        var planned = await desk.With([.. page.Items.Select(r => (r.Item, r.Procedure))], publication, cancel);
        var codes = planned.ToDictionary(p => p.Procedure.Id, CodesOf);
        var open = await processes.OpenCases([.. codes.Values.SelectMany(c => c).Distinct()], cancel);
        var lines = planned.Select(p => new DecisionItem(p.Item.Id, p.Procedure.Code, p.Draft?.Content.Name ?? p.Procedure.Name, p.Item.Fate.Title(), p.Item.Fate.Kind(), p.Item.Number, Changes(p),
            codes[p.Procedure.Id].Sum(c => open.GetValueOrDefault(c)), publication.PublishedAt is null ? PublicationDesk.WhyNot(publication, p, act.Day) : null)).ToList();
        var mayPublish = publication.PublishedAt is null && act.May(ProceduresPermissions.Publish);
        var plain = FormState.Empty(act.Day).Of(publication.Version);
        return new(Head(publication), new(lines, query, page.Total, page.HasNext), mayPublish, publication.PublishedAt is not null && act.May(ProceduresPermissions.Edit),
            mayPublish ? await db.Set<ProcedureVersion>().CountAsync(v => v.Status == VersionStatus.Draft && v.OpenDoubts == 0, cancel) : 0, plain, plain, plain, plain,
            mayPublish ? await BrowseProcedures.Fields(db, cancel) : null, await Histories.Of(db, publication.Reference, catalog, cancel));
    }

    private static DecisionHead Head(Publication of) => new(of.Id, of.Number, of.Title, of.SignedOn, of.EffectiveOn, of.PublishedAt, of.EnteredOn, of.ProcessReadyOn, of.IsShort);

    // What runs under the text that is replaced or ended; a process that several procedures share counts for each.
    private static IReadOnlyList<string> CodesOf(PlannedItem item) =>
        (item.InForce ?? item.Draft) is { } text ? [.. ProcedureProcesses.Of(text.Content, text.Additions).Select(p => p.Code).Distinct()] : [];

    private IReadOnlyList<PartChange>? Changes(PlannedItem item) => item is { Draft: { } draft, InForce: { } before }
        ? PartChanges.Between(ContentParts.Of(before.Content, before.Additions, t), ContentParts.Of(draft.Content, draft.Additions, t)) : null;
}
