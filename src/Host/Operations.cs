using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using ThongSuot.Data;
using ThongSuot.Events;
using ThongSuot.Kernel;
using ThongSuot.Web;

namespace ThongSuot.Host;

/// <summary>What the person who runs the server watches: /health and /metrics.</summary>
internal static class Operations
{
    private const string PerRoute = "http.server.request.duration";

    // Room for each series is taken at the start: only what is measured per route has many.
    private const int Series = 100;

    public static void AddServices(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddView(i => i.Name == PerRoute ? null : new MetricStreamConfiguration { CardinalityLimit = Series }).AddPrometheusExporter());

    public static void Map(WebApplication app)
    {
        app.MapGet("/health", Health).WithMetadata(WhoMay.Anyone);
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(WhoMay.Anyone).AddEndpointFilter<IEndpointConventionBuilder, LocalOnly>();
    }

    private static async Task<IResult> Health(AppDb db, IDatabase database, WorkClock clock, CancellationToken cancel)
    {
        try
        {
            var late = clock.Now.AddMinutes(-10);
            var parked = await db.Set<Delivery>().CountAsync(d => d.ParkedAt != null, cancel);
            var waiting = await db.Set<Delivery>().CountAsync(d => d.DoneAt == null && d.ParkedAt == null && d.DueAt < late, cancel);
            return Results.Json(new { status = waiting > 100 ? "degraded" : "ok", database = database.Name, parkedDeliveries = parked, lateDeliveries = waiting });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Results.Json(new { status = "down", database = database.Name }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Figures about the machine are for the machine's keeper: only from the same machine or behind its own proxy.
    private sealed class LocalOnly : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            context.HttpContext.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address) ? next(context) : new(Results.NotFound());
    }
}
