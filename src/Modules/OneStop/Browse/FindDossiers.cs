using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Dossiers for the search box of the top bar: those one's units decide, and those of one's counter. A citizen number finds whoever it is.</summary>
internal sealed class FindDossiers(AppDb db) : IFind
{
    private const int Most = 20;

    public async Task<IReadOnlyList<Finding>> Find(string words, Act act, CancellationToken cancel)
    {
        if (!act.May(OneStopPermissions.View))
        {
            return [];
        }

        var all = db.Set<Dossier>().AsNoTracking().Named(words);
        var mine = act.May(OneStopPermissions.Receive) ? all.Within(act.Reach(OneStopPermissions.Receive), d => d.ReceivingUnitId).Select(d => d.Id) : all.Where(_ => false).Select(d => d.Id);
        var decided = all.Within(act.Reach(OneStopPermissions.View)).Select(d => d.Id);
        var found = await db.Set<Dossier>().AsNoTracking().Where(d => decided.Contains(d.Id) || mine.Contains(d.Id)).OrderByDescending(d => d.FiledAt).ThenBy(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Number, d.TrackingCode, d.ProcedureName, d.Status }).ToListAsync(cancel);
        return [.. found.Select(d => new Finding("Hồ sơ", $"{d.Number ?? d.TrackingCode} {d.ProcedureName}", OneStopUrls.Dossier(d.Id), d.Status.Title()))];
    }
}
