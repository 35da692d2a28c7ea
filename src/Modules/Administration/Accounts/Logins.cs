using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace ThongSuot.Administration;

/// <summary>Sign-in names: lower case, without marks, so that every keyboard can type them.</summary>
internal sealed partial class Logins : ILookupNormalizer
{
    /// <summary>As it is stored and looked up.</summary>
    public static string Clean(string login) => login.Trim().ToLowerInvariant();

    public static bool IsWellFormed(string login) => Pattern().IsMatch(login);

    public string? NormalizeName(string? name) => name is null ? null : Clean(name);

    public string? NormalizeEmail(string? email) => email is null ? null : Clean(email);

    [GeneratedRegex("^[a-z0-9._@-]{3,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
