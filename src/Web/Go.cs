using System.Text;
using Microsoft.AspNetCore.Http;

namespace ThongSuot.Web;

/// <summary>Answers that lead elsewhere.</summary>
public static class Go
{
    private const string Cookie = "ts_note";

    /// <summary>See the other page (303), which shows the note once.</summary>
    /// <param name="url">An address of this site.</param>
    /// <param name="note">Vietnamese source text, or none.</param>
    public static IResult To(string url, string? note = null) => new Redirect(url, note);

    /// <summary>Takes the note left for this page, once.</summary>
    internal static string? TakeNote(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var note) || http.Response.HasStarted)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie);
        var bytes = new byte[note.Length];
        return Convert.TryFromBase64String(note, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>The whole address of a page of this site, for mail, paper and other programs.</summary>
    public static string Whole(HttpContext http, string path) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{path}";

    /// <summary>Is it an address of this site, so that a link from outside cannot lead away?</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);

    private sealed class Redirect(string url, string? note) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (note is not null)
            {
                httpContext.Response.Cookies.Append(Cookie, Convert.ToBase64String(Encoding.UTF8.GetBytes(note)), new CookieOptions
                {
                    HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = httpContext.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1),
                });
            }

            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
