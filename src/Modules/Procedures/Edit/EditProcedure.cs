using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>Writing drafts: a new procedure, the text, what the province adds.</summary>
internal static class EditProcedure
{
    private const long MostBytes = 8 << 20;

    public static void Map(Site site)
    {
        var make = site.Action(ProceduresUrls.New).Requires(ProceduresPermissions.Edit);
        make.MapGet((FormState form) => ContentPage.With(new(null, null, 0, form)));
        make.MapPost(Make, MostBytes);
        var edit = site.Action("/procedures/{code}/versions/{number:int}/edit").Requires(ProceduresPermissions.Edit);
        edit.MapGet(Edit);
        edit.MapPost(Change, MostBytes);
        var additions = site.Action("/procedures/{code}/versions/{number:int}/additions").Requires(ProceduresPermissions.Edit);
        additions.MapGet(EditAdditions);
        additions.MapPost(ChangeAdditions);
    }

    private static async Task<IResult> Make(FormState form, AppDb db, VersionDesk desk, Act act, CancellationToken cancel)
    {
        var code = form.Get(ContentFields.Code)?.Trim() ?? "";
        var content = ContentForm.Read(form, code, null);
        if (!form.HasErrors && !ProcedureCodes.IsWellFormed(code))
        {
            form.AddError(ContentFields.Code, "Mã thủ tục có dạng 1.001193, có thể thêm phần đuôi của tỉnh như 1.001193.H13.");
        }

        if (!form.HasErrors && await db.Set<Procedure>().AnyAsync(p => p.Code == code, cancel))
        {
            form.AddError(ContentFields.Code, "Đã có thủ tục mang mã này. Hãy mở thủ tục đó và tạo bản nháp mới.");
        }

        if (form.HasErrors)
        {
            return ContentPage.With(new(null, null, 0, form), 400);
        }

        var draft = desk.Add(content, new(), act);
        await act.Commit(cancel);
        return Go.To(ProceduresUrls.Version(code, draft.Number), "Đã tạo bản nháp. Hãy bổ sung phần của tỉnh rồi đưa vào quyết định công bố.");
    }

    private static async Task<IResult> Edit(string code, int number, FormState form, VersionDesk desk, Act act, CancellationToken cancel)
    {
        var found = await desk.Find(code, number, cancel);
        act.RefuseIf(found.Version.Status is not VersionStatus.Draft, ProceduresRefusals.IsPublished);
        return ContentPage.With(new(code, found.Version.Content.Name, number, ContentForm.Fill(form, found.Version.Content).Of(found.Version.Version)));
    }

    private static async Task<IResult> Change(string code, int number, FormState form, VersionDesk desk, Act act, CancellationToken cancel)
    {
        var found = await desk.Find(code, number, cancel);
        act.RefuseIf(found.Version.Status is not VersionStatus.Draft, ProceduresRefusals.IsPublished);
        act.RefuseIf(form.Version != found.Version.Version, Refusals.Stale);
        var content = ContentForm.Read(form, code, found.Version.Content);
        if (form.HasErrors)
        {
            return ContentPage.With(new(code, found.Version.Content.Name, number, form), 400);
        }

        desk.Write(found, content, found.Version.Additions, act);
        await act.Commit(cancel);
        return Go.To(found.Url, "Đã lưu bản nháp.");
    }

    private static async Task<IResult> EditAdditions(string code, int number, FormState form, VersionDesk desk, AdditionsForm fields, Texts t, Act act, CancellationToken cancel)
    {
        var found = await desk.Find(code, number, cancel);
        act.RefuseIf(found.Version.Status is not VersionStatus.Draft, ProceduresRefusals.IsPublished);
        var (process, life) = (await fields.Process(cancel), fields.Life(t));
        return AdditionsPage.With(new(code, found.Version.Content.Name, number, AdditionsForm.Fill(form, found.Version.Additions, process, life).Of(found.Version.Version), process, life));
    }

    private static async Task<IResult> ChangeAdditions(string code, int number, FormState form, VersionDesk desk, AdditionsForm fields, Texts t, Act act, CancellationToken cancel)
    {
        var found = await desk.Find(code, number, cancel);
        act.RefuseIf(found.Version.Status is not VersionStatus.Draft, ProceduresRefusals.IsPublished);
        act.RefuseIf(form.Version != found.Version.Version, Refusals.Stale);
        var (process, life) = (await fields.Process(cancel), fields.Life(t));
        var additions = AdditionsForm.Read(form, process, life);
        if (form.HasErrors)
        {
            return AdditionsPage.With(new(code, found.Version.Content.Name, number, form, process, life), 400);
        }

        desk.Write(found, found.Version.Content, additions, act);
        await act.Commit(cancel);
        return Go.To(found.Url, "Đã lưu phần của tỉnh.");
    }
}

/// <summary>The form of a procedure's text.</summary>
public sealed record ContentModel(string? Code, string? Name, int Number, FormState Form);

/// <summary>The form of what the province adds.</summary>
public sealed record AdditionsModel(string Code, string Name, int Number, FormState Form, ChoiceField Process, ChoicesField Life);
