using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Schulterschluss.WebApi.Common.Health;

internal static class HealthEndpoints
{
    /// <summary>
    /// <c>/health/live</c>: 200 as long as the process serves requests; restart it otherwise. <c>/health/ready</c>: 200
    /// when the database answers too, else 503; send it no requests then, and wait.
    /// </summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks(
                "/health/live",
                new HealthCheckOptions
                {
                    Predicate = _ => false,
                    ResponseWriter = (context, _) => context.Response.WriteAsJsonAsync(new { status = "live" }),
                }
            )
            .AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteReadinessAsync })
            .AllowAnonymous();
        return app;
    }

    private static Task WriteReadinessAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status is HealthStatus.Healthy ? "ready" : "not-ready",
                checks = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => entry.Value.Status is HealthStatus.Healthy ? "ok" : "failed",
                    StringComparer.Ordinal
                ),
            }
        );
}
