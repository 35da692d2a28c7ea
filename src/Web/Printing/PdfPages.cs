using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Kernel;
using ThongSuot.Pdf;

namespace ThongSuot.Web;

/// <summary>On an endpoint: the same page is to be had as PDF, below its address with <c>.pdf</c>.</summary>
internal sealed record HasPdf
{
    public const string Ending = ".pdf";

    public static HasPdf Instance { get; } = new();

    /// <summary>The address of the page as PDF; none where it has none or nobody here can make it.</summary>
    public static string? UrlOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<HasPdf>() is not null && http.RequestServices.GetService<IPdfPrinter>() is { IsAvailable: true } ? $"{http.Request.Path}{Ending}{http.Request.QueryString}" : null;
}

/// <summary>On an endpoint: its page goes out as PDF.</summary>
internal sealed record AsPdf
{
    public static AsPdf Instance { get; } = new();
}

/// <summary>Turns the page an endpoint answers into a PDF of the very same page.</summary>
internal sealed class PdfFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<IPdfPrinter>().IsAvailable)
        {
            throw new Refused(PdfRefusals.NoPrinter);
        }

        var answer = await next(context);
        return answer is PageResult page ? new PdfResult(page) : answer;
    }
}

/// <summary>Draws the page beside the answer, puts its style inside and has it printed. A page that says something is wrong goes out as it is.</summary>
internal sealed class PdfResult(PageResult page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (page.Status != StatusCodes.Status200OK)
        {
            await page.ExecuteAsync(httpContext);
            return;
        }

        var (services, response) = (httpContext.RequestServices, httpContext.Response);
        await services.GetRequiredService<Shell>().Prepare(httpContext);
        var pdf = await services.GetRequiredService<IPdfPrinter>().Print(await PrintedPages.Draw(page.Page, page.Model, services), httpContext.RequestAborted);
        response.ContentType = "application/pdf";
        response.ContentLength = pdf.Length;
        response.Headers.CacheControl = "private, no-store";
        await response.Body.WriteAsync(pdf, httpContext.RequestAborted);
    }
}

/// <summary>Pages as text that holds everything it needs.</summary>
public static partial class PrintedPages
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\" />";

    /// <summary>A page of a print layout as text that holds everything it needs, for what is kept as PDF. Drawn beside the request: its answer is not touched.</summary>
    public static Task<string> Draw<TPage, TModel>(TModel model, IServiceProvider services) where TPage : Page<TPage, TModel> => Draw(typeof(TPage), model, services);

    internal static async Task<string> Draw(Type page, object? model, IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(new StillServices(services), services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(PageFrame.Page)] = page, [nameof(PageFrame.Model)] = model, [nameof(PageFrame.Bare)] = false };
            return (await renderer.RenderComponentAsync<PageFrame>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
        return Whole(html, services.GetRequiredService<WebAssets>());
    }

    internal static string Whole(string html, WebAssets assets) => Tags().Replace(html, tag => tag.Groups["style"].Success ? $"{Policy}<style>{assets.Text("app.css")}</style>" : "");

    [GeneratedRegex("""(?<style><link rel="stylesheet"[^>]*>)|<link [^>]*>|<script\b[^>]*>.*?</script>""", RegexOptions.Singleline)]
    private static partial Regex Tags();
}

/// <summary>The services of the request, but for the navigation of its own answer: a form without an address asks for it, and it may be set up only once.</summary>
internal sealed class StillServices(IServiceProvider services) : IServiceProvider
{
    private readonly StillNavigation navigation = new();

    public object? GetService(Type serviceType) => serviceType == typeof(NavigationManager) ? navigation : services.GetService(serviceType);

    private sealed class StillNavigation : NavigationManager
    {
        public StillNavigation() => Initialize("http://localhost/", "http://localhost/");
    }
}
