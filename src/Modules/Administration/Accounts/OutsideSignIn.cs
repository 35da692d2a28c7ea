using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Finds, or for a citizen makes, the account that an outside provider's answer opens.</summary>
internal sealed class OutsideSignIn(AppDb db, UserManager<Account> users, AccountDesk accounts, SessionDesk sessions)
{
    private const string ReturnItem = "return";
    private const string ProviderItem = ".AuthScheme";

    /// <summary>What the provider is sent with.</summary>
    public static AuthenticationProperties Ticket(string? back) => new(new Dictionary<string, string?> { [ReturnItem] = back }) { RedirectUri = AccountUrls.Outside };

    /// <summary>The account, the provider and where the person was going.</summary>
    /// <exception cref="Refused">No answer, not verified, nobody's, or closed.</exception>
    public async Task<(Account Account, string Provider, string? Back)> Find(HttpContext http)
    {
        var ticket = await http.AuthenticateAsync(Outside.Cookie);
        if (!ticket.Succeeded || !ticket.Properties.Items.TryGetValue(ProviderItem, out var provider) || ticket.Principal.FindFirstValue(Outside.Subject) is not { } subject)
        {
            throw new Refused(AccountRefusals.ProviderFailed);
        }

        await http.SignOutAsync(Outside.Cookie);
        var account = await Linked(provider!, subject, http.RequestAborted)
            ?? await Link(provider!, subject, await Match(provider!, ticket.Principal, http), http);
        if (account.ClosedAt is not null)
        {
            throw new Refused(AccountRefusals.Closed);
        }

        return (account, provider!, ticket.Properties.Items.TryGetValue(ReturnItem, out var back) ? back : null);
    }

    private Task<Account?> Linked(string provider, string subject, CancellationToken cancel) => (
        from login in db.Set<OutsideLogin>()
        join account in db.Set<Account>() on login.AccountId equals account.Id
        where login.Provider == provider && login.Subject == subject
        select account).FirstOrDefaultAsync(cancel);

    private async Task<Account> Link(string provider, string subject, Found found, HttpContext http)
    {
        var act = sessions.ActOf(found.Person, http);
        var account = found.Account ?? await accounts.Add(found.Person.Id, found.Person.CitizenNumber!, null, expired: false, act);
        db.Add(new OutsideLogin { Provider = provider, Subject = subject, AccountId = account.Id });
        act.Record(new OutsideLoginLinked(account.Id, account.Login, account.PersonId, provider));
        await act.Commit(http.RequestAborted);
        return account;
    }

    private Task<Found> Match(string provider, ClaimsPrincipal who, HttpContext http) =>
        provider == Outside.Eid ? MatchCitizen(who, http.RequestAborted) : MatchEmployee(who, http.RequestAborted);

    // The e-ID vouches for the number (Decree 59/2022/NĐ-CP art. 14, level 2): the same number is the same person.
    private async Task<Found> MatchCitizen(ClaimsPrincipal who, CancellationToken cancel)
    {
        if (!CitizenNumber.TryParse(who.FindFirstValue(Outside.CitizenNumber) ?? "", out var number) || who.FindFirstValue(Outside.Name) is not { Length: > 1 } name)
        {
            throw new Refused(AccountRefusals.NotVerified);
        }

        var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.CitizenNumber == number.Digits, cancel);
        if (person is not null)
        {
            return new(person, await AccountOf(person.Id, cancel));
        }

        person = Person.Called(name);
        person.CitizenNumber = number.Digits;
        person.BornOn = DateOnly.TryParseExact(who.FindFirstValue(Outside.BornOn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null;
        db.Add(person);
        return new(person, null);
    }

    private async Task<Found> MatchEmployee(ClaimsPrincipal who, CancellationToken cancel)
    {
        var account = who.FindFirstValue(Outside.Login) is { } login ? await users.FindByNameAsync(login) : null;
        if (account is null && who.FindFirstValue(Outside.Email) is { } email && who.FindFirstValue(Outside.EmailVerified) == "true")
        {
            var people = await db.Set<Person>().Where(p => p.Email == email).Select(p => p.Id).Take(2).ToListAsync(cancel);
            account = people.Count == 1 ? await AccountOf(people[0], cancel) : null;
        }

        return account is null
            ? throw new Refused(AccountRefusals.NoAccount)
            : new(await db.Set<Person>().FirstAsync(p => p.Id == account.PersonId, cancel), account);
    }

    private Task<Account?> AccountOf(Guid person, CancellationToken cancel) =>
        db.Set<Account>().Where(a => a.PersonId == person).OrderBy(a => a.ClosedAt != null).FirstOrDefaultAsync(cancel);

    private sealed record Found(Person Person, Account? Account);
}
