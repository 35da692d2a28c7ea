using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>A draft moves to the newer version of its form, when its writer wants: what is kept and what is lost is shown first.</summary>
internal static class MoveForm
{
    public static void Map(Site site)
    {
        var move = site.Action("/my/forms/{id:guid}/move").Open();
        move.MapGet(Show);
        move.MapPost(Move);
    }

    private static async Task<IResult> Show(Guid id, FormState state, DraftDesk drafts, FormDesk forms, Act act, HttpContext http)
    {
        var (open, newer) = await Both(id, drafts, forms, act, http);
        var move = FormMove.Between(open.Form.Definition, newer.Definition, open.Values.Raw);
        return MovePage.With(new(state, id, newer.Definition.Name, open.Form.Version.Number, newer.Version.Number, move.Kept.Count, move.Dropped));
    }

    private static async Task<IResult> Move(Guid id, DraftDesk drafts, FormDesk forms, Act act, HttpContext http)
    {
        var (open, newer) = await Both(id, drafts, forms, act, http);
        var kept = FormMove.Between(open.Form.Definition, newer.Definition, open.Values.Raw).Kept;
        open.Draft.FormVersionId = newer.Version.Id;
        var moved = open with { Values = new(newer.Definition, System.Text.Json.JsonSerializer.Serialize(kept)) };
        await drafts.Keep(moved, 0, act, http.RequestAborted);
        return Go.To(EFormsUrls.Draft(id), "Đã chuyển sang phiên bản mới. Hãy xem lại từng bước.");
    }

    private static async Task<(OpenDraft Draft, OpenForm Newer)> Both(Guid id, DraftDesk drafts, FormDesk forms, Act act, HttpContext http)
    {
        var open = await drafts.Find(id, act, http);
        act.RefuseIf(open.Form.Row.CurrentId is null || open.Form.Row.CurrentId == open.Form.Version.Id, EFormsRefusals.NotInForce);
        return (open, await forms.Version(open.Form.Row.CurrentId!.Value, http.RequestAborted) ?? throw new Refused(Refusals.NotFound));
    }
}

/// <summary>What a move keeps and loses.</summary>
public sealed record MoveModel(FormState State, Guid Id, string Name, int From, int To, int Kept, IReadOnlyList<FilledLine> Dropped);
