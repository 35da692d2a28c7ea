using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Exactly the dossiers a figure counts: the same question, and which cell.</summary>
internal static class BrowseCounted
{
    public static void Map(Site site) => site.Action(OneStopUrls.Counted).Requires(OneStopPermissions.Figures).MapGet(List);

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, FigureReading reading, Act act, CancellationToken cancel)
    {
        var (ask, _) = await reading.Ask(form, FigureGroup.Unit, act, cancel);
        var (step, index) = (query["step"], Enum.TryParse<IndexCount>(query["index"], out var parsed) && Enum.IsDefined(parsed) ? (IndexCount?)parsed : null);
        var count = Enum.GetValues<DossierCount>().Where(c => c.Code() == query["count"]).Select(c => (DossierCount?)c).FirstOrDefault();
        if (count is null && step is null && index is null)
        {
            return Go.To(OneStopUrls.Figures);
        }

        var (rows, period) = ask.Line(ask.Rows(db, act), query["key"]);
        rows = step is not null ? rows.Waiting().Where(d => db.Set<CaseTask>().Any(w => w.CaseId == d.CaseId && w.EndedAt == null && w.Name == step))
            : index is { } one ? rows.Of(one, period, db) : rows.Where(CountRules.Of(count!.Value, period));
        if (query["late"] is not null)
        {
            var now = act.At;
            rows = rows.Where(d => d.DueAt < (d.EndedAt ?? now));
        }

        if (Guid.TryParse(query["officer"], out var officer))
        {
            rows = rows.Where(d => db.Set<CaseTask>().Any(w => w.CaseId == d.CaseId && w.DoneById == officer && w.Status == CaseTaskStatus.Completed));
        }

        var lines = rows.Sorted(query.Sort).Lines();
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("ho-so", await lines.Take(ListFile.MostRows + 1).ToListAsync(cancel), DossierList.Columns);
        }

        return CountedPage.With(new(index?.Title() ?? count?.Title(), step, ask, period, await lines.PageOfMany(query, cancel), act.At), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>Dossiers that wait for somebody's step now.</summary>
    public static IQueryable<Dossier> Waiting(this IQueryable<Dossier> rows) =>
        rows.Where(d => d.Status == DossierStatus.Accepted || d.Status == DossierStatus.Processing || d.Status == DossierStatus.Supplement || d.Status == DossierStatus.Duty || d.Status == DossierStatus.Decided);
}

/// <summary>The dossiers behind a figure.</summary>
/// <param name="Count">Title of the figure; none where a step is asked for.</param>
/// <param name="Step">The step they wait at.</param>
public sealed record CountedModel(string? Count, string? Step, FigureAsk Ask, CountPeriod Period, PageOf<DossierLine> Rows, DateTime At);
