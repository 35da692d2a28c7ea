using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Reads a page of a decision's procedures with what they change.</summary>
internal sealed class DecisionReading(AppDb db, PublicationDesk desk, ProcedureProcesses processes, Texts t)
{
    /// <summary>The decision, a page of its procedures in the order of codes, and how many drafts are ready to be added.</summary>
    public async Task<(Publication Of, PageOf<DecisionItem> Items, int Ready)> Read(Guid id, ListQuery query, DateOnly today, CancellationToken cancel)
    {
        var publication = await desk.Find(id, cancel);
        var page = await db.Set<PublicationItem>().AsNoTracking().Where(i => i.PublicationId == id)
            .Join(db.Set<Procedure>(), i => i.ProcedureId, p => p.Id, (i, p) => new { Item = i, Procedure = p }).OrderBy(r => r.Procedure.Code).Page(query, cancel);
        var planned = await desk.With([.. page.Items.Select(r => (r.Item, r.Procedure))], publication, cancel);
        var codes = planned.ToDictionary(p => p.Procedure.Id, CodesOf);
        var open = await processes.OpenCases([.. codes.Values.SelectMany(c => c).Distinct()], cancel);
        var ready = publication.PublishedAt is null ? await db.Set<ProcedureVersion>().CountAsync(v => v.Status == VersionStatus.Draft && v.OpenDoubts == 0, cancel) : 0;
        var lines = planned.Select(p => new DecisionItem(p.Item.Id, p.Procedure.Code, p.Draft?.Content.Name ?? p.Procedure.Name, p.Item.Fate.Title(), p.Item.Fate.Kind(), p.Item.Number, Changes(p),
            codes[p.Procedure.Id].Sum(c => open.GetValueOrDefault(c)), publication.PublishedAt is null ? PublicationDesk.WhyNot(publication, p, today) : null)).ToList();
        return (publication, new(lines, query, page.Total, page.HasNext), ready);
    }

    // What runs under the text that is replaced or ended; a process that several procedures share counts for each.
    private static IReadOnlyList<string> CodesOf(PlannedItem item) =>
        (item.InForce ?? item.Draft) is { } text ? [.. ProcedureProcesses.Of(text.Content, text.Additions).Select(p => p.Code).Distinct()] : [];

    private IReadOnlyList<PartChange>? Changes(PlannedItem item) => item is { Draft: { } draft, InForce: { } before }
        ? PartChanges.Between(ContentParts.Of(before.Content, before.Additions, t), ContentParts.Of(draft.Content, draft.Additions, t)) : null;
}
