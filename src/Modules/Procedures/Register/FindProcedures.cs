using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Procedures for the search box of the top bar.</summary>
internal sealed class FindProcedures(AppDb db) : IFind
{
    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel) => !act.May(ProceduresPermissions.View) ? []
        : await db.Set<Procedure>().AsNoTracking().Matching(words, p => p.Search).NearestFirst(words, p => p.Search).ThenBy(p => p.Sort).Take(20)
            .Select(p => new Finding("Thủ tục", p.Name, ProceduresUrls.Procedure(p.Code), p.Code)).ToListAsync(cancel);
}
