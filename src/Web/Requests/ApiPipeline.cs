using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using ThongSuot.Events;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Marks an action that programs send JSON to: see <see cref="Site.Api"/>.</summary>
internal sealed class ForPrograms
{
    public static ForPrograms Instance { get; } = new();
}

/// <summary>
/// What a program sends. Whose browser could be made to call proves by the antiforgery token that it was not: every request
/// that brings a cookie. The key the program chose is the identity of the act, so that sending again does nothing twice and
/// gives the answer of the first time.
/// </summary>
internal sealed class ApiPipeline(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>The header with the key: an UUID of the program's own.</summary>
    public const string Key = "Idempotency-Key";

    public async Task InvokeAsync(HttpContext http, RequestSession request, WorkClock clock, Acts acts)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ForPrograms>() is null || !HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }

        var bringsOnlyItsToken = request.Actor.Kind is ActorKind.Client && http.Request.Headers.Cookie.Count == 0;
        if (!bringsOnlyItsToken && !await antiforgery.IsRequestValidAsync(http))
        {
            throw new Refused(WebRefusals.Forged);
        }

        request.Form = FormState.Sent(new Dictionary<string, string[]> { [FormState.ActField] = [KeyOf(http)] }, [], clock.Today);
        if (await Again(http, request, acts))
        {
            return;
        }

        try
        {
            await next(http);
        }
        catch (Refused) when (!http.Response.HasStarted)
        {
            // The same key sent twice at the same moment: the other one did it, and this one lost by whatever rule.
            if (!await Again(http, request, acts))
            {
                throw;
            }
        }
    }

    private static string KeyOf(HttpContext http)
    {
        var key = http.Request.Headers[Key].ToString();
        return key.Length == 0 ? Guid.CreateVersion7().ToString("N")
            : Guid.TryParse(key, out var id) && id != Guid.Empty ? id.ToString("N")
            : throw new Refused(WebRefusals.WrongKey);
    }

    private static async Task<bool> Again(HttpContext http, RequestSession request, Acts acts)
    {
        if (await acts.Find(request.Form!.ActId, http.RequestAborted) is not { } done)
        {
            return false;
        }

        // Another's key tells nothing about what the other did with it.
        var subject = done.ActorId == request.Actor.Id ? await acts.SubjectOf(done.Id, http.RequestAborted) : null;
        await Api.Done(done.Id, subject ?? throw new Refused(Refusals.AlreadyDone)).ExecuteAsync(http);
        return true;
    }
}
