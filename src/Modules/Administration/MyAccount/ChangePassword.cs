using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Changing one's password, or setting the first one.</summary>
internal static class ChangePassword
{
    public static readonly PasswordField Current = new("current-password", "Mật khẩu hiện nay");

    public static void Map(Site site) =>
        site.Action(AccountUrls.AccountPart("password")).SignedIn().Limited(RateLimits.SignIn).MapGet(Show).MapPost(Send);

    private static async Task<IResult> Show(FormState form, MyAccountDesk mine) => ChangePasswordPage.With(new(form, (await mine.Mine()).PasswordHash is not null));

    private static async Task<IResult> Send(FormState form, MyAccountDesk mine, SignInDesk signIn, SessionDesk sessions, UserManager<Account> users, Act act, HttpContext http)
    {
        var account = await mine.Mine();
        var model = new ChangePasswordModel(form, account.PasswordHash is not null);
        if (!model.HasPassword)
        {
            mine.RequireFresh();
        }

        var current = model.HasPassword ? form.Get(Current) : null;
        var password = SignInForm.NewPasswordOf(form, account.Login);
        if (current is not null && (await signIn.Check(account.Login, current, http)).Proof is var proof and not Proof.Right)
        {
            form.AddError(Current, proof is Proof.Locked ? SignInForm.Locked : "Mật khẩu hiện nay không đúng.");
        }

        if (password is null || form.HasErrors)
        {
            return ChangePasswordPage.With(model, StatusCodes.Status400BadRequest);
        }

        await users.ResetAccessFailedCountAsync(account);
        await Passwords.Set(users, account, password);
        act.Record(new PasswordChanged(account.Id, account.Login, account.PersonId));
        await sessions.Renew(mine.Session, account, act, http);
        return Go.To(AccountUrls.Account, "Đã đổi mật khẩu. Các phiên ở nơi khác đã đăng xuất.");
    }
}

/// <summary>What the password page shows.</summary>
public sealed record ChangePasswordModel(FormState Form, bool HasPassword);
