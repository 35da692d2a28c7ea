using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThongSuot.Access;
using ThongSuot.Data;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Finds who asks and whether they may, before the handler runs. Whoever must sign in first keeps what they typed.</summary>
internal sealed class SessionPipeline(RequestDelegate next, SessionLookup lookup)
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "sid";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public async Task InvokeAsync(HttpContext http, RequestSession request, AppDb db, RightsDesk rights, WorkClock clock, TimeProvider real, KeptForms kept, IOptions<SessionRules> rules)
    {
        request.Address = http.Connection.RemoteIpAddress?.ToString();
        request.Language = http.Request.Cookies["lang"] is "en" ? "en" : "vi";
        if (http.GetEndpoint()?.Metadata.GetMetadata<WhoMay>() is not { } who)
        {
            // Nothing is there: the page that says so still knows who reads it.
            await FindSession(http, request, db, rights, clock, real, rules.Value.Idle);
            await next(http);
            return;
        }

        if (http.User.FindFirst(Outside.ClientPerson)?.Value is { } client)
        {
            await FindClient(http, request, db, rights, clock, client);
        }
        else
        {
            await FindSession(http, request, db, rights, clock, real, rules.Value.Idle);
        }

        if (who.SignedIn && request.Session is null && request.Actor.Kind is not ActorKind.Client)
        {
            await AskToSignIn(http, request, db, kept);
            return;
        }

        if (who.Permission is { } permission && !request.Rights.May(permission))
        {
            throw new Refused(Refusals.NotAllowed);
        }

        await next(http);
    }

    private async Task FindSession(HttpContext http, RequestSession request, AppDb db, RightsDesk rights, WorkClock clock, TimeProvider real, TimeSpan idle)
    {
        if (!Guid.TryParse(http.User.FindFirst(SessionClaim)?.Value, out var id))
        {
            return;
        }

        var now = real.GetUtcNow().UtcDateTime;
        var found = await lookup.Find(db, id, now);
        if (found is null || found.Session.SeenAt < now - idle)
        {
            return;
        }

        request.Session = found.Session;
        request.Known = found.Session.PersonId;
        request.Language = found.Language;
        request.Actor = new Actor(ActorKind.Person, found.Session.PersonId, found.Name);
        request.Rights = await rights.Of(found.Session.PersonId, found.Session.SeatId, clock.Today, Seen(http, found.Stamp), http.RequestAborted);
        if (found.Session.SeenAt < now - SeenEvery)
        {
            await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), http.RequestAborted);
        }
    }

    // A client closed a moment ago is refused at once, though its token has not run out yet.
    private async Task FindClient(HttpContext http, RequestSession request, AppDb db, RightsDesk rights, WorkClock clock, string person)
    {
        if (!Guid.TryParse(person, out var id) || await lookup.FindClient(db, id) is not { } found)
        {
            return;
        }

        request.Actor = new Actor(ActorKind.Client, id, found.Name);
        request.Rights = await rights.Of(id, null, clock.Today, Seen(http, found.Stamp), http.RequestAborted);
    }

    private static string Seen(HttpContext http, string? stamp) => http.RequestServices.GetRequiredService<RequestStamp>().Value = stamp ?? "";

    private static async Task AskToSignIn(HttpContext http, RequestSession request, AppDb db, KeptForms kept)
    {
        if (IsForProgram(http.Request.Path))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : http.Request.Path.Value!;
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
        {
            request.Known = Guid.TryParse(http.User.FindFirst(SessionClaim)?.Value, out var ended)
                ? await db.Set<Session>().Where(s => s.Id == ended).Select(s => (Guid?)s.PersonId).FirstOrDefaultAsync(http.RequestAborted) : null;
            var id = await kept.Keep(back, await http.Request.ReadFormAsync(http.RequestAborted), request, http.RequestAborted);
            back = KeptForms.AddTo(back, id);
        }

        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = $"/sign-in?return={Uri.EscapeDataString(back)}";
    }

    internal static bool IsForProgram(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/connect");
}
