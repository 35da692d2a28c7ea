using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The audit browser: who did what, to what, for which unit, on which day.</summary>
internal static class BrowseTrail
{
    public static void Map(Site site)
    {
        site.Action("/administration/audit").Requires(AdministrationPermissions.ViewAudit).MapGet(Show);
        site.Action("/administration/audit/{id:guid}").Requires(AdministrationPermissions.ViewAudit).MapGet(ShowOne);
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, EventCatalog catalog, UnitChoices units, Links links, Act act, CancellationToken cancel)
    {
        var fields = new TrailFields(catalog, await units.All(act.Day, cancel));
        var matching = Matching(db, fields, form, act).OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
        if (query.IsFile && !form.HasErrors)
        {
            await db.RecordRead(new Reference("trail", "trail", "Nhật ký"), "Tải danh sách", act, cancel);
            return ListFile.Of("nhat-ky", matching.AsAsyncEnumerable(),
            [
                new("Lúc", e => e.At), new("Người thực hiện", e => e.ActorName), new("Việc", e => catalog.TitleOf(e.Kind), IsWord: true),
                new("Đối tượng", e => e.SubjectLabel), new("Nội dung", e => e.Remark), new("Lý do", e => e.Reason), new("Mã hành vi", e => e.ActId),
            ]);
        }

        var rows = await matching.PageUncounted(query, cancel);
        var found = rows.Items.Select(e => RowOf(e, catalog, links, act)).ToList();
        return TrailPage.With(new(form, fields, new PageOf<TrailRow>(found, query, null, rows.HasNext)), form.HasErrors ? 400 : 200);
    }

    private static async Task<IResult> ShowOne(Guid id, AppDb db, EventCatalog catalog, Links links, UnitChoices units, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(AdministrationPermissions.ViewAudit);
        var row = await db.Set<EventRow>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel);
        act.RefuseIf(row is null || (row.UnitId is { } unit ? !reach.Holds(unit) : reach.Grants.All(g => g.Units is not null)), Refusals.NotFound);
        var of = await db.Set<ActRow>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == row!.ActId, cancel);
        var sealedIn = await db.Set<SealedAct>().AsNoTracking().Where(s => s.ActId == row!.ActId).Select(s => (long?)s.SealId).FirstOrDefaultAsync(cancel);
        return EntryPage.With(new(RowOf(row!, catalog, links, act), PartsOf(row!.Body), row.Hash, row.ActId, of?.Address, of?.Hash, sealedIn, row.Reason,
            row.UnitId is { } u ? await units.NameOf(u, act.Day, cancel) : null, row.Kind));
    }

    private static List<EntryPart> PartsOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.EnumerateObject().Select(p => new EntryPart(p.Name, p.Value.ValueKind is JsonValueKind.Null ? "–" : p.Value.ToString()))];
    }

    private static IQueryable<EventRow> Matching(AppDb db, TrailFields fields, FormState form, Act act)
    {
        // Entries without a unit are the platform's own and citizens'.
        var rows = db.Set<EventRow>().AsNoTracking().Within(act.Reach(AdministrationPermissions.ViewAudit), e => e.UnitId);
        var (person, subject, kind, unit, from, to) =
            (form.Maybe(fields.Person), form.Maybe(fields.Subject), form.Maybe(fields.Kind), form.Maybe(fields.Unit), form.Maybe(fields.From), form.Maybe(fields.To));
        if (person is not null)
        {
            var folded = SearchText.Fold(person);
            rows = rows.Where(e => e.ActorName == person || db.Set<Person>().Any(p => p.Id == e.ActorId && p.Search.Contains(folded)));
        }

        rows = subject is null ? rows : rows.Where(e => e.SubjectLabel.Contains(subject) || e.SubjectId == subject);
        rows = kind is null ? rows : rows.Where(e => e.Kind == kind);
        rows = unit is null ? rows : rows.Where(e => e.UnitId == unit);
        if (from is { } first)
        {
            var start = VietnamTime.StartOf(first);
            rows = rows.Where(e => e.At >= start);
        }

        if (to is { } last)
        {
            var end = VietnamTime.StartOf(last.AddDays(1));
            rows = rows.Where(e => e.At < end);
        }

        return rows;
    }

    private static TrailRow RowOf(EventRow e, EventCatalog catalog, Links links, Act act) =>
        new(e.Id, e.At, e.ActorName, catalog.TitleOf(e.Kind), e.SubjectLabel.Length > 0 ? e.SubjectLabel : "–", links.To(e.SubjectKind, e.SubjectId, act), e.Remark);
}

/// <summary>The filters of the audit browser.</summary>
public sealed class TrailFields(EventCatalog catalog, IReadOnlyList<Choice> units)
{
    /// <summary>Who.</summary>
    public TextField Person { get; } = new("person", "Người thực hiện") { Required = false };

    /// <summary>To what.</summary>
    public TextField Subject { get; } = new("subject", "Đối tượng") { Required = false };

    /// <summary>What happened.</summary>
    public ChoiceField Kind { get; } = new("kind", "Việc", [.. catalog.All.Select(k => new Choice(k.Code, k.Title))]) { Required = false };

    /// <summary>For which unit.</summary>
    public ReferenceField Unit { get; } = new("unit", "Đơn vị", units) { Required = false };

    /// <summary>From this day on.</summary>
    public DateField From { get; } = new("from", "Từ ngày") { Required = false };

    /// <summary>To this day, included.</summary>
    public DateField To { get; } = new("to", "Đến ngày") { Required = false };
}

/// <summary>A line of the audit browser.</summary>
public sealed record TrailRow(Guid Id, DateTime At, string Who, string Title, string Subject, string? SubjectUrl, string? Remark);

/// <summary>The audit browser.</summary>
public sealed record TrailModel(FormState Form, TrailFields Fields, PageOf<TrailRow> Rows);

/// <summary>A named value of what was recorded.</summary>
public sealed record EntryPart(string Name, string Value);

/// <summary>One entry of the trail.</summary>
public sealed record EntryModel(
    TrailRow Row, IReadOnlyList<EntryPart> Parts, string Hash, Guid Act, string? Address, string? ActHash, long? Seal, string? Reason, string? Unit, string Kind);
