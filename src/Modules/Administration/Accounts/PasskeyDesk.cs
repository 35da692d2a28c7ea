using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using ThongSuot.Access;
using ThongSuot.Kernel;

namespace ThongSuot.Administration;

/// <summary>Passkeys: the question is kept in a short-lived encrypted cookie until the browser brings the answer.</summary>
internal sealed class PasskeyDesk(IPasskeyHandler<Account> handler, UserManager<Account> users, IDataProtectionProvider protection)
{
    private const string Cookie = "ts_passkey";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("ThongSuot.Passkey").ToTimeLimitedDataProtector();

    /// <summary>The question for signing in, JSON for the browser.</summary>
    public async Task<string> Ask(HttpContext http)
    {
        var question = await handler.MakeRequestOptionsAsync(null, http);
        Keep(question.AssertionState, http);
        return question.RequestOptionsJson;
    }

    /// <summary>The question for adding a passkey, JSON for the browser.</summary>
    public async Task<string> AskNew(Account account, string name, HttpContext http)
    {
        var question = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString("N"), Name = account.Login, DisplayName = name }, http);
        Keep(question.AttestationState, http);
        return question.CreationOptionsJson;
    }

    /// <summary>Whose passkey answered; the use is tracked, to be committed with the sign-in.</summary>
    /// <exception cref="Refused">The answer does not hold.</exception>
    public async Task<Account> Answer(string? credential, HttpContext http)
    {
        var result = await Perform(() => handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential ?? "", AssertionState = Take(http) }));
        if (result is not { Succeeded: true } || result.User.ClosedAt is not null)
        {
            throw new Refused(AccountRefusals.PasskeyRefused);
        }

        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    /// <summary>Adds the passkey; tracked, for the act to commit.</summary>
    /// <exception cref="Refused">The answer does not hold.</exception>
    public async Task Add(Account account, string? credential, string name, HttpContext http)
    {
        var result = await Perform(() => handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential ?? "", AttestationState = Take(http) }));
        if (result is not { Succeeded: true } || result.UserEntity.Id != account.Id.ToString("N"))
        {
            throw new Refused(AccountRefusals.PasskeyRefused);
        }

        result.Passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(account, result.Passkey);
    }

    // What the browser sends is anybody's text: not JSON is a refusal, not a fault.
    private static async Task<T?> Perform<T>(Func<Task<T>> check) where T : class
    {
        try
        {
            return await check();
        }
        catch (Exception e) when (e is PasskeyException or JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Keep(string? state, HttpContext http) => http.Response.Cookies.Append(Cookie, protector.Protect(state ?? "", Patience), new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Patience, Path = "/",
    });

    private string? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie);
        try
        {
            return http.Request.Cookies[Cookie] is { } kept ? protector.Unprotect(kept) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
