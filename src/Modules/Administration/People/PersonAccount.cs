using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>The account of a person, as the administrator sees it: making, one-time password, second factor, lock, closing.</summary>
internal static class PersonAccount
{
    public static readonly TextField Login = new("login", "Tên đăng nhập") { Max = 80, Autocomplete = "off", Hint = "Chữ cái không dấu, chữ số và . _ - @" };

    public static void Map(Site site)
    {
        var url = "/administration/people/{id:guid}/account";
        site.Action(url).Requires(AccountPermissions.Manage).MapGet(Show);
        site.Action($"{url}/create").Requires(AccountPermissions.Manage).MapPost(Create);
        site.Action($"{url}/password").Requires(AccountPermissions.Manage).MapPost(ResetPassword);
        site.Action($"{url}/second-factor").Requires(AccountPermissions.Manage).MapPost((Guid id, AccountDesk desk, AppDb db, Act act, HttpContext http) =>
            Change(id, db, act, http, login => desk.ResetSecondFactor(login, act, http.RequestAborted), "Đã tắt xác thực hai bước của người này."));
        site.Action($"{url}/unlock").Requires(AccountPermissions.Manage).MapPost((Guid id, AccountDesk desk, AppDb db, Act act, HttpContext http) =>
            Change(id, db, act, http, login => desk.Unlock(login, act, http.RequestAborted), "Đã mở khoá tài khoản."));
        site.Action($"{url}/close").Requires(AccountPermissions.Manage).MapPost((Guid id, AccountDesk desk, AppDb db, Act act, HttpContext http) =>
            Change(id, db, act, http, login => desk.Close(login, act, http.RequestAborted), "Đã đóng tài khoản."));
        site.Action($"{url}/reopen").Requires(AccountPermissions.Manage).MapPost((Guid id, AccountDesk desk, AppDb db, Act act, HttpContext http) =>
            Change(id, db, act, http, login => desk.Reopen(login, act, http.RequestAborted), "Đã mở lại tài khoản."));
    }

    public static string Url(Guid person) => $"/administration/people/{person}/account";

    private static async Task<IResult> Show(Guid id, FormState form, AppDb db, TimeProvider real, Act act, HttpContext http) =>
        PersonAccountPage.With(await Model(id, form, db, real, act, http));

    private static async Task<IResult> Create(Guid id, FormState form, AccountDesk desk, AppDb db, TimeProvider real, Act act, HttpContext http)
    {
        RequireWhole(act);
        var model = await Model(id, form, db, real, act, http);
        act.RefuseIf(model.Account is not null, AccountRefusals.LoginTaken);
        var login = form.Get(Login);
        if (login is not null && !Logins.IsWellFormed(Logins.Clean(login)))
        {
            form.AddError(Login, AccountRefusals.LoginWrong.Text);
        }
        else if (login is not null && await desk.IsTaken(login))
        {
            form.AddError(Login, AccountRefusals.LoginTaken.Text);
        }

        if (form.HasErrors)
        {
            return PersonAccountPage.With(model, StatusCodes.Status400BadRequest);
        }

        var password = AccountDesk.OneTimePassword();
        var account = await desk.Add(id, login!, password, expired: true, act);
        await act.Commit(http.RequestAborted);
        return OneTimePasswordPage.With(new(model.Person, account.Login, password));
    }

    private static async Task<IResult> ResetPassword(Guid id, FormState form, AccountDesk desk, AppDb db, TimeProvider real, Act act, HttpContext http)
    {
        RequireWhole(act);
        var model = await Model(id, form, db, real, act, http);
        act.RefuseIf(model.Account is null, Refusals.NotFound);
        return OneTimePasswordPage.With(new(model.Person, model.Account!.Login, await desk.ResetPassword(model.Account.Login, act, http.RequestAborted)));
    }

    private static async Task<IResult> Change(Guid id, AppDb db, Act act, HttpContext http, Func<string, Task> change, string note)
    {
        RequireWhole(act);
        var account = await Find(id, db, http.RequestAborted);
        act.RefuseIf(account is null, Refusals.NotFound);
        await change(account!.Login);
        return Go.To(Url(id), note);
    }

    private static async Task<PersonAccountModel> Model(Guid id, FormState form, AppDb db, TimeProvider real, Act act, HttpContext http)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, http.RequestAborted);
        act.RefuseIf(person is null, Refusals.NotFound);
        var account = await Find(id, db, http.RequestAborted);
        return new(person!, account, account?.LockedUntil > real.GetUtcNow().UtcDateTime, form);
    }

    private static Task<Account?> Find(Guid person, AppDb db, CancellationToken cancel) =>
        db.Set<Account>().AsNoTracking().Where(a => a.PersonId == person).OrderBy(a => a.ClosedAt != null).FirstOrDefaultAsync(cancel);

    // Whoever gives passwords could become anybody: only with the right for the whole province.
    internal static void RequireWhole(Act act) =>
        act.RefuseIf(act.Reach(AccountPermissions.Manage).Grants.All(g => g.Units is not null), Refusals.NotAllowed);
}

/// <summary>What the page of a person's account shows.</summary>
public sealed record PersonAccountModel(Person Person, Account? Account, bool Locked, FormState Form);

/// <summary>A one-time password, shown once.</summary>
public sealed record OneTimePasswordModel(Person Person, string Login, string Password);
