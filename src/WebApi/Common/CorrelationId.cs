using System.Diagnostics;
using System.Text.RegularExpressions;
using Serilog.Context;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// Gives each request the id under which its log lines, problem details and audit entries are found: the caller's
/// <c>X-Correlation-Id</c>, else the trace id of its <c>traceparent</c>, else one of our own. It is the request's
/// <see cref="HttpContext.TraceIdentifier"/>, and goes back in <c>X-Correlation-Id</c>.
/// </summary>
internal sealed partial class CorrelationId(RequestDelegate next)
{
    public const string Header = "X-Correlation-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        // What does not look like an id may be a forged log line.
        var id = IdPattern().IsMatch(given)
            ? given
            : Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        context.TraceIdentifier = id;
        context.Response.Headers[Header] = id;
        using (LogContext.PushProperty("CorrelationId", id))
            await next(context);
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex IdPattern();
}
