using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThongSuot.Kernel;

namespace ThongSuot.Web;

/// <summary>Who may call an endpoint. Every endpoint says it; start-up fails on one that does not.</summary>
public sealed record WhoMay
{
    private WhoMay(Permission? permission, bool signedIn) => (Permission, SignedIn) = (permission, signedIn);

    /// <summary>The permission asked for, or none.</summary>
    public Permission? Permission { get; }

    /// <summary>Somebody must be signed in.</summary>
    public bool SignedIn { get; }

    /// <summary>Everybody.</summary>
    public static WhoMay Anyone { get; } = new(null, false);

    /// <summary>Whoever is signed in.</summary>
    public static WhoMay Self { get; } = new(null, true);

    /// <summary>Whoever has the permission anywhere; which rows is asked again inside, by reach.</summary>
    public static WhoMay With(Permission permission) => new(permission, true);

    /// <inheritdoc/>
    public override string ToString() => Permission?.Code ?? (SignedIn ? "signed in" : "anyone");
}

/// <summary>Where modules map their actions.</summary>
public sealed class Site(IEndpointRouteBuilder routes)
{
    /// <summary>Begins an action at an address; it must say next who may.</summary>
    public SiteAction Action(string path) => new(routes, path);

    /// <summary>
    /// Begins an action for programs below <c>/api</c>: JSON in and out, refusals as problem details. What is sent carries an
    /// <c>Idempotency-Key</c> that becomes the act; a request with any cookie also carries the antiforgery token.
    /// </summary>
    public SiteAction Api(string path) => new(routes, "/api" + path, forPrograms: true);
}

/// <summary>An action at an address.</summary>
public sealed class SiteAction(IEndpointRouteBuilder routes, string path, bool forPrograms = false)
{
    private WhoMay? who;
    private string? limit;
    private ApiDescription? says;

    /// <summary>Only with this permission.</summary>
    public SiteAction Requires(Permission permission) => Says(WhoMay.With(permission));

    /// <summary>For everybody.</summary>
    public SiteAction Open() => Says(WhoMay.Anyone);

    /// <summary>For whoever is signed in.</summary>
    public SiteAction SignedIn() => Says(WhoMay.Self);

    /// <summary>Limited in rate by the named policy.</summary>
    public SiteAction Limited(string policy)
    {
        limit = policy;
        return this;
    }

    /// <summary>Says what it does: every action for programs must.</summary>
    public SiteAction Describes(ApiDescription description)
    {
        says = description;
        return this;
    }

    /// <summary>Answers GET.</summary>
    public SiteAction MapGet(Delegate handler) => Mark(routes.Map(HttpMethods.Get, path, handler));

    /// <summary>Answers GET with a page that is also to be had as PDF, below its address with <c>.pdf</c>.</summary>
    public SiteAction MapPrint(Delegate handler)
    {
        Mark(routes.Map(HttpMethods.Get, path + HasPdf.Ending, handler, new PdfFilter()).WithMetadata(AsPdf.Instance));
        return Mark(routes.Map(HttpMethods.Get, path, handler).WithMetadata(HasPdf.Instance));
    }

    /// <summary>Answers POST; the form carries the antiforgery token, a program its own.</summary>
    public SiteAction MapPost(Delegate handler, long? mostBytes = null)
    {
        var endpoint = routes.Map(HttpMethods.Post, path, handler);
        endpoint.WithMetadata(forPrograms ? ForPrograms.Instance : new RequireAntiforgeryTokenAttribute());
        if (mostBytes is { } most)
        {
            endpoint.WithMetadata(new MostBytes(most));
        }

        return Mark(endpoint);
    }

    private SiteAction Says(WhoMay whoMay)
    {
        who = whoMay;
        return this;
    }

    private SiteAction Mark(IEndpointConventionBuilder endpoint)
    {
        endpoint.WithMetadata(who ?? throw new InvalidOperationException($"{path} does not say who may."));
        if (limit is not null)
        {
            endpoint.RequireRateLimiting(limit);
        }

        if (says is not null)
        {
            endpoint.WithMetadata(says);
        }

        return this;
    }

    private sealed record MostBytes(long Most) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Most;
    }
}

/// <summary>The check at start-up.</summary>
public static class EndpointGuard
{
    /// <summary>Throws when an endpoint does not say who may call it, or one for programs what it does; then closes the list of endpoints.</summary>
    public static void Check(IEndpointRouteBuilder routes)
    {
        // The container learns of the endpoints only when the program starts; the builder knows them already.
        var endpoints = routes.DataSources.SelectMany(s => s.Endpoints).ToList();
        var silent = endpoints.Where(e => e.Metadata.GetMetadata<WhoMay>() is null).Select(e => e.DisplayName).ToList();
        if (silent.Count > 0)
        {
            throw new InvalidOperationException($"These endpoints do not say who may call them: {string.Join("; ", silent)}");
        }

        var undescribed = endpoints.Where(ApiActions.IsUndescribed).Select(e => e.DisplayName).ToList();
        if (undescribed.Count > 0)
        {
            throw new InvalidOperationException($"These actions for programs do not describe themselves: {string.Join("; ", undescribed)}");
        }

        // A source compiles all its endpoints each time it is asked for them; nothing is mapped after this, so once is enough.
        routes.DataSources.Clear();
        routes.DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }
}
