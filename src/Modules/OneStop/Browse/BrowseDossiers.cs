using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Lists of dossiers: those one's units decide, and those of one's counter.</summary>
internal static class BrowseDossiers
{
    public static void Map(Site site)
    {
        site.Action(OneStopUrls.List).Requires(OneStopPermissions.View).MapGet((ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel) =>
            List(OneStopUrls.List, db.Set<Dossier>().AsNoTracking().Within(act.Reach(OneStopPermissions.View)), query, form, act, cancel));
        site.Action(OneStopUrls.CounterList).Requires(OneStopPermissions.Receive).MapGet((ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel) =>
            List(OneStopUrls.CounterList, db.Set<Dossier>().AsNoTracking().Within(act.Reach(OneStopPermissions.Receive), d => d.ReceivingUnitId), query, form, act, cancel));
    }

    private static async Task<IResult> List(string url, IQueryable<Dossier> rows, ListQuery query, FormState form, Act act, CancellationToken cancel)
    {
        var lines = rows.Chosen(form, act).Sorted(query.Sort).Lines();
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("ho-so", await lines.Take(ListFile.MostRows + 1).ToListAsync(cancel), DossierList.Columns);
        }

        var page = await lines.PageOfMany(query, cancel);
        return DossiersPage.With(new(url, form, page, act.At, act.May(OneStopPermissions.Receive)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>A list of dossiers.</summary>
/// <param name="At">The moment it was read, UTC.</param>
public sealed record DossiersModel(string Url, FormState Form, PageOf<DossierLine> Rows, DateTime At, bool HasCounter);
