using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Work;

/// <summary>Cases for the search box of the top bar.</summary>
internal sealed class FindCases(AppDb db, WorkNames names) : IFind
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel)
    {
        if (!act.May(WorkPermissions.View))
        {
            return [];
        }

        var found = await db.Set<CaseRow>().AsNoTracking().Within(act.Reach(WorkPermissions.View)).Matching(words, c => c.Search).NearestFirst(words, c => c.Search).ThenByDescending(c => c.StartedAt)
            .Select(c => new { c.Id, c.SubjectLabel, c.ProcessId }).Take(Most).ToListAsync(cancel);
        var processes = (await names.Processes(cancel)).ToDictionary(p => p.Id, p => p.Name);
        return [.. found.Select(c => new Finding("Vụ việc", c.SubjectLabel, WorkUrls.Case(c.Id), processes.GetValueOrDefault(c.ProcessId)))];
    }
}
