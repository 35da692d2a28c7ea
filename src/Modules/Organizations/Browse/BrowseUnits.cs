using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Organizations;

/// <summary>The units of a day, as a tree and as a list.</summary>
internal static class BrowseUnits
{
    public static void Map(Site site)
    {
        site.Action(OrganizationsUrls.Tree).Requires(OrganizationsPermissions.View).MapGet(Tree);
        site.Action(OrganizationsUrls.List).Requires(OrganizationsPermissions.View).MapGet(List);
    }

    private static async Task<IResult> Tree(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        var nodes = await db.UnitsAsOf(asOf).OrderBy(v => v.Sort)
            .Select(v => new UnitNode(v.UnitId, v.ParentId, v.Name, v.Level, v.Kind)).ToListAsync(cancel);
        var filtered = form.Raw(BrowseFields.Words).Length + form.Raw(BrowseFields.Level).Length + form.Raw(BrowseFields.Kind).Length > 0;
        var chosen = filtered ? await db.UnitsAsOf(asOf).Chosen(form).Select(v => v.UnitId).ToHashSetAsync(cancel) : null;
        return TreePage.With(new(form, asOf.Day, UnitTree.Of(nodes, chosen), act.May(OrganizationsPermissions.Manage), form.HasErrors));
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var asOf = form.AsOf(act.Day);
        var above = db.UnitsAsOf(asOf);
        var versions = Sorted(db.UnitsAsOf(asOf).Chosen(form), query.Sort);
        var lines = versions.Select(v => new UnitLineRow(
            v.UnitId, v.Name, v.Level, v.Kind, above.Where(p => p.UnitId == v.ParentId).Select(p => p.Name).FirstOrDefault(), v.StatisticsCode, v.Code20 ?? v.Code102));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("don-vi", lines.AsAsyncEnumerable(), Columns);
        }

        var rows = await lines.Page(query, cancel);
        return ListPage.With(new(form, asOf.Day, asOf.Day == act.Day ? null : asOf.Day, rows));
    }

    private static IReadOnlyList<FileColumn<UnitLineRow>> Columns { get; } =
    [
        new("Tên đơn vị", r => r.Name), new("Cấp", r => r.Level.Title(), IsWord: true), new("Loại đơn vị", r => r.Kind.Title(), IsWord: true),
        new("Trực thuộc", r => r.Above), new("Mã thống kê", r => r.StatisticsCode), new("Mã định danh", r => r.Code),
    ];

    private static IQueryable<UnitVersion> Sorted(IQueryable<UnitVersion> versions, string? sort) => sort switch
    {
        "-name" => versions.OrderByDescending(v => v.Sort),
        "code" => versions.OrderBy(v => v.StatisticsCode == null).ThenBy(v => v.StatisticsCode).ThenBy(v => v.Sort),
        "-code" => versions.OrderByDescending(v => v.StatisticsCode).ThenBy(v => v.Sort),
        "kind" => versions.OrderBy(v => v.Kind).ThenBy(v => v.Sort),
        "-kind" => versions.OrderByDescending(v => v.Kind).ThenBy(v => v.Sort),
        _ => versions.OrderBy(v => v.Sort),
    };
}

/// <summary>A unit in the tree.</summary>
public sealed record UnitNode(Guid Id, Guid? ParentId, string Name, UnitLevel Level, UnitKind Kind);

/// <summary>The tree, whole or only what was looked for and what stands above it.</summary>
public sealed class UnitTree
{
    private readonly ILookup<Guid?, UnitNode> below;
    private readonly HashSet<Guid>? chosen;

    private UnitTree(IReadOnlyList<UnitNode> nodes, HashSet<Guid>? chosen)
    {
        this.chosen = chosen;
        var shown = chosen is null ? [.. nodes.Select(n => n.Id)] : WithAbove(nodes, chosen);
        below = nodes.Where(n => shown.Contains(n.Id)).OrderBy(n => n.Kind).ToLookup(n => n.ParentId);
        Count = chosen?.Count ?? nodes.Count;
        Roots = [.. below[null]];
    }

    /// <summary>The highest units.</summary>
    public IReadOnlyList<UnitNode> Roots { get; }

    /// <summary>How many were found.</summary>
    public int Count { get; }

    /// <summary>The tree of these nodes.</summary>
    public static UnitTree Of(IReadOnlyList<UnitNode> nodes, HashSet<Guid>? chosen) => new(nodes, chosen);

    /// <summary>Directly below.</summary>
    public IEnumerable<UnitNode> Below(UnitNode node) => below[node.Id];

    /// <summary>Shown open: the highest, and everything when something is looked for.</summary>
    public bool IsOpen(UnitNode node) => chosen is not null || node.ParentId is null;

    /// <summary>Was it looked for?</summary>
    public bool IsFound(UnitNode node) => chosen?.Contains(node.Id) == true;

    private static HashSet<Guid> WithAbove(IReadOnlyList<UnitNode> nodes, HashSet<Guid> chosen)
    {
        var parents = nodes.ToDictionary(n => n.Id, n => n.ParentId);
        var shown = new HashSet<Guid>();
        foreach (var id in chosen)
        {
            for (Guid? at = id; at is { } unit && shown.Add(unit); at = parents.GetValueOrDefault(unit))
            {
            }
        }

        return shown;
    }
}

/// <summary>The tree page.</summary>
public sealed record TreeModel(FormState Form, DateOnly Day, UnitTree Tree, bool MayManage, bool Wrong);

/// <summary>A line of the list.</summary>
public sealed record UnitLineRow(Guid Id, string Name, UnitLevel Level, UnitKind Kind, string? Above, string? StatisticsCode, string? Code);

/// <summary>The list page.</summary>
/// <param name="LinkDay">The day links carry on; none for today.</param>
public sealed record ListModel(FormState Form, DateOnly Day, DateOnly? LinkDay, PageOf<UnitLineRow> Rows);
