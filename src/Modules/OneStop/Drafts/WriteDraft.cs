using Microsoft.AspNetCore.Http;
using ThongSuot.Data;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.OneStop;

/// <summary>The officer writes the result of a dossier: chooses a template, edits the text here or as DOCX, looks at it as it will be, and submits it.</summary>
internal static class WriteDraft
{
    public const string Begin = "begin";
    public const string Keep = "save";
    public const string Take = "take";
    public const string Send = "submit";
    public const string Recall = "recall";
    public const string Again = "again";
    private const long MostBytes = 21L << 20;

    public static readonly TextField Text = new("text", "Nội dung") { Rows = 22, Max = ResultDraft.MostText, Hint = "Mỗi dòng một đoạn; dòng bắt đầu bằng # là tiêu đề. Chỗ còn trong ngoặc nhọn là chỗ chưa điền." };
    public static readonly FileField Docx = new("docx", "Bản DOCX đã sửa") { Required = false, Hint = "Chữ trong tệp thay cho nội dung trên; bản cũ vẫn được giữ." };

    public static void Map(Site site)
    {
        var action = site.Action("/dossiers/{id:guid}/draft").SignedIn();
        action.MapGet(Show);
        action.MapPost(Save, MostBytes);
        site.Action("/dossiers/{id:guid}/draft/preview").SignedIn().MapPrint(Preview);
        site.Action("/dossiers/{id:guid}/draft.docx").SignedIn().MapGet(Download);
    }

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, ResultDesk desk, ResultTemplates templates, Texts t, Act act, CancellationToken cancel)
    {
        var dossier = await Find(id, db, act, cancel);
        var draft = await desk.Of(id, cancel);
        return DraftPage.With(await Model(dossier, draft, draft is null ? form : form.Of(draft.Version).With(Text, draft.Text), desk, templates, t, cancel));
    }

    private static async Task<IResult> Save(Guid id, FormState form, AppDb db, ResultDesk desk, ResultTemplates templates, Texts t, Act act, CancellationToken cancel)
    {
        var dossier = await Find(id, db, act, cancel);
        var draft = await desk.Of(id, cancel);
        if (draft is null)
        {
            return await Start(dossier, form, desk, templates, t, act, cancel);
        }

        act.RefuseIf(form.IsStale(draft.Version), Refusals.Stale);
        if (form.First("do") is Recall)
        {
            await desk.SendBack(draft, dossier, null, act, cancel);
            return Go.To(OneStopUrls.Part(id, "draft"), "Đã lấy lại dự thảo để sửa.");
        }

        if (form.First("do") is Again && form.Get(templates.Field(t)) is { } template)
        {
            await desk.BeginAgain(draft, dossier, template, act, cancel);
            return Go.To(OneStopUrls.Part(id, "draft"), "Đã điền mẫu. Hãy xem lại và sửa.");
        }

        if (form.HasErrors)
        {
            return DraftPage.With(await Model(dossier, draft, form.With(Text, draft.Text), desk, templates, t, cancel), StatusCodes.Status400BadRequest);
        }

        var takes = form.First("do") is Take;
        var text = takes ? Taken(form) : form.Get(Text);
        if (!takes && form.First("do") is Send && text is not null && (ResultDesk.WhyUnfilled(text) ?? DossierRules.WhyNotTemplate(dossier, templates.Find(draft.Template))) is { } why)
        {
            form.AddError(Text, why.Text, [.. why.Values]);
        }

        if (form.HasErrors || text is null)
        {
            return DraftPage.With(await Model(dossier, draft, form, desk, templates, t, cancel), StatusCodes.Status400BadRequest);
        }

        return await Change(dossier, draft, form, text, desk, act, cancel);
    }

    private static async Task<IResult> Change(Dossier dossier, ResultDraft draft, FormState form, string text, ResultDesk desk, Act act, CancellationToken cancel)
    {
        if (form.First("do") is Send)
        {
            await desk.Submit(draft, dossier, text, act, cancel);
            return Go.To(OneStopUrls.Part(dossier.Id, "draft"), "Đã trình ký.");
        }

        await desk.Save(draft, dossier, text, form.First("do") is Take ? form.Get(Docx)[0].FileName : null, act, cancel);
        return Go.To(OneStopUrls.Part(dossier.Id, "draft"), "Đã lưu dự thảo.");
    }

    private static async Task<IResult> Start(Dossier dossier, FormState form, ResultDesk desk, ResultTemplates templates, Texts t, Act act, CancellationToken cancel)
    {
        var template = form.Get(templates.Field(t));
        if (form.HasErrors)
        {
            return DraftPage.With(await Model(dossier, null, form, desk, templates, t, cancel), StatusCodes.Status400BadRequest);
        }

        await desk.Begin(dossier, template!, act, cancel);
        return Go.To(OneStopUrls.Part(dossier.Id, "draft"), "Đã điền mẫu. Hãy xem lại và sửa.");
    }

    // The text of the file; what is wrong stands at the field.
    private static string? Taken(FormState form)
    {
        if (form.Get(Docx) is not [var file, ..])
        {
            form.AddError(Docx, Docx.Missing);
            return null;
        }

        try
        {
            using var content = file.Open();
            var text = DraftDocx.Read(content);
            if (string.IsNullOrEmpty(text) || Text.Read(text, form.Today, out text) is not null)
            {
                form.AddError(Docx, "Không đọc được văn bản trong tệp này, hoặc văn bản quá dài. Hãy chọn tệp DOCX khác.");
                return null;
            }

            return text;
        }
        catch (Refused e)
        {
            form.AddError(Docx, e.Why.Text, [.. e.Why.Values]);
            return null;
        }
    }

    private static async Task<IResult> Preview(Guid id, AppDb db, ResultDesk desk, ResultSigning signing, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var draft = await Written(dossier, desk, act, cancel);
        return ResultPage.With(await signing.Model(draft, dossier, draft.ResultNumber, draft.Signer, draft.SignedAt is { } at ? VietnamTime.DayOf(at) : act.Day, cancel));
    }

    private static async Task<IResult> Download(Guid id, AppDb db, ResultDesk desk, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        var draft = await Written(dossier, desk, act, cancel);
        return Results.File(DraftDocx.Write(draft.Text), FileKinds.Docx.MediaType, $"du-thao-{dossier.Number ?? dossier.TrackingCode}.docx");
    }

    // Whoever may see the dossier as staff reads its draft.
    private static async Task<ResultDraft> Written(Dossier dossier, ResultDesk desk, Act act, CancellationToken cancel)
    {
        var draft = await desk.Of(dossier.Id, cancel);
        act.RefuseIf(draft is null, Refusals.NotFound);
        return draft!;
    }

    private static async Task<Dossier> Find(Guid id, AppDb db, Act act, CancellationToken cancel)
    {
        var dossier = await db.DossierFor(id, act, cancel);
        act.RefuseIf((Reaching.By(dossier, act) & ChangeBy.Handler) == 0, Refusals.NotAllowed);
        return dossier;
    }

    private static async Task<DraftModel> Model(Dossier dossier, ResultDraft? draft, FormState form, ResultDesk desk, ResultTemplates templates, Texts t, CancellationToken cancel) =>
        new(dossier, draft, draft is null ? null : templates.Find(draft.Template), templates.Field(t), draft is null ? [] : await desk.Texts(draft.Id, cancel), form);
}

/// <summary>The page of a draft.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Draft">The draft; none before a template is chosen.</param>
/// <param name="Template">Its template.</param>
/// <param name="Choose">Asks for the template.</param>
/// <param name="Texts">The texts it had, the newest first.</param>
/// <param name="Form">What was typed.</param>
public sealed record DraftModel(Dossier Dossier, ResultDraft? Draft, ResultTemplate? Template, ChoiceField Choose, IReadOnlyList<DraftText> Texts, FormState Form);
