using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Administration;

/// <summary>The one-time code that opens the first-run page; printed on the console of the machine, never stored.</summary>
public sealed class FirstRunCode
{
    /// <summary>The page it opens.</summary>
    public const string Url = "/first-run";

    /// <summary>The code.</summary>
    public string Code { get; } = AccountDesk.OneTimePassword();

    /// <summary>Has nobody an account yet, so that the page is open?</summary>
    public static async Task<bool> IsWanted(AppDb db, CancellationToken cancel = default) => !await db.Set<Account>().AnyAsync(cancel);

    internal bool Is(string typed) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim()), Encoding.UTF8.GetBytes(Code));
}
