using System.Threading.RateLimiting;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// How often one address may try to come in. An account locks itself after a few wrong passwords; this is against trying
/// many accounts.
/// </summary>
internal static class SignInLimits
{
    public const string Policy = "sign-in";
    private const string Setting = "SignIn:AttemptsPerMinute";

    /// <summary>For forms that everybody may send. A whole room may sit behind one address.</summary>
    public const string OpenForm = "open-form";
    private const int Attempts = 20;
    private const int OpenForms = 200;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignInLimits(this IServiceCollection services, IConfiguration configuration)
    {
        // An office behind one address may need more.
        var attempts = configuration.GetValue<int?>(Setting) ?? Attempts;
        return services.AddRateLimiter(options =>
        {
            options.AddPolicy(Policy, context => Limit(context, attempts));
            options.AddPolicy(OpenForm, context => Limit(context, OpenForms));
            options.OnRejected = async (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                );
                await Problems.AnswerAsync(
                    context.HttpContext,
                    Problems.For(StatusCodes.Status429TooManyRequests, "too-many-attempts")
                );
            };
        });
    }

    private static RateLimitPartition<string> Limit(HttpContext context, int attempts) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new() { PermitLimit = attempts, Window = Window }
            )
            : RateLimitPartition.GetNoLimiter("");
}
