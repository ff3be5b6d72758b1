using Schulterschluss.WebApi.Common.Health;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Schulterschluss.WebApi.Common;

/// <summary>What an operator sees of the host: its log, its traces and metrics, its health.</summary>
internal static class Observability
{
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {CorrelationId}{NewLine}{Exception}";

    /// <summary>
    /// Logs go to the console: to be read in development, one JSON object a line elsewhere. Section <c>Serilog</c>
    /// changes levels and adds sinks. Traces and metrics are sent when the standard <c>OTEL_*</c> variables say where.
    /// </summary>
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(
            (services, log) =>
            {
                log.MinimumLevel.Information()
                    // The framework's own request lines hold query strings, and with them names that people search for.
                    .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                    .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
                    // Every DDL statement, at each first use of a table.
                    .MinimumLevel.Override("Marten", LogEventLevel.Warning)
                    .Enrich.FromLogContext()
                    .ReadFrom.Configuration(builder.Configuration)
                    .ReadFrom.Services(services);
                if (builder.Environment.IsDevelopment())
                    log.WriteTo.Console(
                        outputTemplate: Readable,
                        formatProvider: System.Globalization.CultureInfo.InvariantCulture
                    );
                else
                    ConsoleLog.Add(log.WriteTo, new CompactJsonFormatter(), Console.OpenStandardOutput());
            },
            // A process may hold several hosts; each keeps its own log.
            preserveStaticLogger: true
        );
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: TimeSpan.FromSeconds(3));
        Telemetry.Add(builder);
        return builder;
    }

    /// <summary>Goes first in the pipeline, so that it sees every request and its final status.</summary>
    public static WebApplication UseObservability(this WebApplication app)
    {
        app.UseMiddleware<CorrelationId>();
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            RequestLog.Configure(options);
        });
        return app;
    }
}
