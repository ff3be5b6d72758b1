using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// OpenTelemetry, switched by its standard variables: a signal is sent when an OTLP endpoint is named for it, or
/// <c>OTEL_TRACES_EXPORTER</c> or <c>OTEL_METRICS_EXPORTER</c> is <c>otlp</c>; <c>none</c> and
/// <c>OTEL_SDK_DISABLED=true</c> switch it off. Without them nothing of it is even loaded.
/// </summary>
internal static class Telemetry
{
    private const string ServiceName = "schulterschluss";

    public static void Add(WebApplicationBuilder builder)
    {
        var traces = IsOn(builder.Configuration, "TRACES");
        var metrics = IsOn(builder.Configuration, "METRICS");
        if (!traces && !metrics)
            return;

        var telemetry = builder.Services.AddOpenTelemetry();
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_SERVICE_NAME"]))
            telemetry.ConfigureResource(resource => resource.AddService(ServiceName));
        if (traces)
            telemetry.WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation(options =>
                    {
                        options.Filter = context =>
                            !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
                        // It is as good as a name where few people work with the product.
                        options.EnrichWithHttpRequest = (activity, _) => activity.SetTag("user_agent.original", null);
                        // The route says which page it was; a path may hold the secret of an address.
                        options.EnrichWithHttpResponse = (activity, response) =>
                        {
                            if (response.HttpContext.Request.RouteValues.ContainsKey("token"))
                            {
                                activity.SetTag("url.path", null);
                            }
                        };
                    })
                    .AddNpgsql()
                    .AddOtlpExporter()
            );
        if (metrics)
            telemetry.WithMetrics(meters =>
                meters
                    .AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddNpgsqlInstrumentation()
                    .AddOtlpExporter()
            );
    }

    public static bool IsOn(IConfiguration configuration, string signal)
    {
        if (Is(configuration["OTEL_SDK_DISABLED"], "true") || Is(configuration[$"OTEL_{signal}_EXPORTER"], "none"))
            return false;
        return Is(configuration[$"OTEL_{signal}_EXPORTER"], "otlp")
            || !string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])
            || !string.IsNullOrEmpty(configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]);
    }

    private static bool Is(string? value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
