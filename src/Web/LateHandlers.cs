using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ThongSuot.Web;

/// <summary>
/// Handlers that are compiled when they are first called. Their parameters are read, and refused, when the program starts;
/// compiling a thousand of them there took longer than everything else that starts.
/// </summary>
internal static class LateHandlers
{
    /// <summary>Maps a handler at an address for one method, with the filters it goes through.</summary>
    public static IEndpointConventionBuilder Map(this IEndpointRouteBuilder routes, string method, string path, Delegate handler, params IEndpointFilter[] filters)
    {
        var endpoint = routes.MapMethods(path, [method], NotYet);
        endpoint.Add(builder =>
        {
            var pattern = ((RouteEndpointBuilder)builder).RoutePattern;
            var inner = new RouteEndpointBuilder(null, pattern, 0) { ApplicationServices = routes.ServiceProvider };
            foreach (var filter in filters)
            {
                inner.FilterFactories.Add((_, next) => context => filter.InvokeAsync(context, next));
            }

            var options = Options(routes.ServiceProvider, pattern, inner, bodyMayBeMeant: method != HttpMethods.Get);
            var parameters = RequestDelegateFactory.InferMetadata(handler.Method, options);
            foreach (var fact in inner.Metadata)
            {
                builder.Metadata.Add(fact);
            }

            var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, parameters).RequestDelegate);
            builder.RequestDelegate = http => compiled.Value(http);
        });
        return endpoint;
    }

    private static RequestDelegateFactoryOptions Options(IServiceProvider services, RoutePattern pattern, EndpointBuilder builder, bool bodyMayBeMeant) => new()
    {
        ServiceProvider = services, RouteParameterNames = pattern.Parameters.Select(p => p.Name), DisableInferBodyFromParameters = !bodyMayBeMeant, ThrowOnBadRequest = true, EndpointBuilder = builder,
    };

    private static Task NotYet(HttpContext http) => throw new InvalidOperationException($"{http.Request.Path} has no handler.");
}
