using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Cases;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.ProcessDesign;

/// <summary>The processes of the province.</summary>
internal static class BrowseProcesses
{
    public const string InForce = "in-force";
    public const string Drafted = "draft";
    public const string Retired = "retired";

    public static readonly TextField Words = new("q", "Tên hoặc mã quy trình") { Required = false };
    public static readonly ChoiceField State = new("state", "Tình trạng", [new(InForce, "đang áp dụng"), new(Drafted, "có bản nháp"), new(Retired, "ngừng áp dụng")]) { Required = false };

    public static void Map(Site site) => site.Action(ProcessDesignUrls.List).Requires(ProcessDesignPermissions.View).MapGet(Show);

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, ProcessFields fields, Texts t, Act act, CancellationToken cancel)
    {
        var field = fields.Field(t);
        var versions = db.Set<ProcessVersion>().AsNoTracking();
        var rows = Sorted(Chosen(db.Set<ProcessRow>().AsNoTracking(), versions, form, field), query.Sort).Select(p => new Found(p.Id, p.Code, p.Name, p.Field,
            versions.Where(v => v.Id == p.CurrentId).Select(v => (int?)v.Number).FirstOrDefault(), versions.Where(v => v.Id == p.CurrentId).Select(v => v.PublishedAt).FirstOrDefault(),
            versions.Where(v => v.ProcessId == p.Id && v.Status == ProcessVersionStatus.Draft).Max(v => (int?)v.Number)));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("quy-trinh", (await rows.Take(ListFile.MostRows + 1).ToListAsync(cancel)).Select(Line), Columns);
        }

        var page = await rows.Page(query, cancel);
        return ProcessesPage.With(new(form, field, new([.. page.Items.Select(Line)], query, page.Total, page.HasNext), act.May(ProcessDesignPermissions.Design)), form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

        ProcessLine Line(Found p) => new(p.Id, p.Code, p.Name, fields.Name(p.Field, t), p.Current, p.PublishedAt, p.Draft);
    }

    private static IReadOnlyList<FileColumn<ProcessLine>> Columns { get; } =
    [
        new("Tên quy trình", r => r.Name), new("Mã quy trình", r => r.Code), new("Lĩnh vực", r => r.Field), new("Phiên bản đang áp dụng", r => r.Current), new("Ban hành lúc", r => r.PublishedAt),
        new("Bản nháp", r => r.Draft), new("Tình trạng", r => r.State, IsWord: true),
    ];

    private static IQueryable<ProcessRow> Chosen(IQueryable<ProcessRow> rows, IQueryable<ProcessVersion> versions, FormState form, ChoiceField field)
    {
        rows = rows.Matching(form.Maybe(Words), p => p.Search);

        if (form.Maybe(field) is { } chosen)
        {
            rows = rows.Where(p => p.Field == chosen);
        }

        return form.Maybe(State) switch
        {
            InForce => rows.Where(p => p.CurrentId != null),
            Drafted => rows.Where(p => versions.Any(v => v.ProcessId == p.Id && v.Status == ProcessVersionStatus.Draft)),
            Retired => rows.Where(p => p.CurrentId == null && versions.Any(v => v.ProcessId == p.Id && v.Status == ProcessVersionStatus.Retired)),
            _ => rows,
        };
    }

    private static IQueryable<ProcessRow> Sorted(IQueryable<ProcessRow> rows, string? sort) => sort switch
    {
        "-name" => rows.OrderByDescending(p => p.Search).ThenBy(p => p.Id),
        "code" => rows.OrderBy(p => p.Code),
        "-code" => rows.OrderByDescending(p => p.Code),
        _ => rows.OrderBy(p => p.Search).ThenBy(p => p.Id),
    };

    private sealed record Found(Guid Id, string Code, string Name, string? Field, int? Current, DateTime? PublishedAt, int? Draft);
}

/// <summary>A line of the list.</summary>
public sealed record ProcessLine(Guid Id, string Code, string Name, string? Field, int? Current, DateTime? PublishedAt, int? Draft)
{
    /// <summary>How it stands, Vietnamese source text.</summary>
    public string State => Current is not null ? "đang áp dụng" : Draft is not null ? "bản nháp" : "ngừng áp dụng";
}

/// <summary>The list of processes.</summary>
public sealed record ProcessesModel(FormState Form, ChoiceField Field, PageOf<ProcessLine> Rows, bool MayDesign);
