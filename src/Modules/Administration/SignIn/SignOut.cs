using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Signing out. The link opens a question, so that no other site can sign a person out.</summary>
internal static class SignOut
{
    public static void Map(Site site) => site.Action(AccountUrls.SignOut).Open().MapGet(Show).MapPost(Send);

    private static IResult Show(FormState form, RequestSession request) => request.Session is null ? Go.To("/") : SignOutPage.With(form);

    private static async Task<IResult> Send(RequestSession request, SessionDesk sessions, Act act, HttpContext http)
    {
        if (request.Session is { } session)
        {
            await sessions.SignOut(session, act, http);
        }

        await http.SignOutAsync(WebServices.SessionScheme);
        return Go.To("/", "Bạn đã đăng xuất.");
    }
}
