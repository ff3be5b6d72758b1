using Microsoft.AspNetCore.Diagnostics;
using Serilog.AspNetCore;
using Serilog.Events;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// One line a request. It names the route and the ids in it, but neither who asked, from where, nor what they searched
/// for: the audit trail knows who changed what, and reading is nobody's business.
/// </summary>
internal static class RequestLog
{
    public static void Configure(RequestLoggingOptions options)
    {
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = (context, _, exception) =>
            // Probes come every few seconds, and the health checks log their own failures.
            context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                ? LogEventLevel.Debug
            : exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? LogEventLevel.Error
            : LogEventLevel.Information;
        options.GetMessageTemplateProperties = (context, path, elapsed, status) =>
            [
                new("RequestMethod", new ScalarValue(context.Request.Method)),
                new("RequestPath", new ScalarValue(KnownPath(context, path))),
                new("StatusCode", new ScalarValue(status)),
                new("Elapsed", new ScalarValue(elapsed)),
            ];
    }

    /// <summary>A path that no route knows is free text of the caller's; one with a secret in it is a key.</summary>
    private static string KnownPath(HttpContext context, string path) =>
        // The handler of exceptions has put the endpoint aside by now.
        (context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint)
            is RouteEndpoint { RoutePattern.RawText: { } pattern }
            ? pattern.Contains("{*", StringComparison.Ordinal)
            || pattern.Contains("{token", StringComparison.OrdinalIgnoreCase)
                ? pattern
                : path
            : "(no route)";
}
