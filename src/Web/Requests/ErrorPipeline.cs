using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThongSuot.Kernel;
using ThongSuot.Languages;

namespace ThongSuot.Web;

/// <summary>Turns refusals, malformed requests and faults into a page (or problem details for programs) with a reference number.</summary>
internal sealed class ErrorPipeline(RequestDelegate next, ILogger<ErrorPipeline> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            {
                await Answer(http, OfStatus(http.Response.StatusCode), keep: false);
            }
        }
        catch (Refused e) when (!http.Response.HasStarted)
        {
            await Answer(http, e.Why, keep: true);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            log.LogInformation("Bad request {Path}: {Message}", http.Request.Path, e.Message);
            await Answer(http, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? WebRefusals.TooLarge : Refusals.BadRequest, keep: false);
        }
        catch (Exception e) when (!http.Response.HasStarted && IsForm(e))
        {
            log.LogInformation("Form refused at {Path}: {Message}", http.Request.Path, e.Message);
            await Answer(http, IsTooLarge(e) ? WebRefusals.TooLarge : Refusals.BadRequest, keep: false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = 499;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            log.LogError(e, "Fault {Reference} at {Path}", ReferenceOf(http), http.Request.Path);
            await Answer(http, null, keep: true);
        }
    }

    /// <summary>What the person reads out to support, and the log holds.</summary>
    internal static string ReferenceOf(HttpContext http) =>
        (Activity.Current?.TraceId.ToHexString() is { } trace && trace.Any(c => c != '0') ? trace[..12] : http.TraceIdentifier).ToUpperInvariant();

    /// <summary>Is it a limit of the form that was passed, rather than a form that cannot be read?</summary>
    internal static bool IsTooLarge(Exception e) => e is InvalidDataException && e.Message.Contains("limit", StringComparison.Ordinal);

    private static bool IsForm(Exception e) => (e is InvalidDataException or IOException)
        && (e.StackTrace ?? "") is var trace && (trace.Contains("FormFeature", StringComparison.Ordinal) || trace.Contains("MultipartReader", StringComparison.Ordinal) || trace.Contains("FormPipeReader", StringComparison.Ordinal));

    private static Refusal? OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest or StatusCodes.Status415UnsupportedMediaType => Refusals.BadRequest,
        StatusCodes.Status403Forbidden => Refusals.NotAllowed,
        StatusCodes.Status404NotFound => Refusals.NotFound,
        StatusCodes.Status405MethodNotAllowed => WebRefusals.WrongMethod,
        StatusCodes.Status413PayloadTooLarge => WebRefusals.TooLarge,
        StatusCodes.Status429TooManyRequests => WebRefusals.TooMany,
        < 500 => Refusals.BadRequest with { Status = status },
        _ => null,
    };

    private static async Task Answer(HttpContext http, Refusal? why, bool keep)
    {
        var status = why?.Status ?? StatusCodes.Status500InternalServerError;
        http.Response.Headers.ContentType = default;
        http.Response.StatusCode = status;
        if (SessionPipeline.IsForProgram(http.Request.Path))
        {
            var texts = http.RequestServices.GetRequiredService<Texts>();
            await Results.Problem(why is null ? null : texts.Of(why), statusCode: status, title: why?.Code, extensions: new Dictionary<string, object?> { ["reference"] = ReferenceOf(http) })
                .ExecuteAsync(http);
            return;
        }

        var back = keep ? await KeepTyped(http, why) : null;
        await ErrorPage.With(new(why, ReferenceOf(http), back), status).ExecuteAsync(http);
    }

    // Nothing is kept of what another site made the browser send.
    private static async Task<string?> KeepTyped(HttpContext http, Refusal? why)
    {
        // The verdict on the token is what is being answered; the text is kept for the person to look at, not acted on.
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return null;
        }

        try
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var request = http.RequestServices.GetRequiredService<RequestSession>();
            var id = form.Count == 0 ? null : await http.RequestServices.GetRequiredService<KeptForms>().Keep(http.Request.Path, form, request, http.RequestAborted, overOthers: why?.Code == Refusals.Stale.Code);
            return id is null ? null : KeptForms.AddTo(http.Request.Path, id);
        }
        catch (Exception)
        {
            // The database, or the form itself, is what failed: the page must still be shown.
            return null;
        }
    }
}
