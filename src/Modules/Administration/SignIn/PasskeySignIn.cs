using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Signing in with a passkey: the script fetches the question, the browser answers, the form is sent.</summary>
internal static class PasskeySignIn
{
    public static void Map(Site site)
    {
        site.Action(AccountUrls.PasskeyOptions).Open().Limited(RateLimits.SignIn).MapPost(Ask);
        site.Action(AccountUrls.Passkey).Open().Limited(RateLimits.SignIn).MapPost(Send);
    }

    private static async Task<IResult> Ask(PasskeyDesk passkeys, HttpContext http) => Results.Text(await passkeys.Ask(http), "application/json");

    private static async Task<IResult> Send(FormState form, PasskeyDesk passkeys, SignInDesk desk, HttpContext http)
    {
        var account = await passkeys.Answer(form.First("credential"), http);
        return await desk.Enter(account, "passkey", form.First("return"), http);
    }
}
