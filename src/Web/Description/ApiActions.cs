using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;

namespace ThongSuot.Web;

/// <summary>One action for programs.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address, with places like <c>{id}</c>.</param>
/// <param name="Who">Who may.</param>
/// <param name="Says">What it says of itself.</param>
public sealed record ApiAction(string Method, string Path, WhoMay Who, ApiDescription Says)
{
    /// <summary>Limited in rate for each network address.</summary>
    public bool IsLimited { get; init; }

    /// <summary>The places of its address, and whether each takes an identity.</summary>
    public IReadOnlyList<(string Name, bool IsIdentity)> Places { get; init; } = [];

    /// <summary>What it is about: the first word of its address.</summary>
    public string Part => Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["api", var part, ..] ? part.Split('.')[0] : "services";
}

/// <summary>Every action for programs, read from what is mapped.</summary>
public sealed partial class ApiActions(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<ApiAction>> all = new(() => Of(endpoints.Endpoints));

    /// <summary>By address.</summary>
    public IReadOnlyList<ApiAction> All => all.Value;

    /// <summary>Those among endpoints that describe themselves.</summary>
    public static IReadOnlyList<ApiAction> Of(IEnumerable<Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints.OfType<RouteEndpoint>()
           let says = endpoint.Metadata.GetMetadata<ApiDescription>()
           where says is not null
           let path = PathOf(endpoint)
           from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
           orderby path, method
           select new ApiAction(method, path, endpoint.Metadata.GetRequiredMetadata<WhoMay>(), says)
           {
               IsLimited = endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null,
               Places = [.. endpoint.RoutePattern.Parameters.Select(p => (p.Name, p.ParameterPolicies.Any(policy => policy.Content == "guid")))],
           },
    ];

    /// <summary>Does an endpoint for programs not say what it does?</summary>
    internal static bool IsUndescribed(Endpoint endpoint) =>
        endpoint is RouteEndpoint route && PathOf(route).StartsWith("/api/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<ApiDescription>() is null;

    private static string PathOf(RouteEndpoint endpoint) => Constraint().Replace($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", "}");

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
