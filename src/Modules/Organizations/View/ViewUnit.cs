using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>One unit as of a day: facts, seats, history.</summary>
internal static class ViewUnit
{
    public static void Map(Site site) => site.Action("/units/{id:guid}").Requires(OrganizationsPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(Guid id, ListQuery query, FormState form, AppDb db, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        var versions = await db.Set<UnitVersion>().AsNoTracking().Where(v => v.UnitId == id).OrderBy(v => v.ValidFrom).ThenBy(v => v.RecordedAt).ToListAsync(cancel);
        var known = versions.Where(v => asOf.KnownAt is { } at ? v.RecordedAt <= at && (v.SupersededAt is null || v.SupersededAt > at) : v.SupersededAt is null).ToList();
        var shown = known.Find(v => v.Stretch.Has(asOf.Day)) ?? known.LastOrDefault(v => v.ValidFrom <= asOf.Day) ?? known.FirstOrDefault();
        act.RefuseIf(shown is null, Refusals.NotFound);
        var tab = form.First("tab") is "seats" or "history" ? form.First("tab")! : "facts";
        var names = await db.UnitsAsOf(asOf).Select(v => new UnitNode(v.UnitId, v.ParentId, v.Name, v.Level, v.Kind)).ToDictionaryAsync(v => v.Id, cancel);
        var seats = tab == "seats" ? await SeatLines.Of(db, id, asOf.Day, cancel) : [];
        if (query.IsFile && tab == "seats")
        {
            return SeatLines.File(seats);
        }

        return UnitPage.With(new()
        {
            Id = id,
            Form = form,
            Day = asOf.Day,
            Tab = tab,
            Facts = Line(shown!, names),
            InForce = shown!.Stretch.Has(asOf.Day),
            Path = PathOf(shown.ParentId, names),
            Below = tab == "facts" ? [.. names.Values.Where(n => n.ParentId == id).OrderBy(n => n.Kind).ThenBy(n => SearchText.SortKey(n.Name), StringComparer.Ordinal)] : [],
            Contacts = tab == "facts" ? await Contacts(db, id, asOf.Day, cancel) : [],
            Seats = seats,
            Versions = tab == "history" ? [.. versions.OrderByDescending(v => v.ValidFrom).ThenByDescending(v => v.RecordedAt).Select(v => Line(v, names))] : [],
            Successions = tab == "history" ? await Successions(db, id, cancel) : [],
            Timeline = tab == "history" ? await Histories.Of(db, new Reference(UnitCard.ReferenceKind, id, shown.Name), catalog, cancel) : [],
            MayManage = act.May(OrganizationsPermissions.Manage, id),
        });
    }

    private static VersionLine Line(UnitVersion v, Dictionary<Guid, UnitNode> names) => new(
        v.ValidFrom, v.ValidTo, v.RecordedAt, v.SupersededAt, v.Name, v.ShortName, v.Level, v.Kind, v.ParentId is { } above ? names.GetValueOrDefault(above)?.Name : null,
        v.StatisticsCode, v.Code102, v.Code20, v.Decision, v.Sure, v.CodesSure);

    private static List<UnitNode> PathOf(Guid? parent, Dictionary<Guid, UnitNode> names)
    {
        var path = new List<UnitNode>();
        for (var at = parent; at is { } id && names.TryGetValue(id, out var node) && path.Count < ChartRules.MostLevels; at = node.ParentId)
        {
            path.Insert(0, node);
        }

        return path;
    }

    private static async Task<IReadOnlyList<ContactLine>> Contacts(AppDb db, Guid id, DateOnly day, CancellationToken cancel)
    {
        var points = await db.Set<ContactPoint>().AsNoTracking().Where(p => p.UnitId == id && p.ValidFrom <= day && (p.ValidTo == null || p.ValidTo >= day)).ToListAsync(cancel);
        return [.. points.OrderBy(p => p.Kind).ThenBy(p => p.Value, StringComparer.Ordinal).Select(p => new ContactLine(p.Kind, p.Value))];
    }

    private static async Task<IReadOnlyList<SuccessionLine>> Successions(AppDb db, Guid id, CancellationToken cancel)
    {
        var rows = await db.Set<UnitSuccessor>().AsNoTracking()
            .Where(s => s.SupersededAt == null && (s.FromId == id || s.ToId == id) && s.FromId != s.ToId).OrderBy(s => s.On).ToListAsync(cancel);
        var others = rows.ConvertAll(r => r.FromId == id ? r.ToId : r.FromId);
        var names = (await db.VersionsKnown(null).Where(v => others.Contains(v.UnitId)).OrderBy(v => v.ValidFrom).Select(v => new { v.UnitId, v.Name, v.ValidFrom }).ToListAsync(cancel)).ToLookup(v => v.UnitId);
        return
        [
            .. rows.Select(r => (Row: r, Other: r.FromId == id ? r.ToId : r.FromId)).Select(r => new SuccessionLine(
                r.Row.FromId == id, r.Other, (names[r.Other].LastOrDefault(n => n.ValidFrom <= r.Row.On) ?? names[r.Other].FirstOrDefault())?.Name ?? "–", r.Row.Share, r.Row.On, r.Row.Decision)),
        ];
    }
}

/// <summary>One recorded version of a unit.</summary>
public sealed record VersionLine(
    DateOnly From, DateOnly? To, DateTime RecordedAt, DateTime? SupersededAt, string Name, string? ShortName, UnitLevel Level, UnitKind Kind, string? Above,
    string? StatisticsCode, string? Code102, string? Code20, string? Decision, bool Sure, bool CodesSure);

/// <summary>A contact point.</summary>
public sealed record ContactLine(ContactKind Kind, string Value);

/// <summary>A unit before or after.</summary>
public sealed record SuccessionLine(bool IsSuccessor, Guid Unit, string Name, double Share, DateOnly On, string? Decision);

/// <summary>The page of a unit.</summary>
public sealed record UnitModel
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The address's values.</summary>
    public required FormState Form { get; init; }

    /// <summary>As of.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>facts, seats or history.</summary>
    public required string Tab { get; init; }

    /// <summary>The version shown.</summary>
    public required VersionLine Facts { get; init; }

    /// <summary>Does it hold on the day?</summary>
    public required bool InForce { get; init; }

    /// <summary>From the province down to the unit above.</summary>
    public required IReadOnlyList<UnitNode> Path { get; init; }

    /// <summary>Directly below.</summary>
    public required IReadOnlyList<UnitNode> Below { get; init; }

    /// <summary>Contact points on the day.</summary>
    public required IReadOnlyList<ContactLine> Contacts { get; init; }

    /// <summary>Seats on the day.</summary>
    public required IReadOnlyList<SeatLine> Seats { get; init; }

    /// <summary>Every version ever recorded.</summary>
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>Units before and after.</summary>
    public required IReadOnlyList<SuccessionLine> Successions { get; init; }

    /// <summary>What happened.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>May the reader keep this unit?</summary>
    public required bool MayManage { get; init; }
}
