using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Administration;

/// <summary>How a first proof ended.</summary>
internal enum Proof
{
    /// <summary>The person is who they say.</summary>
    Right,

    /// <summary>Wrong name, wrong password or a closed account: outsiders cannot tell which.</summary>
    Wrong,

    /// <summary>Too many wrong attempts in a row.</summary>
    Locked,
}

/// <summary>Checks passwords, codes and demo clicks, and leads on to the next step of the sign-in.</summary>
internal sealed class SignInDesk(AppDb db, UserManager<Account> users, SessionDesk sessions, IPasswordHasher<Account> hasher)
{
    /// <summary>Checks a password. Takes as long for a name that does not exist.</summary>
    public async Task<(Proof Proof, Account? Account)> Check(string login, string password, HttpContext http)
    {
        var account = await users.FindByNameAsync(login);
        if (account is null || account.PasswordHash is null || account.ClosedAt is not null)
        {
            Decoy.Check(hasher, password);
            return (Proof.Wrong, null);
        }

        if (await users.IsLockedOutAsync(account))
        {
            return (Proof.Locked, account);
        }

        if (await users.CheckPasswordAsync(account, password))
        {
            return (Proof.Right, account);
        }

        return (await Count(account, http), account);
    }

    /// <summary>Checks a code of the authenticator, each taken once, or a recovery code.</summary>
    public async Task<Proof> CheckSecond(Account account, string code, HttpContext http)
    {
        if (await users.IsLockedOutAsync(account))
        {
            return Proof.Locked;
        }

        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var used = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{account.Id:N}{digits}")));
        if (digits.Length == 6 && account.UsedCode != used && await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            account.UsedCode = used;
            return Proof.Right;
        }

        if ((await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim().ToUpperInvariant())).Succeeded)
        {
            await Record(account, new RecoveryCodeUsed(account.Id, account.Login, account.PersonId), http);
            return Proof.Right;
        }

        return await Count(account, http);
    }

    /// <summary>Leads on after the first proof: to the second factor, to a new password, or in.</summary>
    public async Task<IResult> Proceed(Account account, string method, string? back, HttpContext http)
    {
        await users.ResetAccessFailedCountAsync(account);
        if (account.TwoFactor)
        {
            await db.SaveChangesAsync(http.RequestAborted);
            await new PendingSignIn(account, method, PendingSignIn.SecondFactor, back).Keep(http);
            return Go.To(AccountUrls.Second);
        }

        return await AfterFactors(account, method, back, http);
    }

    /// <summary>Leads on after every factor: to a new password where one is asked for, or in.</summary>
    public async Task<IResult> AfterFactors(Account account, string method, string? back, HttpContext http)
    {
        if (account.PasswordExpired && (method is "password" or "totp"))
        {
            await db.SaveChangesAsync(http.RequestAborted);
            await new PendingSignIn(account, method, PendingSignIn.NewPassword, back).Keep(http);
            return Go.To(AccountUrls.NewPassword);
        }

        return await Enter(account, method, back, http);
    }

    /// <summary>Begins the session and leads to where the person was going.</summary>
    public async Task<IResult> Enter(Account account, string method, string? back, HttpContext http, Event? also = null)
    {
        var seats = await sessions.Start(account, method, http, also);
        await PendingSignIn.Forget(http);
        var target = Go.IsLocal(back) && !back!.StartsWith(AccountUrls.SignIn, StringComparison.Ordinal) ? back : null;
        return seats.Count > 1
            ? Go.To(AccountUrls.SeatThen(target))
            : Go.To(target ?? (seats.Count > 0 ? AccountUrls.Home : AccountUrls.Account));
    }

    private async Task<Proof> Count(Account account, HttpContext http)
    {
        await users.AccessFailedAsync(account);
        if (!await users.IsLockedOutAsync(account))
        {
            await db.SaveChangesAsync(http.RequestAborted);
            return Proof.Wrong;
        }

        await Record(account, new SignInLocked(account.Id, account.Login, account.PersonId, account.LockedUntil!.Value), http);
        return Proof.Locked;
    }

    private async Task Record(Account account, AccountEvent happened, HttpContext http)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == account.PersonId, http.RequestAborted);
        var act = sessions.ActOf(person, http);
        act.Record(happened);
        await act.Commit(http.RequestAborted);
    }

    // A hash to compare with when there is none, so that the time does not tell whether a name exists.
    private static class Decoy
    {
        private static readonly Account Nobody = new() { Id = Guid.Empty, PersonId = Guid.Empty, Login = "", Stamp = "" };
        private static string? hash;

        public static void Check(IPasswordHasher<Account> hasher, string password) =>
            hasher.VerifyHashedPassword(Nobody, hash ??= hasher.HashPassword(Nobody, "decoy"), password);
    }
}
