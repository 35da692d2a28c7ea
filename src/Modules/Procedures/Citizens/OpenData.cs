using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ThongSuot.Kernel;
using ThongSuot.Languages;
using ThongSuot.Web;

namespace ThongSuot.Procedures;

/// <summary>The procedures in force as open data: a table, JSON and their description for catalogues (DCAT-AP).</summary>
internal static class OpenData
{
    public static void Map(Site site)
    {
        site.Action(CitizenUrls.Csv).Open().MapGet(Table);
        site.Action(CitizenUrls.Json).Open().MapGet(All);
        site.Action(CitizenUrls.Catalog).Open().MapGet(Catalog);
        site.Action("/services/{code}.json").Open().MapGet(One);
    }

    private static async Task<IResult> Table(ProcedureFinder finder, WorkClock clock, Texts t, CancellationToken cancel) => ListFile.Of("thu-tuc-hanh-chinh", (await finder.On(clock.Today, cancel)).All,
    [
        new("Mã thủ tục", p => p.Code), new("Tên thủ tục", p => p.Name), new("Lĩnh vực", p => p.Field), new("Cấp thực hiện", p => string.Join("; ", p.Levels.Select(l => t[l.Title()]))),
        new("Đối tượng thực hiện", p => string.Join("; ", p.Subjects)), new("Cơ quan thực hiện", p => p.Agency), new("Mức độ trực tuyến", p => p.Online.Title(), IsWord: true), new("Kết quả", p => string.Join("; ", p.Results)),
    ]);

    private static async Task<IResult> All(HttpContext http, ProcedureFinder finder, WorkClock clock, CancellationToken cancel)
    {
        var procedures = await finder.On(clock.Today, cancel);
        return OpenFile.Of("application/json", Tag(procedures.Stamp, clock.Today), () => ProcedureJson.Write(new
        {
            Day = clock.Today,
            Procedures = procedures.All.Select(p => new { p.Code, p.Name, p.Field, p.Levels, p.Subjects, p.Agency, p.Online, p.Results, p.LifeEvents, Url = Go.Whole(http, CitizenUrls.JsonOf(p.Code)) }),
        }));
    }

    private static async Task<IResult> One(string code, HttpContext http, IProcedures procedures, WorkClock clock, CancellationToken cancel)
    {
        var card = await ShowProcedure.Open(procedures, code, clock, cancel);
        return OpenFile.Of("application/json", Tag($"{card.Id:N}.{card.Number}", clock.Today), () => ProcedureJson.Write(new
        {
            Version = card.Number, card.From, card.Decision, card.Content,
            Province = new { card.Additions.CommittedTerm, card.Additions.Place, card.Additions.Online, card.Additions.IsOneStop, card.Additions.InterlinkedGroup, card.Additions.CouncilFee, card.Additions.LifeEvents },
            Page = Go.Whole(http, CitizenUrls.Procedure(card.Content.Code)),
        }));
    }

    private static async Task<IResult> Catalog(HttpContext http, ProcedureFinder finder, CatalogText text, WorkClock clock, CancellationToken cancel)
    {
        var procedures = await finder.On(clock.Today, cancel);
        return OpenFile.Of("application/ld+json", Tag(procedures.Stamp, clock.Today), await text.Of(path => Go.Whole(http, path), clock.Today, cancel));
    }

    private static string Tag(string stamp, DateOnly day) => Api.TagOf([stamp, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)]);
}

/// <summary>A file for everybody that is sent anew only when it changed.</summary>
internal sealed class OpenFile(string type, string tag, Func<string> text) : IResult
{
    public static IResult Of(string type, string tag, Func<string> text) => new OpenFile(type, tag, text);

    public static IResult Of(string type, string tag, string text) => new OpenFile(type, tag, () => text);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=300";
        headers.AccessControlAllowOrigin = "*";
        if (httpContext.Request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) == true))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        httpContext.Response.ContentType = $"{type}; charset=utf-8";
        return httpContext.Response.WriteAsync(text(), httpContext.RequestAborted);
    }
}
