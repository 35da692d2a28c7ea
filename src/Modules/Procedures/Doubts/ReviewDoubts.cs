using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The doubts of imported records: the list with what can be decided for many at once, and one beside its source.</summary>
internal static class ReviewDoubts
{
    public static readonly TextField Words = new("q", "Mã, tên thủ tục hoặc nội dung") { Required = false };
    public static readonly ChoiceField State = new("state", "Tình trạng", [new("open", "chờ xem lại"), new("remark", "lưu ý, không giữ lại"), new("decided", "đã xử lý")]) { Required = false };
    public static readonly ChoiceField Reason = new("reason", "Nghi vấn", [.. DoubtReasons.All.Select(r => new Choice(r.Code, r.Text))]) { Required = false };
    public static readonly TextField Correction = new("correction", "Sửa thành") { Required = false, Max = 2000 };

    // More than a person can look over; the rest is decided by sending again.
    private const int Most = 2000;

    public static void Map(Site site)
    {
        site.Action(ProceduresUrls.Doubts).Requires(ProceduresPermissions.View).MapGet(List);
        site.Action(ProceduresUrls.Doubts).Requires(ProceduresPermissions.Edit).MapPost(DecideMany);
        site.Action("/procedures/doubts/{id:guid}").Requires(ProceduresPermissions.View).MapGet(Show);
        site.Action("/procedures/doubts/{id:guid}").Requires(ProceduresPermissions.Edit).MapPost(DecideOne);
    }

    private static async Task<IResult> List(ListQuery query, FormState form, AppDb db, Act act, CancellationToken cancel)
    {
        var field = await BrowseProcedures.Fields(db, cancel);
        var rows = Chosen(db.Set<ImportDoubt>().AsNoTracking(), form, field);
        if (query.IsFile && !form.HasErrors)
        {
            return ListFile.Of("nghi-van", (await rows.OrderBy(d => d.Code).ThenBy(d => d.Id).Take(ListFile.MostRows + 1).ToListAsync(cancel)).Select(DoubtLine.Of), Columns);
        }

        var counts = await db.Set<ImportDoubt>().Where(d => d.State == DoubtState.Open && d.Holds).GroupBy(d => d.Reason).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var page = await rows.OrderBy(d => d.Reason).ThenBy(d => d.Code).ThenBy(d => d.Id).Page(query, cancel);
        return DoubtsPage.With(new(form, field, new([.. page.Items.Select(DoubtLine.Of)], query, page.Total, page.HasNext), [.. counts.OrderByDescending(c => c.Count).Select(c => new DoubtCount(c.Key, c.Count))],
            act.May(ProceduresPermissions.Edit), FormState.Empty(act.Day), form.Maybe(Reason) is { } reason ? Corrections.Example(reason) : null), form.HasErrors ? 400 : 200);
    }

    private static async Task<IResult> DecideMany(FormState form, AppDb db, DoubtDesk desk, Act act, CancellationToken cancel)
    {
        var (back, how, text) = (Go.IsLocal(form.First("back")) ? form.First("back")! : ProceduresUrls.Doubts, form.First("how"), form.Maybe(Correction));
        var ids = form.All("doubt").Select(d => Guid.TryParse(d, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Take(Most).ToList();
        var filter = form.First("all") is "yes" ? FormState.Unsent(form.All("filter").Select(f => f.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Select(p => p[1]).ToArray()), act.Day) : null;
        var field = await BrowseProcedures.Fields(db, cancel);
        var wanted = filter is not null ? Chosen(db.Set<ImportDoubt>(), filter, field).Take(Most) : db.Set<ImportDoubt>().Where(d => ids.Contains(d.Id));
        var doubts = form.HasErrors ? [] : await wanted.Where(d => d.State == DoubtState.Open).ToListAsync(cancel);
        if (how == "correct" && (text is null || doubts.FirstOrDefault(d => !Corrections.IsRight(d.Reason, text)) is not null))
        {
            return Go.To(back, text is null ? "Hãy ghi nội dung sửa." : "Nội dung sửa không hợp với nghi vấn đã chọn; chưa ghi gì. Hãy lọc theo một loại nghi vấn.");
        }

        if (how == "suggested")
        {
            doubts = [.. doubts.Where(d => d.Suggestion is { } s && Corrections.IsRight(d.Reason, s))];
        }

        var count = await desk.Decide(doubts, d => how switch { "suggested" => d.Suggestion, "correct" => text, _ => null }, act, cancel);
        if (count > 0)
        {
            await act.Commit(cancel);
        }

        return Go.To(back, count == 0 ? "Không có nghi vấn nào xử lý được theo cách này." : "Đã xử lý các nghi vấn đã chọn. Lần nhập sau, nội dung giống hệt sẽ được xử lý như vậy.");
    }

    private static async Task<IResult> Show(Guid id, AppDb db, VersionDesk desk, Texts t, Act act, CancellationToken cancel)
    {
        var doubt = await db.Set<ImportDoubt>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(doubt is null, Refusals.NotFound);
        return await Page(doubt!, FormState.Empty(act.Day).With(Correction, doubt!.Suggestion).Of(doubt.Version), db, desk, t, act, 200, cancel);
    }

    private static async Task<IResult> DecideOne(Guid id, FormState form, AppDb db, VersionDesk versions, DoubtDesk desk, Texts t, Act act, CancellationToken cancel)
    {
        var doubt = await db.Set<ImportDoubt>().FirstOrDefaultAsync(d => d.Id == id, cancel);
        act.RefuseIf(doubt is null, Refusals.NotFound);
        act.RefuseIf(doubt!.State is not DoubtState.Open, ProceduresRefusals.Decided);
        var (text, accepts) = (form.Maybe(Correction), form.First("how") == "accept");
        if (!accepts && (text is null || !Corrections.IsRight(doubt.Reason, text)))
        {
            form.AddError(Correction, "Chưa hiểu nội dung sửa. Ví dụ đúng: {0}.", Corrections.Example(doubt.Reason) ?? "…");
        }

        if (form.HasErrors)
        {
            return await Page(doubt, form, db, versions, t, act, 400, cancel);
        }

        var alike = form.First("alike") is "yes"
            ? await db.Set<ImportDoubt>().Where(d => d.State == DoubtState.Open && d.Reason == doubt.Reason && d.Text == doubt.Text && d.Field == doubt.Field).Take(Most).ToListAsync(cancel) : [doubt];
        await desk.Decide(alike, _ => accepts ? null : text, act, cancel);
        await act.Commit(cancel);
        return Go.To($"{ProceduresUrls.Doubts}?reason={doubt.Reason}", alike.Count > 1 ? "Đã xử lý nghi vấn này và các nghi vấn giống hệt." : "Đã xử lý nghi vấn.");
    }

    private static async Task<IResult> Page(ImportDoubt doubt, FormState form, AppDb db, VersionDesk desk, Texts t, Act act, int status, CancellationToken cancel)
    {
        var found = await desk.Find(doubt.Code, doubt.Number, cancel);
        var alike = await db.Set<ImportDoubt>().CountAsync(d => d.State == DoubtState.Open && d.Reason == doubt.Reason && d.Text == doubt.Text && d.Field == doubt.Field && d.Id != doubt.Id, cancel);
        var part = ContentParts.National(found.Version.Content, t).FirstOrDefault(p => p.Source == doubt.SourceField);
        return DoubtPage.With(new(DoubtLine.Of(doubt), found.Version.Source.GetValueOrDefault(doubt.SourceField) ?? doubt.Text, part, alike,
            act.May(ProceduresPermissions.Edit) && doubt.State is DoubtState.Open && found.Version.Status is VersionStatus.Draft, form, Corrections.Example(doubt.Reason)), status);
    }

    private static IReadOnlyList<FileColumn<DoubtLine>> Columns { get; } =
    [
        new("Mã thủ tục", d => d.Code), new("Tên thủ tục", d => d.Name), new("Lĩnh vực", d => d.Field), new("Nghi vấn", d => DoubtReasons.Text(d.Reason), IsWord: true), new("Trường", d => d.SourceField),
        new("Nội dung nguồn", d => d.Text), new("Gợi ý", d => d.Suggestion), new("Tình trạng", d => d.StateText, IsWord: true), new("Sửa thành", d => d.Correction),
    ];

    private static IQueryable<ImportDoubt> Chosen(IQueryable<ImportDoubt> rows, FormState form, ChoiceField field)
    {
        rows = form.Maybe(State) switch
        {
            "remark" => rows.Where(d => d.State == DoubtState.Open && !d.Holds),
            "decided" => rows.Where(d => d.State == DoubtState.Accepted || d.State == DoubtState.Corrected),
            _ => rows.Where(d => d.State == DoubtState.Open && d.Holds),
        };
        if (form.Maybe(Reason) is { } reason)
        {
            rows = rows.Where(d => d.Reason == reason);
        }

        if (form.Maybe(field) is { } work)
        {
            rows = rows.Where(d => d.Field == work);
        }

        return form.Maybe(Words) is { } words ? rows.Where(d => d.Code == words || d.Name.Contains(words) || d.Text.Contains(words)) : rows;
    }
}

/// <summary>How many doubts of a reason are open.</summary>
public sealed record DoubtCount(string Reason, int Count);

/// <summary>The doubts.</summary>
public sealed record DoubtsModel(FormState Form, ChoiceField Field, PageOf<DoubtLine> Rows, IReadOnlyList<DoubtCount> Counts, bool MayDecide, FormState Decide, string? Example);

/// <summary>One doubt beside its source.</summary>
public sealed record DoubtModel(DoubtLine Of, string Source, ContentPart? Part, int Alike, bool MayDecide, FormState Form, string? Example);
