using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>The electronic forms of the province.</summary>
internal static class BrowseForms
{
    public static readonly TextField Words = new("q", "Tên, mã mẫu đơn hoặc mã thủ tục") { Required = false };

    public static void Map(Site site) => site.Action(EFormsUrls.List).Requires(EFormsPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var rows = db.Set<FormRow>().AsNoTracking();
        rows = rows.Matching(form.Maybe(Words), f => f.Search);

        var versions = db.Set<FormVersion>().AsNoTracking();
        var sorted = query.Sort switch { "-name" => rows.OrderByDescending(f => f.Search).ThenBy(f => f.Id), "code" => rows.OrderBy(f => f.Code), "-code" => rows.OrderByDescending(f => f.Code), _ => rows.OrderBy(f => f.Search).ThenBy(f => f.Id) };
        var lines = sorted.Select(f => new FormLine(f.Code, f.Name, f.Procedures,
            versions.Where(v => v.Id == f.CurrentId).Select(v => (int?)v.Number).FirstOrDefault(), versions.Where(v => v.FormId == f.Id && v.Status == FormVersionStatus.Draft).Max(v => (int?)v.Number)));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("mau-don-dien-tu", lines.Take(ListFile.MostRows + 1).AsAsyncEnumerable(), Columns);
        }

        var page = await lines.Page(query, cancel);
        return FormsPage.With(new(form, page, act.May(EFormsPermissions.Design)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<FileColumn<FormLine>> Columns { get; } =
    [
        new("Tên mẫu đơn", f => f.Name), new("Mã mẫu đơn", f => f.Code), new("Mã thủ tục", f => f.Procedures.Trim()), new("Phiên bản", f => f.Current), new("Bản nháp", f => f.Draft), new("Tình trạng", f => f.State, IsWord: true),
    ];
}

/// <summary>A line of the list.</summary>
public sealed record FormLine(string Code, string Name, string Procedures, int? Current, int? Draft)
{
    /// <summary>How it stands, Vietnamese source text.</summary>
    public string State => Current is not null ? "đang áp dụng" : Draft is not null ? "bản nháp" : "ngừng áp dụng";
}

/// <summary>The list of forms.</summary>
public sealed record FormsModel(FormState Form, PageOf<FormLine> Rows, bool MayDesign);
