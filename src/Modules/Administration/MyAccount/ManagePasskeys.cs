using Microsoft.AspNetCore.Http;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>Adding, renaming and removing one's passkeys.</summary>
internal static class ManagePasskeys
{
    private static readonly TextField Name = new("name", "Tên để nhận ra khoá") { Max = 80 };

    public static void Map(Site site)
    {
        var path = AccountUrls.AccountPart("passkeys");
        site.Action(path).SignedIn().MapPost(Add);
        site.Action($"{path}/options").SignedIn().MapPost(Ask);
        site.Action($"{path}/{{id}}/rename").SignedIn().MapPost(Rename);
        site.Action($"{path}/{{id}}/remove").SignedIn().MapPost(Remove);
    }

    private static async Task<IResult> Ask(MyAccountDesk mine, PasskeyDesk passkeys, HttpContext http)
    {
        mine.RequireFresh();
        return Results.Text(await passkeys.AskNew(await mine.Mine(), (await mine.Me(http.RequestAborted)).Name, http), "application/json");
    }

    private static async Task<IResult> Add(FormState form, MyAccountDesk mine, PasskeyDesk passkeys, Act act, HttpContext http)
    {
        mine.RequireFresh();
        var account = await mine.Mine();
        var name = form.Get(Name) ?? "Khoá truy cập";
        await passkeys.Add(account, form.First("credential"), name, http);
        act.Record(new PasskeyAdded(account.Id, account.Login, account.PersonId, name));
        await act.Commit(http.RequestAborted);
        return Go.To(AccountUrls.Account, "Đã thêm khoá truy cập.");
    }

    private static async Task<IResult> Rename(string id, FormState form, MyAccountDesk mine, Act act, HttpContext http)
    {
        var account = await mine.Mine();
        var passkey = await mine.Passkey(id, http.RequestAborted);
        if (form.Get(Name) is not { } name)
        {
            throw new Refused(Refusals.BadRequest);
        }

        passkey.Name = name;
        act.Record(new PasskeyRenamed(account.Id, account.Login, account.PersonId, name));
        await act.Commit(http.RequestAborted);
        return Go.To(AccountUrls.Account, "Đã đổi tên khoá truy cập.");
    }

    private static async Task<IResult> Remove(string id, MyAccountDesk mine, Act act, HttpContext http)
    {
        var account = await mine.Mine();
        var passkey = await mine.Passkey(id, http.RequestAborted);
        await mine.Remove(passkey, account, act, http.RequestAborted);
        act.Record(new PasskeyRemoved(account.Id, account.Login, account.PersonId, passkey.Name));
        await act.Commit(http.RequestAborted);
        return Go.To(AccountUrls.Account, "Đã gỡ khoá truy cập.");
    }
}
