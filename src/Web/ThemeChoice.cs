using Microsoft.AspNetCore.Http;

namespace ThongSuot.Web;

/// <summary>Choosing light or dark pages, or as the device says: kept in the browser.</summary>
internal static class ThemeChoice
{
    private const string Cookie = "theme";

    public static void Map(Site site) => site.Action("/theme").Open().MapGet(Choose);

    /// <summary>light, dark, or none for as the device says.</summary>
    public static string? Of(HttpContext http) => http.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie] : null;

    private static IResult Choose(HttpContext http, string? to, string? @return)
    {
        http.Response.Cookies.Append(Cookie, to is "light" or "dark" ? to : "device", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        return Go.To(Go.IsLocal(@return) ? @return! : "/");
    }
}
