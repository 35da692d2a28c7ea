using Microsoft.AspNetCore.Http;

namespace ThongSuot.Web;

/// <summary>The description of the API for programs and the tools that make them: OpenAPI 3.1.</summary>
internal static class ShowApi
{
    public const string Url = "/api/openapi.json";

    public static void Map(Site site) => site.Api("/openapi.json").Open().Describes(new("Bản mô tả này") { More = "Theo OpenAPI 3.1; sinh từ chính các địa chỉ đang phục vụ nên luôn đúng với phiên bản đang chạy." }).MapGet(Show);

    private static IResult Show(HttpContext http, ApiDocument document)
    {
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.Vary = "Cookie, Accept-Encoding";
        return Results.Text(document.Of(Go.Whole(http, "")).ToJsonString(ApiDocument.Written), "application/json");
    }
}
