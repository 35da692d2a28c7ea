using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Citizens look for a procedure: by words as they type, by an event in life, field, agency or level.</summary>
internal static class SearchProcedures
{
    public static void Map(Site site) => site.Action(CitizenUrls.List).Open().MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, ProcedureFinder finder, LifeEvents events, WorkClock clock, Texts t, CancellationToken cancel)
    {
        var procedures = await finder.On(clock.Today, cancel);
        var all = procedures.All;
        var filters = new CitizenFilters(all, events.All, t);
        var words = form.Maybe(CitizenFilters.Words);
        var found = filters.Of(procedures.Find(words), form).ToList();
        var first = (query.Page - 1) * ListQuery.Size;
        var items = form.HasErrors ? [] : found.Skip(first).Take(ListQuery.Size).ToList();
        var asked = words is not null || filters.AnySet(form) || query.Page > 1 || query["all"] is not null;
        return CitizenSearchPage.With(new(form, filters, asked, new(items, query, found.Count, found.Count > first + items.Count), asked ? [] : Ways(all, events, t)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    // The ways in, for whoever does not know what to type.
    private static IReadOnlyList<ProcedureGroup> Ways(IReadOnlyList<ProcedureEntry> all, LifeEvents events, Texts t) =>
    [
        new("Theo việc trong đời", true, [.. events.All.Select(e => new ProcedureWay(t.Of(e.Name), CitizenUrls.With("event", e.Code), all.Count(p => p.LifeEvents.Contains(e.Code)))).Where(w => w.Count > 0)]),
        new("Theo lĩnh vực", false, Counted("field", all.Select(p => p.Field))),
        new("Theo cơ quan thực hiện", false, Counted("agency", all.Select(p => p.Agency))),
        new("Theo cấp", false, [.. Titles.Levels.Select(l => new ProcedureWay(t[l.Text], CitizenUrls.With("level", l.Value.ToString()), all.Count(p => p.Levels.Contains(l.Value)))).Where(w => w.Count > 0)]),
    ];

    private static IReadOnlyList<ProcedureWay> Counted(string filter, IEnumerable<string?> names) =>
        [.. names.OfType<string>().GroupBy(n => n).OrderBy(g => SearchText.SortKey(g.Key), StringComparer.Ordinal).Select(g => new ProcedureWay(g.Key, CitizenUrls.With(filter, g.Key), g.Count()))];
}

/// <summary>A way to some procedures.</summary>
/// <param name="Text">In the reader's language where it is ours to say.</param>
/// <param name="Url">The list it leads to.</param>
/// <param name="Count">How many procedures it leads to.</param>
public sealed record ProcedureWay(string Text, string Url, int Count);

/// <summary>Ways of one kind.</summary>
/// <param name="Title">Vietnamese source text.</param>
/// <param name="IsMain">Shown large.</param>
/// <param name="Ways">The ways.</param>
public sealed record ProcedureGroup(string Title, bool IsMain, IReadOnlyList<ProcedureWay> Ways);

/// <summary>The search page.</summary>
/// <param name="Form">What the address says.</param>
/// <param name="Filters">What may be chosen.</param>
/// <param name="IsAsked">Something is looked for; otherwise the ways in are shown.</param>
/// <param name="Rows">What was found.</param>
/// <param name="Ways">The ways in.</param>
public sealed record CitizenSearchModel(FormState Form, CitizenFilters Filters, bool IsAsked, PageOf<ProcedureEntry> Rows, IReadOnlyList<ProcedureGroup> Ways);
