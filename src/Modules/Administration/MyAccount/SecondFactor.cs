using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Turning the second factor on (by proving that the authenticator works) and off; new recovery codes.</summary>
internal static class SecondFactor
{
    private const int Codes = 10;
    private static readonly string Path = AccountUrls.AccountPart("second");

    public static void Map(Site site)
    {
        site.Action(Path).SignedIn().Limited(RateLimits.SignIn).MapGet(Show).MapPost(TurnOn);
        site.Action($"{Path}/off").SignedIn().Limited(RateLimits.SignIn).MapPost(TurnOff);
        site.Action($"{Path}/codes").SignedIn().Limited(RateLimits.SignIn).MapPost(NewCodes);
    }

    private static async Task<IResult> Show(FormState form, MyAccountDesk mine, Authenticator authenticator, UserManager<Account> users)
    {
        var account = await mine.Mine();
        return account.TwoFactor
            ? SecondFactorPage.With(new(form, await users.CountRecoveryCodesAsync(account)))
            : SecondFactorSetUpPage.With(authenticator.Offer(form, account, users.GenerateNewAuthenticatorKey()));
    }

    private static async Task<IResult> TurnOn(FormState form, MyAccountDesk mine, Authenticator authenticator, UserManager<Account> users, SessionDesk sessions, Act act, HttpContext http)
    {
        mine.RequireFresh();
        var account = await mine.Mine();
        if (account.TwoFactor || authenticator.KeyOf(form, account) is not { } key)
        {
            return Go.To(Path);
        }

        var code = form.Get(Authenticator.Code);
        if (code is not null && !await authenticator.Proves(account, key, code))
        {
            form.AddError(Authenticator.Code, "Mã không đúng. Hãy kiểm tra giờ trên điện thoại rồi nhập mã mới hiện ra.");
        }

        if (form.HasErrors)
        {
            return SecondFactorSetUpPage.With(authenticator.Offer(form, account, key), StatusCodes.Status400BadRequest);
        }

        await users.SetTwoFactorEnabledAsync(account, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes);
        act.Record(new SecondFactorOn(account.Id, account.Login, account.PersonId));
        await sessions.Renew(mine.Session, account, act, http);
        return RecoveryCodesPage.With([.. codes!]);
    }

    private static async Task<IResult> TurnOff(FormState form, MyAccountDesk mine, SignInDesk signIn, UserManager<Account> users, SessionDesk sessions, Act act, HttpContext http)
    {
        var account = await mine.Mine();
        if (await Refuse(form, account, signIn, users, act, http) is { } refused)
        {
            return refused;
        }

        await users.SetTwoFactorEnabledAsync(account, false);
        (account.AuthenticatorKey, account.RecoveryCodes, account.UsedCode) = (null, null, null);
        act.Record(new SecondFactorOff(account.Id, account.Login, account.PersonId));
        await sessions.Renew(mine.Session, account, act, http);
        return Go.To(AccountUrls.Account, "Đã tắt xác thực hai bước.");
    }

    private static async Task<IResult> NewCodes(FormState form, MyAccountDesk mine, SignInDesk signIn, UserManager<Account> users, Act act, HttpContext http)
    {
        var account = await mine.Mine();
        if (await Refuse(form, account, signIn, users, act, http) is { } refused)
        {
            return refused;
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes);
        act.Record(new RecoveryCodesMade(account.Id, account.Login, account.PersonId));
        await act.Commit(http.RequestAborted);
        return RecoveryCodesPage.With([.. codes!]);
    }

    // Whoever changes the second factor proves once more that they hold it.
    private static async Task<IResult?> Refuse(FormState form, Account account, SignInDesk signIn, UserManager<Account> users, Act act, HttpContext http)
    {
        act.RefuseIf(!account.TwoFactor, AccountRefusals.SecondFactorOff);
        var code = form.Get(SignInForm.Code);
        if (code is not null && await signIn.CheckSecond(account, code, http) is var proof and not Proof.Right)
        {
            form.AddError(SignInForm.Code, proof is Proof.Locked ? SignInForm.Locked : "Mã không đúng hoặc đã dùng rồi. Hãy đợi mã mới hiện ra rồi nhập lại.");
        }

        return form.HasErrors ? SecondFactorPage.With(new(form, await users.CountRecoveryCodesAsync(account)), StatusCodes.Status400BadRequest) : null;
    }
}

/// <summary>What the page shows while the second factor is on.</summary>
public sealed record SecondFactorModel(FormState Form, int CodesLeft);

/// <summary>What the page shows while it is being set up.</summary>
public sealed record SecondFactorSetUpModel(FormState Form, string Key, string Sealed, string Picture);
