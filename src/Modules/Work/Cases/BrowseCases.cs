using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>The cases of the units in reach: what runs, rests, failed or ended, and where it stands.</summary>
internal static class BrowseCases
{
    public static void Map(Site site) => site.Action(WorkUrls.Cases).Requires(WorkPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, WorkNames names, ProcessStore store, Act act, CancellationToken cancel)
    {
        var reach = act.Reach(WorkPermissions.View);
        var asked = Guid.TryParse(form.First("process"), out var id);
        var processes = await names.Processes(cancel, asked ? [id] : []);
        var chosen = asked ? processes.FirstOrDefault(p => p.Id == id) : null;
        var steps = chosen?.Current is { } version ? (await store.Get(version, cancel)).Steps().Select(s => new Choice(s.Id, s.Label)) : [];
        var fields = new CaseFields([.. processes.Select(p => new Choice($"{p.Id:N}", p.Name))], [.. steps], names.Fields, await names.Units(act.Day, reach.Holds, cancel));
        var wanted = Sorted(OfStep(Chosen(db.Set<CaseRow>().AsNoTracking().Within(reach), form, fields), db, form, fields), query.Sort);
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("vu-viec", await Lines(await wanted.Take(ListFile.MostRows + 1).Select(Read).ToListAsync(cancel)),
            [
                new FileColumn<CaseLine>("Vụ việc", c => c.Label), new("Quy trình", c => c.Process), new("Đơn vị", c => c.Unit), new("Lĩnh vực", c => c.Field), new("Tình trạng", c => c.Status.Title(), IsWord: true),
                new("Đang ở bước", c => c.At), new("Bắt đầu", c => c.StartedAt), new("Kết thúc lúc", c => c.EndedAt), new("Lý do", c => c.Reason),
            ]);
        }

        var page = await wanted.Select(Read).PageUncounted(query, cancel);
        return CasesPage.With(new(form, fields, new PageOf<CaseLine>(await Lines(page.Items), query, null, page.HasNext), act.May(WorkPermissions.Control)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

        async Task<IReadOnlyList<CaseLine>> Lines(IReadOnlyList<Slim> cases)
        {
            var ids = cases.Where(c => c.EndedAt is null).Select(c => c.Id).ToList();
            var at = (await db.Set<CaseTask>().AsNoTracking().Where(t => ids.Contains(t.CaseId) && t.EndedAt == null).Select(t => new { t.CaseId, t.Name }).ToListAsync(cancel)).ToLookup(t => t.CaseId, t => t.Name);
            var units = await names.UnitNames(act.Day, cancel);
            var titles = (await names.Processes(cancel, cases.Select(c => c.ProcessId).Distinct())).ToDictionary(p => p.Id, p => p.Name);
            return [.. cases.Select(c => new CaseLine(c.Id, c.Label, titles.GetValueOrDefault(c.ProcessId) ?? "–", units.GetValueOrDefault(c.UnitId) ?? "–", names.Field(c.Field), c.Status,
                at[c.Id].Any() ? string.Join(", ", at[c.Id].Distinct()) : null, c.StartedAt, c.EndedAt, c.Reason))];
        }
    }

    // The state of a case is large and no list shows it.
    private static System.Linq.Expressions.Expression<Func<CaseRow, Slim>> Read => c => new Slim(c.Id, c.SubjectLabel, c.ProcessId, c.UnitId, c.Field, c.Status, c.StartedAt, c.EndedAt, c.Reason);

    private static IQueryable<CaseRow> Chosen(IQueryable<CaseRow> cases, FormState form, CaseFields fields)
    {
        cases = cases.Matching(form.Maybe(CaseFields.Words), c => c.Search);
        if (form.Maybe(CaseFields.Status) is { } words && Enum.TryParse<CaseStatus>(words, ignoreCase: true, out var status))
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (form.Maybe(fields.Process) is { } process)
        {
            cases = cases.Where(c => c.ProcessId == process);
        }

        if (form.Maybe(fields.Field) is { } field)
        {
            cases = cases.Where(c => c.Field == field);
        }

        return form.Maybe(fields.Unit) is { } unit ? cases.Where(c => c.UnitId == unit) : cases;
    }

    // Cases that have such a task: open at the step, or done there in these days.
    private static IQueryable<CaseRow> OfStep(IQueryable<CaseRow> cases, AppDb db, FormState form, CaseFields fields)
    {
        var (step, tasks, from, to) = (form.Maybe(fields.Step), form.Maybe(CaseFields.Tasks), form.Maybe(CaseFields.From), form.Maybe(CaseFields.To));
        if (step is null && tasks is null)
        {
            cases = from is { } first && VietnamTime.StartOf(first) is var begins ? cases.Where(c => c.StartedAt >= begins) : cases;
            return to is { } last && VietnamTime.StartOf(last.AddDays(1)) is var ends ? cases.Where(c => c.StartedAt < ends) : cases;
        }

        var wanted = db.Set<CaseTask>().AsNoTracking();
        wanted = step is null ? wanted : wanted.Where(t => t.Element == step);
        wanted = tasks switch
        {
            CaseFields.Open => wanted.Where(t => t.EndedAt == null),
            CaseFields.Done => wanted.Where(t => t.Status == CaseTaskStatus.Completed),
            CaseFields.Late => wanted.Where(t => t.Status == CaseTaskStatus.Completed && t.EndedAt > t.DueAt),
            _ => wanted.Where(t => t.Status != CaseTaskStatus.Cancelled),
        };
        if (tasks is not CaseFields.Open)
        {
            wanted = from is { } first && VietnamTime.StartOf(first) is var begins ? wanted.Where(t => t.EndedAt >= begins) : wanted;
            wanted = to is { } last && VietnamTime.StartOf(last.AddDays(1)) is var ends ? wanted.Where(t => t.EndedAt < ends) : wanted;
        }

        return cases.Where(c => wanted.Any(t => t.CaseId == c.Id));
    }

    private static IQueryable<CaseRow> Sorted(IQueryable<CaseRow> cases, string? sort) => sort switch
    {
        "started" => cases.OrderBy(c => c.StartedAt).ThenBy(c => c.Id),
        "case" => cases.OrderBy(c => c.Search).ThenBy(c => c.Id),
        "-case" => cases.OrderByDescending(c => c.Search).ThenBy(c => c.Id),
        _ => cases.OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id),
    };

    private sealed record Slim(Guid Id, string Label, Guid ProcessId, Guid UnitId, string? Field, CaseStatus Status, DateTime StartedAt, DateTime? EndedAt, string? Reason);
}

/// <summary>The list of cases.</summary>
public sealed record CasesModel(FormState Form, CaseFields Fields, PageOf<CaseLine> Rows, bool MayStart);
