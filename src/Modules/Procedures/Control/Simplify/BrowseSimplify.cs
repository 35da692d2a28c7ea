using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Simplifications with their sums by year; each sum opens the items it is made of. As a page, a file, and on paper.</summary>
internal static class BrowseSimplify
{
    public static readonly TextField Words = new("q", "Tên hoặc mã thủ tục") { Required = false };
    public static readonly NumberField Year = new("year", "Năm") { Required = false, Min = 2000, Max = 2100 };

    public static void Map(Site site)
    {
        site.Action(ControlUrls.Simplify).Requires(ProceduresPermissions.View).MapGet(List);
        site.Action(ControlUrls.PrintSimplify).Requires(ProceduresPermissions.View).MapGet(Print);
        site.Action(ControlUrls.Simplify + "/{id:guid}").Requires(ProceduresPermissions.View).MapGet(Show);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var all = db.Set<Simplification>().AsNoTracking();
        var lines = Lines(Sorted(Chosen(all, form), query.Sort));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("don-gian-hoa", await lines.Take(ListFile.MostRows + 1).ToListAsync(cancel), Columns);
        }

        var page = await lines.Page(query, cancel);
        return SimplifyPage.With(new(form, page, await Sums(all, cancel), await Sum(Chosen(all, form), cancel), act.May(ControlPermissions.Control)),
            form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static async Task<IResult> Print(FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var year = (int)(form.Maybe(Year) ?? act.Day.Year);
        var items = await db.Set<Simplification>().AsNoTracking().Where(s => s.Year == year).OrderBy(s => s.Code).ThenBy(s => s.Id).Take(2_000).ToListAsync(cancel);
        return SimplifyPrintPage.With(new(year, [.. items.Select(i => new PrintedSimplification(Line(i), i.Reason, i.Article))],
            SimplifySum.Of(year, items.Count, items.Sum(i => i.CostBefore), items.Sum(i => i.CostAfter))));
    }

    private static async Task<IResult> Show(Guid id, AppDb db, EventCatalog catalog, Act act, CancellationToken cancel)
    {
        var item = await db.Set<Simplification>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel);
        act.RefuseIf(item is null, Refusals.NotFound);
        return SimplificationPage.With(new(Line(item!), item!.Reason, item.Article, item.Source, item.Before, item.After,
            act.May(ControlPermissions.Control), await Histories.Of(db, item.Reference, catalog, cancel)));
    }

    private static IQueryable<Simplification> Chosen(IQueryable<Simplification> rows, FormState form)
    {
        rows = rows.Matching(form.Maybe(Words), s => s.Search);

        return form.Maybe(Year) is { } year ? rows.Where(s => s.Year == (int)year) : rows;
    }

    private static IQueryable<Simplification> Sorted(IQueryable<Simplification> rows, string? sort) => sort switch
    {
        "code" => rows.OrderBy(s => s.Code).ThenBy(s => s.Id),
        "-code" => rows.OrderByDescending(s => s.Code).ThenBy(s => s.Id),
        "saved" => rows.OrderBy(s => s.CostBefore - s.CostAfter).ThenBy(s => s.Id),
        "-saved" => rows.OrderByDescending(s => s.CostBefore - s.CostAfter).ThenBy(s => s.Id),
        _ => rows.OrderByDescending(s => s.Year).ThenBy(s => s.Code).ThenBy(s => s.Id),
    };

    private static IQueryable<SimplifyLine> Lines(IQueryable<Simplification> rows) => rows.Select(s => new SimplifyLine(s.Id, s.Year, s.Code, s.Name, s.From, s.To, s.CostBefore, s.CostAfter));

    private static SimplifyLine Line(Simplification s) => new(s.Id, s.Year, s.Code, s.Name, s.From, s.To, s.CostBefore, s.CostAfter);

    private static async Task<IReadOnlyList<SimplifySum>> Sums(IQueryable<Simplification> rows, CancellationToken cancel) =>
        [.. (await rows.GroupBy(s => s.Year).Select(g => new { Year = g.Key, Count = g.Count(), Before = g.Sum(s => s.CostBefore), After = g.Sum(s => s.CostAfter) })
                .OrderByDescending(g => g.Year).Take(30).ToListAsync(cancel))
            .Select(g => SimplifySum.Of(g.Year, g.Count, g.Before, g.After))];

    private static async Task<SimplifySum> Sum(IQueryable<Simplification> rows, CancellationToken cancel) =>
        await rows.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Before = g.Sum(s => s.CostBefore), After = g.Sum(s => s.CostAfter) }).FirstOrDefaultAsync(cancel) is { } sum
            ? SimplifySum.Of(0, sum.Count, sum.Before, sum.After) : SimplifySum.Of(0, 0, 0, 0);

    private static IReadOnlyList<FileColumn<SimplifyLine>> Columns { get; } =
    [
        new("Năm", r => r.Year), new("Mã thủ tục", r => r.Code), new("Tên thủ tục", r => r.Name), new("Nội dung hiện nay", r => r.From), new("Nội dung sau khi đơn giản hóa", r => r.To),
        new("Chi phí trước (đồng/năm)", r => r.Before), new("Chi phí sau (đồng/năm)", r => r.After), new("Tiết kiệm (đồng/năm)", r => r.Saved),
        new("Tỷ lệ tiết kiệm (%)", r => r.Share is { } share ? Math.Round(share * 100, 2) : null),
    ];
}

/// <summary>A line of the list of simplifications; costs in đồng a year.</summary>
public sealed record SimplifyLine(Guid Id, int Year, string Code, string Name, string From, string To, long Before, long After)
{
    /// <summary>In đồng a year.</summary>
    public long Saved => Before - After;

    /// <summary>Of the cost before.</summary>
    public double? Share => ComplianceCost.Share(Before, After);
}

/// <summary>The sums of a year, or of what was filtered; in đồng a year.</summary>
public sealed record SimplifySum(int Year, int Count, long Before, long After, double? Share)
{
    /// <summary>In đồng a year.</summary>
    public long Saved => Before - After;

    internal static SimplifySum Of(int year, int count, long before, long after) => new(year, count, before, after, ComplianceCost.Share(before, after));
}

/// <summary>The list of simplifications.</summary>
public sealed record SimplifyModel(FormState Form, PageOf<SimplifyLine> Rows, IReadOnlyList<SimplifySum> Years, SimplifySum Sum, bool MayControl);

/// <summary>A simplification on paper.</summary>
public sealed record PrintedSimplification(SimplifyLine Line, string Reason, string Article);

/// <summary>The simplifications of a year on paper.</summary>
public sealed record SimplifyPrintModel(int Year, IReadOnlyList<PrintedSimplification> Items, SimplifySum Sum);

/// <summary>One simplification.</summary>
public sealed record SimplificationModel(SimplifyLine Line, string Reason, string Article, string? Source, CostInputs Before, CostInputs After, bool MayControl, IReadOnlyList<TimelineEntry> Timeline);
