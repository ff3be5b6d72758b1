using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.WebApi.Common;

/// <summary><c>Authorization: Bearer &lt;key&gt;</c>: authenticates only; what the person may do is judged by the one gate.</summary>
internal sealed class ApiKeyHandler(
    ApiKeys keys,
    CurrentActor current,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (keys.Find(header[Prefix.Length..].Trim()) is not { } actor)
        {
            return Task.FromResult(AuthenticateResult.Fail("Unknown key."));
        }

        current.Become(actor);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.Id)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.For(StatusCodes.Status401Unauthorized, "unauthenticated").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems.For(StatusCodes.Status403Forbidden, "forbidden").ExecuteAsync(Context);
}
