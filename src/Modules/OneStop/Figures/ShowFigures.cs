using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Figures of dossiers and table II.06, on the screen, on paper and as a file.</summary>
internal static class ShowFigures
{
    public static void Map(Site site)
    {
        site.Action(OneStopUrls.Figures).Requires(OneStopPermissions.Figures).MapGet((ListQuery query, FormState form, FigureReading reading, Texts t, Act act, CancellationToken cancel) => Show(false, query, form, reading, t, act, cancel));
        site.Action(OneStopUrls.TableOfResults).Requires(OneStopPermissions.Figures).MapGet((ListQuery query, FormState form, FigureReading reading, Texts t, Act act, CancellationToken cancel) => Show(true, query, form, reading, t, act, cancel));
        site.Action(OneStopUrls.FiguresPrint).Requires(OneStopPermissions.Figures).MapGet(Print);
    }

    private static async Task<IResult> Show(bool report, ListQuery query, FormState form, FigureReading reading, Texts t, Act act, CancellationToken cancel)
    {
        var (table, fields) = await Read(report, form, reading, act, cancel);
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of(report ? "bieu-ii06" : "so-lieu-ho-so", table.HasSum ? table.Lines.Prepend(new("", t["Tổng cộng"], table.Sum)) : table.Lines, Columns);
        }

        var status = form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return report ? TableOfResultsPage.With(new(form, fields, query, table), status) : FiguresPage.With(new(form, fields, query, table), status);
    }

    private static async Task<IResult> Print(FormState form, FigureReading reading, Act act, CancellationToken cancel) =>
        FiguresPrintPage.With((await Read(false, form, reading, act, cancel)).Table, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    private static async Task<(FigureTable Table, FigureFields Fields)> Read(bool report, FormState form, FigureReading reading, Act act, CancellationToken cancel)
    {
        var (ask, fields) = await reading.Ask(form, report ? FigureGroup.Level : FigureGroup.Unit, act, cancel);
        ask = report ? ask with { By = FigureGroup.Level } : ask;
        return (new(ask, await reading.Lines(ask, act, cancel)), fields);
    }

    private static IReadOnlyList<FileColumn<FigureLine>> Columns { get; } =
    [
        new("Nội dung", l => l.Name), .. FigureTable.Columns.Select(c => new FileColumn<FigureLine>(c.Title(), l => l.Counts[c])),
        new("Tỷ lệ đúng hạn (%)", l => l.Counts.OnTimeShare is { } share ? Math.Round(100 * share, 2) : null), new("Chênh lệch", l => l.Counts.Difference),
    ];
}

/// <summary>A table of figures with the question it answers.</summary>
public sealed record FigureTable(FigureAsk Ask, IReadOnlyList<FigureLine> Lines)
{
    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<DossierCount> Columns { get; } =
    [
        DossierCount.Total, DossierCount.Online, DossierCount.Direct, DossierCount.Carried, DossierCount.Solved, DossierCount.Early, DossierCount.OnTime, DossierCount.Late, DossierCount.Open, DossierCount.OpenInTime, DossierCount.OpenLate,
        DossierCount.Withdrawn, DossierCount.Stopped, DossierCount.Rejected,
    ];

    /// <summary>Those of table II.06: columns 3 to 13.</summary>
    public static IReadOnlyList<DossierCount> OfReport { get; } = [.. Columns.Take(11)];

    /// <summary>All lines together. A dossier is in one line, but for months: what one carries over, the next has again.</summary>
    public DossierCounts Sum { get; } = DossierCounts.Sum(Lines.Where(l => !l.Part).Select(l => l.Counts));

    /// <summary>Sums of counts by month would count a dossier in each month it was open.</summary>
    public bool HasSum => Ask.By is not FigureGroup.Month && Lines.Count > 0;

    /// <summary>The list behind a cell.</summary>
    public string Behind(DossierCount count, string? key) => Ask.Behind(count, key);
}

/// <summary>The page of figures.</summary>
public sealed record FiguresModel(FormState Form, FigureFields Fields, ListQuery Query, FigureTable Table);
