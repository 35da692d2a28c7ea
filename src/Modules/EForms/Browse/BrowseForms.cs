using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
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
        foreach (var word in SearchText.Fold(form.Maybe(Words)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            rows = rows.Where(f => f.Search.Contains(word));
        }

        var versions = db.Set<FormVersion>().AsNoTracking();
        var sorted = query.Sort switch { "-name" => rows.OrderByDescending(f => f.Search).ThenBy(f => f.Id), "code" => rows.OrderBy(f => f.Code), "-code" => rows.OrderByDescending(f => f.Code), _ => rows.OrderBy(f => f.Search).ThenBy(f => f.Id) };
        var page = await sorted.Select(f => new FormLine(f.Code, f.Name, f.Procedures,
            versions.Where(v => v.Id == f.CurrentId).Select(v => (int?)v.Number).FirstOrDefault(), versions.Where(v => v.FormId == f.Id && v.Status == FormVersionStatus.Draft).Max(v => (int?)v.Number))).Page(query, cancel);
        return FormsPage.With(new(form, page, act.May(EFormsPermissions.Design)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }
}

/// <summary>A line of the list.</summary>
public sealed record FormLine(string Code, string Name, string Procedures, int? Current, int? Draft);

/// <summary>The list of forms.</summary>
public sealed record FormsModel(FormState Form, PageOf<FormLine> Rows, bool MayDesign);
