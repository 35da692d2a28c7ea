using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Forms;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>My account: who I am here, my ways in, my sessions.</summary>
internal static class MyAccount
{
    public static void Map(Site site)
    {
        site.Action(AccountUrls.Account).SignedIn().MapGet(Show);
        site.Action(AccountUrls.AccountPart("sessions")).SignedIn().MapPost(EndSessions);
    }

    private static async Task<IResult> Show(FormState form, MyAccountDesk mine, SessionDesk sessions, UserManager<Account> users, HttpContext http)
    {
        var account = await mine.Mine();
        var cancel = http.RequestAborted;
        return MyAccountPage.With(new()
        {
            Form = form,
            Account = account,
            Person = await mine.Me(cancel),
            CodesLeft = account.TwoFactor ? await users.CountRecoveryCodesAsync(account) : 0,
            Passkeys = await mine.Passkeys(cancel),
            Outside = await mine.Outside(cancel),
            Sessions = await sessions.Open(account, cancel),
            Present = mine.Session,
        });
    }

    private static async Task<IResult> EndSessions(FormState form, MyAccountDesk mine, SessionDesk sessions, Act act, HttpContext http)
    {
        var which = Guid.TryParse(form.First("session"), out var id) ? id : (Guid?)null;
        await sessions.EndElsewhere(await mine.Mine(), which, mine.Session.Id, act, http.RequestAborted);
        return Go.To(AccountUrls.Account, "Đã đăng xuất ở nơi khác.");
    }
}

/// <summary>What the page of one's own account shows.</summary>
public sealed record MyAccountModel
{
    /// <summary>The act of the page's forms.</summary>
    public required FormState Form { get; init; }

    /// <summary>The account.</summary>
    public required Account Account { get; init; }

    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>Recovery codes not used yet.</summary>
    public required int CodesLeft { get; init; }

    /// <summary>Passkeys, oldest first.</summary>
    public required IReadOnlyList<Passkey> Passkeys { get; init; }

    /// <summary>Outside providers linked.</summary>
    public required IReadOnlyList<string> Outside { get; init; }

    /// <summary>Sessions that can still be used.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }

    /// <summary>The session that asks.</summary>
    public required Session Present { get; init; }
}
