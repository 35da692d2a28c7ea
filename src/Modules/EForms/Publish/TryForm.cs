using Microsoft.AspNetCore.Http;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.EForms;

/// <summary>A version is tried as a citizen would fill it, published or not; nothing of it is sent.</summary>
internal static class TryForm
{
    public static void Map(Site site) => site.Action("/forms/{code}/versions/{number:int}/try").Requires(EFormsPermissions.View).MapPost(Begin);

    private static async Task<IResult> Begin(string code, int number, FormDesk forms, DraftDesk drafts, Act act, HttpContext http)
    {
        var open = await forms.Find(code, number, http.RequestAborted);
        act.RefuseIf(open.Definition.Steps.Count == 0, EFormsRefusals.HasFaults.With(1));
        var draft = await drafts.Begin(open, null, isTrial: true, act, http);
        return Go.To(EFormsUrls.Draft(draft.Id));
    }
}
