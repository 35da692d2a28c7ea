using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Who gets an account.</summary>
public sealed record NewAccount
{
    /// <summary>Sign-in name.</summary>
    public required string Login { get; init; }

    /// <summary>Full name of the person, who is made new.</summary>
    public required string Name { get; init; }

    /// <summary>Codes of the roles the person has from today.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>For which unit and those below; none for the whole province.</summary>
    public Guid? Unit { get; init; }
}

/// <summary>Makes, resets, closes and reopens accounts: for the pages, the command line and the demo.</summary>
public sealed class AccountDesk(AppDb db, UserManager<Account> users, UnitReaches reaches)
{
    // No letters that are mistaken for others when read from paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes a person with an account and roles; commits the act.</summary>
    /// <returns>The one-time password: shown once, to be changed at the first sign-in.</returns>
    /// <exception cref="Refused">The sign-in name is taken or not well formed; a role is unknown.</exception>
    public async Task<string> Create(NewAccount wanted, Act act, CancellationToken cancel = default)
    {
        act.RefuseIf(!PersonName.TryParse(wanted.Name, out var name), AccountRefusals.NameWrong.With(PersonName.Longest));
        var person = Person.Called(name!.Text);
        db.Add(person);
        foreach (var code in wanted.Roles)
        {
            var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Code == code, cancel);
            act.RefuseIf(role is null, AccountRefusals.RoleUnknown.With(code));
            db.Add(new Assignment { Id = Guid.CreateVersion7(), PersonId = person.Id, RoleId = role!.Id, UnitId = wanted.Unit, From = act.Day });
        }

        if (wanted.Roles.Count > 0)
        {
            await reaches.Touch(act, cancel);
        }

        var password = OneTimePassword();
        await Add(person.Id, wanted.Login, password, expired: true, act);
        await act.Commit(cancel);
        return password;
    }

    /// <summary>Adds an account to a person; the act commits it.</summary>
    /// <param name="password">None when only outside sign-in or one click is to open it.</param>
    public async Task<Account> Add(Guid person, string login, string? password, bool expired, Act act)
    {
        var account = new Account { Id = Guid.CreateVersion7(), PersonId = person, Login = Logins.Clean(login), Stamp = "", PasswordExpired = expired };
        act.RefuseIf(!Logins.IsWellFormed(account.Login), AccountRefusals.LoginWrong);
        var made = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        act.RefuseIf(made.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)), AccountRefusals.LoginTaken);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException($"The account {account.Login} was not made: {made}");
        }

        act.Record(new AccountCreated(account.Id, account.Login, account.PersonId));
        return account;
    }

    /// <summary>Adds an account with a password the person chose; the act commits it.</summary>
    /// <returns>What is wrong with the name or the password, Vietnamese, or none.</returns>
    public async Task<string?> Try(Guid person, string login, string password, Act act)
    {
        var account = new Account { Id = Guid.CreateVersion7(), PersonId = person, Login = Logins.Clean(login), Stamp = "" };
        if (!Logins.IsWellFormed(account.Login))
        {
            return AccountRefusals.LoginWrong.Text;
        }

        var made = await users.CreateAsync(account, password);
        if (made.Errors.FirstOrDefault() is { } error)
        {
            return error.Description;
        }

        act.Record(new AccountCreated(account.Id, account.Login, person));
        return null;
    }

    /// <summary>Is the sign-in name used already?</summary>
    public async Task<bool> IsTaken(string login) => await users.FindByNameAsync(login) is not null;

    /// <summary>Gives a one-time password and ends every session; commits the act. The second factor stays.</summary>
    /// <returns>The one-time password.</returns>
    public async Task<string> ResetPassword(string login, Act act, CancellationToken cancel = default)
    {
        var account = await Find(login, act);
        var password = OneTimePassword();
        await SetPassword(account, password);
        account.PasswordExpired = true;
        Unlock(account);
        act.Record(new PasswordReset(account.Id, account.Login, account.PersonId));
        await act.Commit(cancel);
        return password;
    }

    /// <summary>Takes the second factor away from a person who lost it, and ends every session; commits the act.</summary>
    public async Task ResetSecondFactor(string login, Act act, CancellationToken cancel = default)
    {
        var account = await Find(login, act);
        await users.SetTwoFactorEnabledAsync(account, false);
        (account.AuthenticatorKey, account.RecoveryCodes) = (null, null);
        act.Record(new SecondFactorOff(account.Id, account.Login, account.PersonId));
        await act.Commit(cancel);
    }

    /// <summary>Lets the person try again at once; commits the act.</summary>
    public async Task Unlock(string login, Act act, CancellationToken cancel = default)
    {
        var account = await Find(login, act);
        Unlock(account);
        act.Record(new AccountUnlocked(account.Id, account.Login, account.PersonId));
        await act.Commit(cancel);
    }

    /// <summary>No sign-in any more, and every session ends; commits the act.</summary>
    public async Task Close(string login, Act act, CancellationToken cancel = default)
    {
        var account = await Find(login, act);
        account.ClosedAt ??= act.At;
        await users.UpdateSecurityStampAsync(account);
        act.Record(new AccountClosed(account.Id, account.Login, account.PersonId));
        await act.Commit(cancel);
    }

    /// <summary>Sign-in again; commits the act.</summary>
    public async Task Reopen(string login, Act act, CancellationToken cancel = default)
    {
        var account = await Find(login, act);
        account.ClosedAt = null;
        act.Record(new AccountReopened(account.Id, account.Login, account.PersonId));
        await act.Commit(cancel);
    }

    internal static string OneTimePassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    // Only the rules for people's own choices are left out: a one-time password is random.
    private async Task SetPassword(Account account, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await users.UpdateSecurityStampAsync(account);
    }

    private static void Unlock(Account account) => (account.Failures, account.LockedUntil) = (0, null);

    private async Task<Account> Find(string login, Act act)
    {
        var account = await users.FindByNameAsync(Logins.Clean(login));
        act.RefuseIf(account is null, AccountRefusals.AccountUnknown.With(login));
        return account!;
    }
}
