using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Schulterschluss.Functional.Accounts;

/// <summary>
/// A real OpenID provider with one client, which asks nobody for a password: whoever comes is the person that the test has
/// named. It stores nothing; codes and tokens carry what they mean.
/// </summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "schulterschluss";
    public const string ClientSecret = "a secret of the test";
    private WebApplication? _app;

    public string Address => _app!.Urls.Single();

    /// <summary>Who signs in next; null refuses.</summary>
    public Guest? Next { get; set; }

    /// <summary>What the product asked for last.</summary>
    public OpenIddictRequest? Asked { get; private set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.UseAuthentication();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private void Configure(OpenIddictServerBuilder server)
    {
        server
            .SetAuthorizationEndpointUris("authorize")
            .SetTokenEndpointUris("token")
            .SetUserInfoEndpointUris("userinfo")
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes(Scopes.Email)
            .AddEphemeralEncryptionKey()
            .AddEphemeralSigningKey()
            .EnableDegradedMode();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                Asked = context.Request;
                if (context.ClientId != ClientId)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            })
        );
        server.AddEventHandler<ValidateTokenRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            })
        );
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (Next is null)
                {
                    context.Reject(Errors.AccessDenied);
                    return default;
                }

                var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
                identity.SetClaim(Claims.Subject, Next.Subject);
                identity.SetClaim(Claims.Email, Next.Email);
                identity.SetClaim(Claims.EmailVerified, Next.IsVerified);
                identity.SetScopes(context.Request.GetScopes());
                identity.SetDestinations(_ => [Destinations.AccessToken, Destinations.IdentityToken]);
                context.SignIn(new(identity));
                return default;
            })
        );
    }

    internal sealed record Guest(string Subject, string Email, bool IsVerified = true);
}
