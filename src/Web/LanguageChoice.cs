using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ThongSuot.Access;
using ThongSuot.Data;

namespace ThongSuot.Web;

/// <summary>Choosing the language of pages: kept in the browser and, for whoever is signed in, with the person.</summary>
internal static class LanguageChoice
{
    public static void Map(Site site) => site.Action("/language").Open().MapGet(Choose);

    private static async Task<IResult> Choose(HttpContext http, RequestSession request, AppDb db, string? to, string? @return)
    {
        var language = to == "en" ? "en" : "vi";
        http.Response.Cookies.Append("lang", language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        if (request.Session is { } session)
        {
            // A preference of display, not an act of the administration: set in place.
            await db.Set<Person>().Where(p => p.Id == session.PersonId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, language), http.RequestAborted);
        }

        return Go.To(Go.IsLocal(@return) ? @return! : "/");
    }
}
