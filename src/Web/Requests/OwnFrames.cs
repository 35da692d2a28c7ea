using Microsoft.AspNetCore.Http;

namespace ThongSuot.Web;

/// <summary>Files of this site inside its own pages: the one exception of <see cref="SecurityHeaders"/>, for the page that shows and the file that is shown.</summary>
public static class OwnFrames
{
    /// <summary>This page may show files of this site in a box; browsers make a frame of one that holds a PDF.</summary>
    public static void MayShowFiles(HttpContext http) =>
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy.Replace("object-src 'none'", "object-src 'self'; frame-src 'self'", StringComparison.Ordinal);

    /// <summary>This file may stand in a box of this site's own pages. It brings nothing along and is not run as a page; the browser's PDF viewer frames it once more.</summary>
    public static void MayBeShown(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; object-src 'self'; frame-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
        http.Response.Headers.XFrameOptions = "SAMEORIGIN";
    }
}
