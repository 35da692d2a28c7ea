using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ThongSuot.Events;
using ThongSuot.Files;
using ThongSuot.Forms;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Reads the form once, after the antiforgery check, and answers a form sent twice with what it did the first time.</summary>
internal sealed class FormPipeline(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, RequestSession request, WorkClock clock, KeptForms kept, Acts acts, Links links)
    {
        if (request.Form is not null)
        {
            await next(http);
            return;
        }

        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } forged)
        {
            // A form that cannot be read has no token either: what is wrong with it is said, not that the token is missing.
            throw forged.Error is BadHttpRequestException bad ? bad
                : forged.Error?.GetBaseException() is (BadHttpRequestException or InvalidDataException or IOException) and var broken ? Broken(broken)
                : new Refused(WebRefusals.Forged);
        }

        request.Form = HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            ? Read(await http.Request.ReadFormAsync(http.RequestAborted), clock.Today)
            : await kept.Restore(http, request, clock.Today) ?? FromQuery(http.Request.Query, clock.Today);
        if (request.Form.WasSent && await acts.Find(request.Form.ActId, http.RequestAborted) is { } done)
        {
            await AnswerAgain(http, request, acts, links, done);
            return;
        }

        await next(http);
    }

    private static BadHttpRequestException Broken(Exception why) => why as BadHttpRequestException
        ?? new(why.Message, ErrorPipeline.IsTooLarge(why) ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, why);

    private static async Task AnswerAgain(HttpContext http, RequestSession request, Acts acts, Links links, ActRow done)
    {
        var subject = done.ActorId == request.Actor.Id ? await acts.SubjectOf(done.Id, http.RequestAborted) : null;
        if (subject is null || links.To(subject) is not { } url)
        {
            throw new Refused(Refusals.AlreadyDone);
        }

        await Go.To(url, Refusals.AlreadyDone.Text).ExecuteAsync(http);
    }

    private static FormState Read(IFormCollection form, DateOnly today) => FormState.Sent(
        form.ToDictionary(f => f.Key, f => Values(f.Value)),
        [.. form.Files.Select(f => new Forms.FormFile(f.Name, FileName.Clean(f.FileName), f.ContentType, f.Length, f.OpenReadStream))],
        today);

    private static FormState FromQuery(IQueryCollection query, DateOnly today) =>
        FormState.Unsent(query.ToDictionary(q => q.Key, q => Values(q.Value)), today);

    private static string[] Values(StringValues values) => [.. values.Select(v => v ?? "")];
}
