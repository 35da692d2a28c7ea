using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Calendar;
using ThongSuot.Cases;
using ThongSuot.Clocks;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Organizations;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>How long procedures take in working hours, and at which steps dossiers wait now.</summary>
internal static class ShowWaiting
{
    /// <summary>Most solved dossiers whose hours are read at once; more need a shorter period.</summary>
    private const int Most = 200_000;

    public static void Map(Site site) => site.Action(OneStopUrls.FiguresOfSteps).Requires(OneStopPermissions.Figures).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, FigureReading reading, CalendarDesk calendars, Act act, CancellationToken cancel)
    {
        var (ask, fields) = await reading.Ask(form, FigureGroup.Procedure, act, cancel);
        ask = ask with { By = FigureGroup.Procedure };
        var rows = ask.Rows(db, act);
        var times = await rows.Where(CountRules.Of(DossierCount.Solved, ask.Period)).OrderByDescending(d => d.EndedAt).Take(Most + 1)
            .Select(d => new Taken(d.Procedure, d.ProcedureName, d.UnitId, d.ReceivedAt!.Value, d.EndedAt!.Value)).ToListAsync(cancel);
        var hours = Hours(times.Count > Most ? times[..Most] : times, ask.Units, await calendars.Current(cancel));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("thoi-gian-giai-quyet", hours, [new FileColumn<ProcedureHours>("Mã thủ tục", h => h.Procedure), new("Tên thủ tục", h => h.Name), new("Đã giải quyết", h => h.Solved), new("Trung vị (giờ làm việc)", h => Math.Round(h.Half, 2)), new("9/10 (giờ làm việc)", h => Math.Round(h.Most, 2))]);
        }

        return WaitingPage.With(new(form, fields, query, ask, hours, await Places(rows, db, act, cancel), times.Count > Most), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<ProcedureHours> Hours(List<Taken> times, IReadOnlyList<UnitCard> units, CurrentCalendars current)
    {
        var kinds = units.ToDictionary(u => u.Id, u => u.Kind.Code());
        return [.. times.GroupBy(d => d.Procedure).Select(g =>
        {
            var sorted = g.Select(d => d.Ended <= d.Received ? 0 : current.Of(kinds.GetValueOrDefault(d.Unit) ?? UnitKind.Department.Code(), d.Unit).Between(d.Received, d.Ended).TotalHours).Order().ToList();
            return new ProcedureHours(g.Key, g.First().Name, sorted.Count, Ranks.Of(sorted, 0.5), Ranks.Of(sorted, 0.9));
        }).OrderByDescending(h => h.Solved).ThenBy(h => h.Name, StringComparer.CurrentCulture)];
    }

    // A dossier that waits at one step twice is one dossier there.
    private static async Task<IReadOnlyList<WaitingPlace>> Places(IQueryable<Dossier> rows, AppDb db, Act act, CancellationToken cancel)
    {
        var now = act.At;
        var places = await rows.Waiting().Join(db.Set<CaseTask>().Where(w => w.EndedAt == null), d => d.CaseId, w => (Guid?)w.CaseId, (d, w) => new { w.Name, w.CaseId, IsLate = d.DueAt < (d.EndedAt ?? now), w.CreatedAt })
            .GroupBy(w => w.Name).Select(g => new { Step = g.Key, All = g.Select(w => w.CaseId).Distinct().Count(), Late = g.Where(w => w.IsLate).Select(w => w.CaseId).Distinct().Count(), Oldest = g.Min(w => w.CreatedAt) }).ToListAsync(cancel);
        return [.. places.Select(p => new WaitingPlace(p.Step, p.All, p.Late, p.Oldest)).OrderByDescending(p => p.Dossiers).ThenBy(p => p.Step, StringComparer.CurrentCulture)];
    }

    private sealed record Taken(string Procedure, string Name, Guid Unit, DateTime Received, DateTime Ended);
}

/// <summary>The page of times and places.</summary>
public sealed record WaitingModel(FormState Form, FigureFields Fields, ListQuery Query, FigureAsk Ask, IReadOnlyList<ProcedureHours> Hours, IReadOnlyList<WaitingPlace> Places, bool IsCut)
{
    /// <summary>The head of the page shows the same filters as the figures.</summary>
    public FiguresModel Head => new(Form, Fields, Query, new(Ask, []));
}
