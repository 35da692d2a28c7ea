using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Procedures;

/// <summary>A procedure of a decision with the texts it changes between.</summary>
internal sealed record PlannedItem(PublicationItem Item, Procedure Procedure, ProcedureVersion? Draft, ProcedureVersion? InForce);

/// <summary>Prepares decisions over procedures and publishes them, all their procedures in one act.</summary>
internal sealed class PublicationDesk(AppDb db)
{
    public async Task<Publication> Find(Guid id, CancellationToken cancel) =>
        await db.Set<Publication>().FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw new Refused(Refusals.NotFound);

    /// <summary>All items with what they change, in the order of codes; the context follows the versions.</summary>
    public async Task<IReadOnlyList<PlannedItem>> Items(Publication publication, CancellationToken cancel)
    {
        var rows = await db.Set<PublicationItem>().Where(i => i.PublicationId == publication.Id)
            .Join(db.Set<Procedure>(), i => i.ProcedureId, p => p.Id, (i, p) => new { Item = i, Procedure = p }).OrderBy(r => r.Procedure.Code).ToListAsync(cancel);
        return await With([.. rows.Select(r => (r.Item, r.Procedure))], publication, cancel);
    }

    /// <summary>Some items with the draft each publishes and the version it replaces or ends.</summary>
    public async Task<IReadOnlyList<PlannedItem>> With(IReadOnlyList<(PublicationItem Item, Procedure Procedure)> rows, Publication publication, CancellationToken cancel)
    {
        var versions = new List<ProcedureVersion>();
        foreach (var some in rows.Select(r => r.Procedure.Id).Chunk(500))
        {
            versions.AddRange(await db.Set<ProcedureVersion>().Where(v => some.Contains(v.ProcedureId)).ToListAsync(cancel));
        }

        var of = versions.ToLookup(v => v.ProcedureId);
        return [.. rows.Select(r => new PlannedItem(r.Item, r.Procedure, of[r.Procedure.Id].FirstOrDefault(v => v.Number == r.Item.Number), Before(of[r.Procedure.Id], r.Item, publication)))];
    }

    // What the decision replaces or ends: the last published version, before the one it publishes, that is in force when it takes effect.
    private static ProcedureVersion? Before(IEnumerable<ProcedureVersion> versions, PublicationItem item, Publication publication) => versions
        .Where(v => v.Status is VersionStatus.Published && (item.Number is null || v.Number < item.Number) && (v.Until is null || v.Until >= publication.EffectiveOn.AddDays(-1))).MaxBy(v => v.Number);

    /// <summary>Puts drafts into a decision that is being prepared; those already in it stay.</summary>
    public async Task<int> Add(Publication publication, IReadOnlyCollection<Guid> procedures, Act act, CancellationToken cancel)
    {
        act.RefuseIf(publication.PublishedAt is not null, ProceduresRefusals.DraftOnly);
        var there = (await db.Set<PublicationItem>().Where(i => i.PublicationId == publication.Id).Select(i => i.ProcedureId).ToListAsync(cancel)).ToHashSet();
        var drafts = await db.Set<ProcedureVersion>().AsNoTracking().Where(v => v.Status == VersionStatus.Draft && v.OpenDoubts == 0 && procedures.Contains(v.ProcedureId))
            .Select(v => new { v.ProcedureId, v.Number, IsNew = !db.Set<ProcedureVersion>().Any(o => o.ProcedureId == v.ProcedureId && o.Status == VersionStatus.Published) }).ToListAsync(cancel);
        var added = drafts.Where(d => there.Add(d.ProcedureId)).Select(d => new PublicationItem
        {
            Id = Guid.CreateVersion7(), PublicationId = publication.Id, ProcedureId = d.ProcedureId, Number = d.Number, Fate = d.IsNew ? PublicationFate.New : PublicationFate.Amended,
        }).ToList();
        db.AddRange(added);

        // Whoever looked before is told that it says something else now.
        publication.Version++;
        act.Record(new PublicationPrepared(publication.Id, publication.Number));
        return added.Count;
    }

    /// <summary>Puts the end of a procedure into a decision that is being prepared.</summary>
    public async Task Abolish(Publication publication, Procedure procedure, Act act, CancellationToken cancel)
    {
        act.RefuseIf(publication.PublishedAt is not null, ProceduresRefusals.DraftOnly);
        act.RefuseIf(await db.Set<PublicationItem>().AnyAsync(i => i.PublicationId == publication.Id && i.ProcedureId == procedure.Id, cancel), Refusals.Duplicate);
        db.Add(new PublicationItem { Id = Guid.CreateVersion7(), PublicationId = publication.Id, ProcedureId = procedure.Id, Fate = PublicationFate.Abolished });
        publication.Version++;
        act.Record(new PublicationPrepared(publication.Id, publication.Number));
    }

    /// <summary>Why the decision cannot come into force, the first reason; none when it can.</summary>
    public static Refusal? WhyNotPublish(Publication publication, IReadOnlyList<PlannedItem> items, DateOnly today) =>
        publication.PublishedAt is not null ? ProceduresRefusals.DraftOnly
        : items.Count == 0 ? ProceduresRefusals.Empty
        : items.Select(i => WhyNot(publication, i, today)).FirstOrDefault(r => r is not null);

    /// <summary>Publishes: versions come into force, those they replace end the day before. The caller commits.</summary>
    public static void Publish(Publication publication, IReadOnlyList<PlannedItem> items, Act act)
    {
        act.RefuseIf(WhyNotPublish(publication, items, act.Day));
        foreach (var item in items)
        {
            if (item.InForce is { } before)
            {
                before.Until = publication.EffectiveOn.AddDays(-1);
            }

            item.Draft?.Publish(publication);
            act.Record(item.Draft is { } draft
                ? new ProcedurePublished(item.Procedure.Id, item.Procedure.Reference.Label, draft.Number, publication.Id, publication.Number, publication.EffectiveOn)
                : new ProcedureAbolished(item.Procedure.Id, item.Procedure.Reference.Label, publication.Id, publication.Number, publication.EffectiveOn));
        }

        publication.PublishedAt = act.At;
        act.Record(new PublicationIssued(publication.Id, publication.Number, items.Count, publication.EffectiveOn));
    }

    /// <summary>Why one item keeps the decision from coming into force.</summary>
    public static Refusal? WhyNot(Publication publication, PlannedItem item, DateOnly today)
    {
        if (item.Item.Fate is PublicationFate.Abolished)
        {
            return item.InForce is null or { Until: not null } ? ProceduresRefusals.NotInForce.With(item.Procedure.Code) : WhyNotFrom(publication, item, today);
        }

        return item.Draft is not { Status: VersionStatus.Draft } ? ProceduresRefusals.NotDraft.With(item.Procedure.Code)
            : item.Draft.OpenDoubts > 0 ? ProceduresRefusals.HasDoubts.With(item.Procedure.Code, item.Draft.OpenDoubts)
            : WhyNotFrom(publication, item, today);
    }

    private static Refusal? WhyNotFrom(Publication publication, PlannedItem item, DateOnly today) =>
        item.InForce is not { } before ? null
        : before.From >= publication.EffectiveOn ? ProceduresRefusals.LaterVersion.With(item.Procedure.Code, Written.Day(before.From!.Value))
        : publication.EffectiveOn < today ? ProceduresRefusals.PastDay.With(item.Procedure.Code)
        : null;
}
