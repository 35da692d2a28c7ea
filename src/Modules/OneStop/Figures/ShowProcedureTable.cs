using Microsoft.AspNetCore.WebUtilities;
using Microsoft.AspNetCore.Http;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Procedures;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>Table II.07b: numbers of procedures, of those at one-stop units and of internal processes, by agency and level.</summary>
internal static class ShowProcedureTable
{
    public static void Map(Site site)
    {
        site.Action(OneStopUrls.TableOfProcedures).Requires(OneStopPermissions.Figures).MapGet(Show);
        site.Action(OneStopUrls.TableOfProceduresPrint).Requires(OneStopPermissions.Figures).MapGet(async (IProcedures procedures, Texts t, Act act, CancellationToken cancel) => ProcedureTablePrintPage.With(await Read(procedures, t, act, cancel)));
    }

    public static string Behind(ProcedureColumn column, ProcedureRow row) =>
        QueryHelpers.AddQueryString(OneStopUrls.TableOfProcedures, new[] { KeyValuePair.Create("column", (string?)column.Code), KeyValuePair.Create("agency", row.Agency) }.Where(v => v.Value is not null)) + "#behind";

    private static async Task<IResult> Show(ListQuery query, IProcedures procedures, Texts t, Act act, CancellationToken cancel)
    {
        var table = await Read(procedures, t, act, cancel);
        if (query.IsFile)
        {
            return ListFile.Of("bieu-ii07b", table.Rows.Prepend(table.Sum), [new FileColumn<ProcedureRow>("Đơn vị", r => r.Agency ?? t["Tổng cộng"]), .. ProcedureColumn.All.Select((c, i) => new FileColumn<ProcedureRow>($"({i + 3})", r => r[c]))]);
        }

        var row = query["agency"] is { } agency ? table.Rows.FirstOrDefault(r => r.Agency == agency) : table.Sum;
        var column = ProcedureColumn.All.FirstOrDefault(c => c.Code == query["column"]);
        return ProcedureTablePage.With(new(query, table with { Behind = row is null || column is null ? null : [.. row.All.Where(p => p.Is(column))] }));
    }

    private static async Task<ProcedureTable> Read(IProcedures procedures, Texts t, Act act, CancellationToken cancel) =>
        ProcedureTable.Of(await procedures.InForce(act.Day, cancel), await procedures.Additions(act.Day, cancel), t["Chưa ghi cơ quan"], act.Day);
}

/// <summary>The page of table II.07b.</summary>
public sealed record ProcedureTableModel(ListQuery Query, ProcedureTable Table);
