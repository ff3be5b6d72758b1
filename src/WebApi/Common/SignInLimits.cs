using System.Globalization;
using System.Threading.RateLimiting;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// How often one address may try to come in. An account locks itself after a few wrong passwords; this is against trying
/// many accounts.
/// </summary>
/// <remarks>
/// The limiters are the framework's, its middleware is not: that one keeps a timer for good, and with it the host, which
/// hurts wherever several hosts live in one process.
/// </remarks>
internal sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    private const string Setting = "SignIn:AttemptsPerMinute";
    private const int Attempts = 20;

    /// <summary>A whole room may sit behind one address.</summary>
    private const int OpenForms = 200;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Limit, PartitionedRateLimiter<HttpContext>> _limiters = new()
    {
        // An office behind one address may need more.
        [Limit.SignIn] = PerAddress(configuration.GetValue<int?>(Setting) ?? Attempts),
        [Limit.OpenForm] = PerAddress(OpenForms),
    };

    public async Task JudgeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<LimitedAttribute>() is not { } limited)
        {
            await next(context);
            return;
        }

        using var lease = _limiters[limited.Limit].AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await Problems.AnswerAsync(context, Problems.For(StatusCodes.Status429TooManyRequests, "too-many-attempts"));
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<HttpContext> PerAddress(int permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "",
                    _ => new() { PermitLimit = permits, Window = Window }
                )
                : RateLimitPartition.GetNoLimiter("")
        );
}

internal enum Limit
{
    SignIn,

    /// <summary>For forms that everybody may send.</summary>
    OpenForm,
}

/// <summary>On a page whose form may be sent only so often.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitedAttribute(Limit limit) : Attribute
{
    public Limit Limit => limit;
}
