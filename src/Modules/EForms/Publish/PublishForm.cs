using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>Drafts come into force after a look at what was found in them; versions are retired and drafted anew.</summary>
internal static class PublishForm
{
    public static void Map(Site site)
    {
        var publish = site.Action("/forms/{code}/versions/{number:int}/publish").Requires(EFormsPermissions.Publish);
        publish.MapGet(Show);
        publish.MapPost(Publish);
        site.Action("/forms/{code}/versions/{number:int}/draft").Requires(EFormsPermissions.Design).MapPost(Draft);
        site.Action("/forms/{code}/versions/{number:int}/retire").Requires(EFormsPermissions.Publish).MapPost(Retire);
    }

    private static async Task<IResult> Show(string code, int number, FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        return PublishPage.With(new(state.Of(open.Version.Version), code, number, open.Definition.Name, open.Compiled.Findings));
    }

    private static async Task<IResult> Publish(string code, int number, FormState state, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        act.RefuseIf(FormDesk.WhyNotChange(open.Version));
        act.RefuseIf(state.IsStale(open.Version.Version), Refusals.Stale);
        if (open.Compiled.Findings.Count(f => f.IsFault) is > 0 and var faults)
        {
            state.AddError(EFormsRefusals.HasFaults.Text, faults);
            return PublishPage.With(new(state, code, number, open.Definition.Name, open.Compiled.Findings), StatusCodes.Status400BadRequest);
        }

        await forms.Publish(open, act, cancel);
        await act.Commit(cancel);
        return Go.To(EFormsUrls.Form(code), "Đã ban hành. Ai bắt đầu khai từ nay theo phiên bản này; bản đang khai giữ phiên bản cũ và được báo.");
    }

    private static async Task<IResult> Draft(string code, int number, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        var draft = await forms.Import(open.Definition, act, cancel);
        await act.Commit(cancel);
        return Go.To(EFormsUrls.Version(code, draft.Number), "Đã tạo bản nháp. Phiên bản cũ vẫn áp dụng đến khi bản nháp được ban hành.");
    }

    private static async Task<IResult> Retire(string code, int number, FormDesk forms, Act act, CancellationToken cancel)
    {
        var open = await forms.Find(code, number, cancel);
        await forms.Retire(open.Row, act, cancel);
        await act.Commit(cancel);
        return Go.To(EFormsUrls.Form(code), "Đã ngừng áp dụng mẫu đơn.");
    }
}

/// <summary>The page before publishing.</summary>
public sealed record PublishModel(FormState State, string Code, int Number, string Name, IReadOnlyList<FormFinding> Findings);
