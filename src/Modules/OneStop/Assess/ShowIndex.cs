using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The service index of Decision 766/QĐ-TTg: what was counted, the formula in words, and the points of each indicator.</summary>
internal static class ShowIndex
{
    public static void Map(Site site) => site.Action(OneStopUrls.Index766).Requires(OneStopPermissions.Figures).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, FigureReading reading, IProcedures procedures, ServiceIndexRules rules, Texts t, Act act, CancellationToken cancel)
    {
        form.With(FigureFields.From, (DateOnly?)new DateOnly(act.Day.Year, act.Day.Month, 1));
        var (ask, fields) = await reading.Ask(form, FigureGroup.Unit, act, cancel);
        var marks = await ask.Rows(db, act).Index(ask.Period, db, cancel);
        var level = ask.Unit is { } unit ? ask.Units.FirstOrDefault(u => u.Id == unit)?.Level : null;
        var entries = (await procedures.InForce(act.Day, cancel)).Where(e => !e.IsInternal && (level is null || e.Levels.Any(l => $"{l}" == $"{level}"))).ToList();
        var (from, indicators) = rules.On(ask.Period.To);
        var inputs = Inputs(marks, entries);
        var model = new ServiceIndexModel(form, fields, query, ask, from, [.. indicators.Select(i => new IndexLine(i, inputs.GetValueOrDefault(i.Code)))]);
        return query.IsFile && !form.HasErrors
            ? ListFile.Of("chi-so-766", model.Lines, [new FileColumn<IndexLine>("Nhóm", l => l.Indicator.Group, IsWord: true), new("Chỉ số", l => t.Of(l.Indicator.Name)), new("Tử số", l => l.Input?.Part), new("Mẫu số", l => l.Input?.Whole),
                new("Điểm", l => Math.Round(l.Points, 2)), new("Tối đa", l => l.Indicator.Max), new("Cách tính", l => t.Of(l.Indicator.Formula))])
            : ServiceIndexPage.With(model, form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // What is not here has no data on the platform yet.
    private static Dictionary<string, IndexInput> Inputs(IReadOnlyList<IndexMark> marks, List<ProcedureEntry> entries)
    {
        var online = entries.Where(e => e.Online is not OnlineLevel.Information).Select(e => e.Code).ToHashSet();
        return new()
        {
            ["on-time"] = new(marks.Sum(m => m.Prompt), marks.Sum(m => m.Received), IndexCount.Prompt, IndexCount.Received),
            ["online-procedures"] = new(online.Count, entries.Count),
            ["online-used"] = new(marks.Count(m => m.Online > 0 && online.Contains(m.Procedure)), online.Count),
            ["online-dossiers"] = new(marks.Sum(m => m.Online), marks.Sum(m => m.Received), IndexCount.Online, IndexCount.Received),
            ["paid-dossiers"] = new(marks.Sum(m => m.Paid), marks.Sum(m => m.Payable), IndexCount.Paid, IndexCount.Payable),
            ["paid-procedures"] = new(marks.Count(m => m.Paid > 0), marks.Count(m => m.Payable > 0)),
            ["electronic-results"] = new(marks.Sum(m => m.Electronic), marks.Sum(m => m.Decided), IndexCount.Electronic, IndexCount.Decided),
            ["digitised"] = new(marks.Sum(m => m.Whole), marks.Sum(m => m.Received), IndexCount.Whole, IndexCount.Received),
            ["reused"] = new(marks.Sum(m => m.Reused), marks.Sum(m => m.Digitised), IndexCount.Reused, IndexCount.Digitised),
            ["dossier-satisfied"] = new(marks.Sum(m => m.Satisfied), marks.Sum(m => m.Rated), IndexCount.Satisfied, IndexCount.Rated),
        };
    }
}

/// <summary>The page of the service index.</summary>
/// <param name="From">First day of the weights.</param>
public sealed record ServiceIndexModel(FormState Form, FigureFields Fields, ListQuery Query, FigureAsk Ask, DateOnly From, IReadOnlyList<IndexLine> Lines)
{
    /// <summary>The head of the page shows the same filters as the figures.</summary>
    public FiguresModel Head => new(Form, Fields, Query, new(Ask, []));

    /// <summary>Sum of the points.</summary>
    public double Total => Lines.Sum(l => l.Points);

    /// <summary>Most points of the indicators that have no data yet.</summary>
    public double Unknown => Lines.Where(l => l.Input is null).Sum(l => l.Indicator.Max);

    /// <summary>The dossiers behind a count.</summary>
    public string Behind(IndexCount count) => Ask.Url(OneStopUrls.Counted, ("index", $"{count}"));
}
