using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>Processes for the search box of the top bar.</summary>
internal sealed class FindProcesses(AppDb db) : IFind
{
    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel)
    {
        if (!act.May(ProcessDesignPermissions.View))
        {
            return [];
        }

        var rows = db.Set<ProcessRow>().AsNoTracking();
        rows = rows.Matching(words, p => p.Search);

        return await rows.OrderBy(p => p.Search).ThenBy(p => p.Id).Take(20).Select(p => new Finding("Quy trình", p.Name, ProcessDesignUrls.Process(p.Id), p.Code)).ToListAsync(cancel);
    }
}
