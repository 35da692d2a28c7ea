using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Search;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The register as the staff sees it.</summary>
internal static class BrowseProcedures
{
    public static readonly TextField Words = new("q", "Mã, tên hoặc lĩnh vực") { Required = false };
    public static readonly ChoiceField Level = new("level", "Cấp thực hiện", Titles.LevelChoices) { Required = false };
    public static readonly ChoiceField Field = new("field", "Lĩnh vực", []) { Required = false };
    public static readonly ChoiceField State = new("state", "Tình trạng",
        [new("in-force", "đang áp dụng"), new("draft", "có bản nháp"), new("ready", "bản nháp sẵn sàng công bố"), new("doubt", "có nghi vấn"), new("ended", "đã hết hiệu lực"), new("internal", "thủ tục nội bộ")])
    { Required = false };

    public static void Map(Site site) => site.Action(ProceduresUrls.List).Requires(ProceduresPermissions.View).MapGet(Show);

    /// <summary>The fields of work of the register, to choose from.</summary>
    public static async Task<ChoiceField> Fields(AppDb db, CancellationToken cancel)
    {
        var names = await db.Set<Procedure>().Where(p => p.Field != null).Select(p => p.Field!).Distinct().ToListAsync(cancel);
        return new("field", Field.Label, Titles.Named(names)) { Required = false };
    }

    /// <summary>The procedures the filters of the address choose.</summary>
    public static IQueryable<Procedure> Chosen(AppDb db, FormState form, ChoiceField field, DateOnly day)
    {
        var versions = db.Set<ProcedureVersion>();
        var inForce = versions.InForce(day);
        var rows = db.Set<Procedure>().Matching(form.Maybe(Words), p => p.Search);
        if (form.Maybe(field) is { } work)
        {
            rows = rows.Where(p => p.Field == work);
        }

        if (form.Maybe(Level) is { } level)
        {
            rows = rows.Where(p => p.Levels.Contains(" " + level + " "));
        }

        return form.Maybe(State) switch
        {
            "in-force" => rows.Where(p => inForce.Any(v => v.ProcedureId == p.Id)),
            "draft" => rows.Where(p => versions.Any(v => v.ProcedureId == p.Id && v.Status == VersionStatus.Draft)),
            "ready" => rows.Where(p => versions.Any(v => v.ProcedureId == p.Id && v.Status == VersionStatus.Draft && v.OpenDoubts == 0)),
            "doubt" => rows.Where(p => versions.Any(v => v.ProcedureId == p.Id && v.Status == VersionStatus.Draft && v.OpenDoubts > 0)),
            "ended" => rows.Where(p => versions.Any(v => v.ProcedureId == p.Id && v.Status == VersionStatus.Published) && !versions.Any(v => v.ProcedureId == p.Id && (v.Status == VersionStatus.Draft || v.Until == null || v.Until >= day))),
            "internal" => rows.Where(p => p.IsInternal),
            _ => rows,
        };
    }

    private static async Task<IResult> Show(ListQuery query, FormState form, AppDb db, Texts t, Act act, CancellationToken cancel)
    {
        var field = await Fields(db, cancel);
        var versions = db.Set<ProcedureVersion>().AsNoTracking();
        var (inForce, drafts) = (versions.InForce(act.Day), versions.Where(v => v.Status == VersionStatus.Draft));
        var rows = Sorted(Chosen(db, form, field, act.Day).AsNoTracking(), query.Sort).Select(p => new ProcedureLine(p.Code, p.Name, p.Field, p.Levels, p.IsInternal,
            inForce.Where(v => v.ProcedureId == p.Id).Select(v => (int?)v.Number).FirstOrDefault(), inForce.Where(v => v.ProcedureId == p.Id).Select(v => v.From).FirstOrDefault(),
            drafts.Where(v => v.ProcedureId == p.Id).Select(v => (int?)v.Number).FirstOrDefault(), drafts.Where(v => v.ProcedureId == p.Id).Select(v => v.OpenDoubts).FirstOrDefault()));
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("thu-tuc-hanh-chinh", rows.Take(ListFile.MostRows + 1).AsAsyncEnumerable(), Columns(t));
        }

        var page = await rows.Page(query, cancel);
        var counts = await drafts.GroupBy(v => v.OpenDoubts > 0).Select(g => new { HasDoubts = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return ProceduresPage.With(new(form, field, page, counts.Where(c => !c.HasDoubts).Sum(c => c.Count), counts.Where(c => c.HasDoubts).Sum(c => c.Count), act.May(ProceduresPermissions.Edit), act.May(ProceduresPermissions.Publish)),
            form.HasErrors ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    private static IReadOnlyList<FileColumn<ProcedureLine>> Columns(Texts t) =>
    [
        new("Mã thủ tục", r => r.Code), new("Tên thủ tục", r => r.Name), new("Lĩnh vực", r => r.Field), new("Cấp thực hiện", r => r.LevelText(t)), new("Phiên bản đang áp dụng", r => r.Current),
        new("Có hiệu lực từ", r => r.From), new("Bản nháp", r => r.Draft), new("Nghi vấn", r => r.Doubts), new("Tình trạng", r => r.State, IsWord: true),
    ];

    private static IQueryable<Procedure> Sorted(IQueryable<Procedure> rows, string? sort) => sort switch
    {
        "-name" => rows.OrderByDescending(p => p.Sort).ThenBy(p => p.Code),
        "code" => rows.OrderBy(p => p.Code),
        "-code" => rows.OrderByDescending(p => p.Code),
        "field" => rows.OrderBy(p => p.Field).ThenBy(p => p.Sort).ThenBy(p => p.Code),
        "-field" => rows.OrderByDescending(p => p.Field).ThenBy(p => p.Sort).ThenBy(p => p.Code),
        _ => rows.OrderBy(p => p.Sort).ThenBy(p => p.Code),
    };
}

/// <summary>A line of the register.</summary>
public sealed record ProcedureLine(string Code, string Name, string? Field, string Levels, bool IsInternal, int? Current, DateOnly? From, int? Draft, int Doubts)
{
    /// <summary>How it stands, Vietnamese source text.</summary>
    public string State => Current is not null ? "đang áp dụng" : Draft is not null ? "bản nháp" : "không áp dụng";

    /// <summary>The levels in words.</summary>
    public string LevelText(Texts t) => string.Join(", ", Titles.Levels.Where(l => Levels.Contains(Procedure.LevelMark(l.Value), StringComparison.Ordinal)).Select(l => t[l.Text]));
}

/// <summary>The register.</summary>
public sealed record RegisterModel(FormState Form, ChoiceField Field, PageOf<ProcedureLine> Rows, int Ready, int Doubtful, bool MayEdit, bool MayPublish);
