using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
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
        catch (InvalidDataException e) when (!http.Response.HasStarted && IsForm(e))
        {
            log.LogInformation("Form refused at {Path}: {Message}", http.Request.Path, e.Message);
            await Answer(http, WebRefusals.TooLarge, keep: false);
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

    private static bool IsForm(InvalidDataException e) => e.StackTrace?.Contains("FormFeature", StringComparison.Ordinal) == true
        || e.StackTrace?.Contains("MultipartReader", StringComparison.Ordinal) == true || e.StackTrace?.Contains("FormPipeReader", StringComparison.Ordinal) == true;

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

        var back = keep ? await KeepTyped(http) : null;
        await ErrorPage.With(new(why, ReferenceOf(http), back), status).ExecuteAsync(http);
    }

    private static async Task<string?> KeepTyped(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IFormFeature>()?.Form is not { Count: > 0 } form)
        {
            return null;
        }

        try
        {
            var id = await http.RequestServices.GetRequiredService<KeptForms>().Keep(http.Request.Path, form, CancellationToken.None);
            return KeptForms.AddTo(http.Request.Path, id);
        }
        catch (Exception)
        {
            // The database is what failed: the page must still be shown.
            return null;
        }
    }
}
