using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The steps after the first proof: the second factor, and a new password where one is asked for.</summary>
internal static class SecondStep
{
    public static void Map(Site site)
    {
        site.Action(AccountUrls.Second).Open().Limited(RateLimits.SignIn).MapGet(ShowCode).MapPost(SendCode);
        site.Action(AccountUrls.NewPassword).Open().Limited(RateLimits.SignIn).MapGet(ShowPassword).MapPost(SendPassword);
    }

    private static async Task<IResult> ShowCode(FormState form, UserManager<Account> users, HttpContext http) =>
        await PendingSignIn.Find(http, users, PendingSignIn.SecondFactor) is null ? Go.To(AccountUrls.SignIn, AccountRefusals.Expired.Text) : SecondPage.With(form);

    private static async Task<IResult> SendCode(FormState form, UserManager<Account> users, SignInDesk desk, HttpContext http)
    {
        if (await PendingSignIn.Find(http, users, PendingSignIn.SecondFactor) is not { } pending)
        {
            return Go.To(AccountUrls.SignIn, AccountRefusals.Expired.Text);
        }

        var code = form.Get(SignInForm.Code);
        if (form.HasErrors)
        {
            return SecondPage.With(form, StatusCodes.Status400BadRequest);
        }

        var proof = await desk.CheckSecond(pending.Account, code!, http);
        if (proof is Proof.Right)
        {
            return await desk.AfterFactors(pending.Account, "totp", pending.Return, http);
        }

        form.AddError(SignInForm.Code, proof is Proof.Locked ? SignInForm.Locked : "Mã không đúng hoặc đã dùng rồi. Hãy đợi mã mới hiện ra rồi nhập lại.");
        return SecondPage.With(form, StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> ShowPassword(FormState form, UserManager<Account> users, HttpContext http) =>
        await PendingSignIn.Find(http, users, PendingSignIn.NewPassword) is null ? Go.To(AccountUrls.SignIn, AccountRefusals.Expired.Text) : NewPasswordPage.With(form);

    private static async Task<IResult> SendPassword(FormState form, UserManager<Account> users, SignInDesk desk, HttpContext http)
    {
        if (await PendingSignIn.Find(http, users, PendingSignIn.NewPassword) is not { Account: var account } pending)
        {
            return Go.To(AccountUrls.SignIn, AccountRefusals.Expired.Text);
        }

        var password = SignInForm.NewPasswordOf(form, account.Login);
        if (password is not null && await users.CheckPasswordAsync(account, password))
        {
            form.AddError(SignInForm.NewPassword, "Đây là mật khẩu đang dùng. Hãy chọn mật khẩu khác.");
        }

        if (password is null || form.HasErrors)
        {
            return NewPasswordPage.With(form, StatusCodes.Status400BadRequest);
        }

        await Passwords.Set(users, account, password);
        return await desk.Enter(account, pending.Method, pending.Return, http, new PasswordChanged(account.Id, account.Login, account.PersonId));
    }
}

/// <summary>Setting a password; the act commits it.</summary>
internal static class Passwords
{
    public static async Task Set(UserManager<Account> users, Account account, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.PasswordExpired = false;
        await users.UpdateSecurityStampAsync(account);
    }
}
