using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ThongSuot.Forms;

namespace ThongSuot.EForms;

/// <summary>Which rows of long tables a page shows: so that a table of a thousand rows opens as quickly as one of ten.</summary>
public sealed record TableView(string? Table, int Page, bool More)
{
    // Browsers send and programs read about so many values in one form.
    private const int MostCells = 720;
    private const int MostRows = 120;
    private const int Spare = 5;

    internal static TableView Of(FormState asked) => new(asked.First("table"), Number(asked.First("page")), asked.First("more") is not null);

    internal static int PageOf(FormState asked, string table) => asked.First("table") == table ? Number(asked.First("page")) : 1;

    internal static string Url(Guid draft, int step, string table, int page, bool more)
    {
        var query = new Dictionary<string, string?> { ["step"] = step.ToString(CultureInfo.InvariantCulture), ["table"] = table, ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null, ["more"] = more ? "1" : null };
        return QueryHelpers.AddQueryString($"/my/forms/{draft}", query.Where(q => q.Value is not null)) + "#" + table;
    }

    internal string Query => string.Concat(Table is null ? "" : $"&table={Uri.EscapeDataString(Table)}", Page > 1 ? $"&page={Page.ToString(CultureInfo.InvariantCulture)}" : "", More ? "&more=1" : "");

    /// <summary>The rows to show of a table, and how many pages it has.</summary>
    internal (int From, int To, int Page, int Pages) Rows(FilledItem table)
    {
        var size = Math.Clamp(MostCells / Math.Max(1, table.Item.Columns.Count), 10, MostRows);
        var most = table.Table!.MaxRows;
        var isMine = Table == table.Item.Code;
        var rows = Math.Min(most, (table.Rows.Count == 0 ? 0 : table.Rows[^1].Number + 1) + (isMine && More ? Spare : 1));
        var pages = Math.Max(1, (rows + size - 1) / size);
        var page = isMine ? Math.Clamp(More ? pages : Page, 1, pages) : 1;
        return ((page - 1) * size, Math.Min(rows, page * size) - 1, page, pages);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000) : 1;
}
