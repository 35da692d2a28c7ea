using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;

namespace ThongSuot.Administration;

/// <summary>
/// A sign-in half done: the first proof was given, the second factor or a new password is still asked for. Kept for ten
/// minutes in a cookie of its own; worthless once the account's credentials change.
/// </summary>
internal sealed record PendingSignIn(Account Account, string Method, string Step, string? Return)
{
    public const string Scheme = "pending";

    /// <summary>The second factor is asked for.</summary>
    public const string SecondFactor = "second";

    /// <summary>A new password must be chosen.</summary>
    public const string NewPassword = "password";

    public Task Keep(HttpContext http)
    {
        var identity = new ClaimsIdentity(
            [new("sub", Account.Id.ToString("N")), new("stamp", Account.Stamp), new("method", Method), new("step", Step), new("return", Return ?? "")], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The sign-in this browser has begun and not finished, or none.</summary>
    public static async Task<PendingSignIn?> Find(HttpContext http, UserManager<Account> users, string step)
    {
        var ticket = await http.AuthenticateAsync(Scheme);
        if (!ticket.Succeeded || ticket.Principal.FindFirstValue("step") != step)
        {
            return null;
        }

        var account = await users.FindByIdAsync(ticket.Principal.FindFirstValue("sub")!);
        return account is null || account.ClosedAt is not null || account.Stamp != ticket.Principal.FindFirstValue("stamp")
            ? null
            : new(account, ticket.Principal.FindFirstValue("method")!, step, ticket.Principal.FindFirstValue("return") is { Length: > 0 } back ? back : null);
    }

    public static Task Forget(HttpContext http) => http.SignOutAsync(Scheme);
}
