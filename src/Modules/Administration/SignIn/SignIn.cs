using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Signing in: by password, by one click in the demo, or through an outside provider.</summary>
internal static class SignIn
{
    public static void Map(Site site)
    {
        site.Action(AccountUrls.SignIn).Open().Limited(RateLimits.SignIn).MapGet(Show).MapPost(Send);
        site.Action(AccountUrls.Demo).Open().MapPost(Demo);
        site.Action($"{AccountUrls.SignIn}/with/{{provider}}").Open().MapGet(Leave);
        site.Action(AccountUrls.Outside).Open().MapGet(ComeBack);
    }

    private static async Task<IResult> Show(FormState form, SignInDoors doors, RequestSession request, HttpContext http) =>
        await Page(form.With(SignInForm.Return, Back(form)), doors, request, http);

    private static async Task<IResult> Send(FormState form, SignInDoors doors, SignInDesk desk, LoginLimit limit, RequestSession request, HttpContext http)
    {
        var login = form.Get(SignInForm.Login);
        var password = form.Get(SignInForm.Password);
        if (form.HasErrors)
        {
            return await Page(form, doors, request, http, StatusCodes.Status400BadRequest);
        }

        limit.Take(Logins.Clean(login!), http);
        var (proof, account) = await desk.Check(login!, password!, http);
        if (proof is Proof.Right)
        {
            return await desk.Proceed(account!, "password", Back(form), http);
        }

        form.AddError(proof is Proof.Locked ? SignInForm.Locked : "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra lại.");
        return await Page(form, doors, request, http, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Demo(FormState form, SignInDoors doors, SignInDesk desk, UserManager<Account> users, HttpContext http)
    {
        var people = await doors.DemoPeople(http.RequestAborted);
        var person = people.FirstOrDefault(p => p.Login == form.First("demo"));
        var account = person is null ? null : await users.FindByNameAsync(person.Login);
        if (account is null || account.ClosedAt is not null)
        {
            throw new Refused(Refusals.NotFound);
        }

        return await desk.Enter(account, "demo", Back(form), http);
    }

    private static async Task<IResult> Leave(string provider, FormState form, SignInDoors doors, HttpContext http)
    {
        if (!doors.Has(provider))
        {
            throw new Refused(AccountRefusals.ProviderMissing);
        }

        await doors.Prepare(provider, new Uri(Go.Whole(http, "")), http.RequestAborted);
        return Results.Challenge(OutsideSignIn.Ticket(Back(form)), [provider]);
    }

    private static async Task<IResult> ComeBack(OutsideSignIn outside, SignInDesk desk, HttpContext http)
    {
        var (account, provider, back) = await outside.Find(http);
        return await desk.Enter(account, provider, back, http);
    }

    private static async Task<IResult> Page(FormState form, SignInDoors doors, RequestSession request, HttpContext http, int status = StatusCodes.Status200OK) => SignInPage.With(
        new(form, await doors.DemoPeople(http.RequestAborted), doors.Has(Outside.Sso), doors.Has(Outside.Eid), Back(form), request.Session is null ? null : request.Actor.Name), status);

    private static string? Back(FormState form) => form.First("return") is { } back && Go.IsLocal(back) ? back : null;
}

/// <summary>What the sign-in page shows.</summary>
public sealed record SignInModel(FormState Form, IReadOnlyList<DemoPerson> Demo, bool Sso, bool Eid, string? Back, string? SignedInAs);
