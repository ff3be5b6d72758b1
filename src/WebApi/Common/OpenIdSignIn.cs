using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Schulterschluss.WebApi.Common;

/// <summary>Configuration section <c>OpenIdConnect</c>; without an authority, nobody signs in that way.</summary>
internal sealed class OpenIdOptions
{
    public const string Section = "OpenIdConnect";

    /// <summary>Address of the provider, as in its tokens.</summary>
    public string Authority { get; set; } = "";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    /// <summary>What the provider is called on the button.</summary>
    public string Name { get; set; } = "OpenID";

    /// <summary>False only for a provider on the same machine.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    public bool IsOn => Authority.Length > 0;
    public bool IsComplete => !IsOn || (ClientId.Length > 0 && ClientSecret.Length > 0);
}

/// <summary>Sign-in at an OpenID provider: code flow with PKCE, and nothing of its tokens is kept.</summary>
internal static class OpenIdSignIn
{
    public const string Scheme = "oidc";

    /// <summary>Where the provider sends people back to; it must be registered there.</summary>
    private const string Callback = "/sign-in/oidc";
    private const string Failed = "/sign-in?failed=true";

    public static void AddOpenIdSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<OpenIdOptions>()
            .Bind(configuration.GetSection(OpenIdOptions.Section))
            .Validate(o => o.IsComplete, "OpenIdConnect needs Authority, ClientId and ClientSecret.")
            .ValidateOnStart();
        var configured = configuration.GetSection(OpenIdOptions.Section).Get<OpenIdOptions>();
        if (configured is not { IsOn: true })
        {
            return;
        }

        services
            .AddAuthentication()
            .AddOpenIdConnect(Scheme, configured.Name, options => Configure(options, configured));
    }

    private static void Configure(OpenIdConnectOptions options, OpenIdOptions configured)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.Authority = configured.Authority;
        options.ClientId = configured.ClientId;
        options.ClientSecret = configured.ClientSecret;
        options.RequireHttpsMetadata = configured.RequireHttpsMetadata;
        options.CallbackPath = Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // People come back by a link and not by a foreign form, so our cookies need not be sent across sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey("email", "email");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.Scope.Clear();
        options.Scope.Add("openid");
        options.Scope.Add("email");
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRemoteFailure = context =>
        {
            context
                .HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdOptions>>()
                .LogWarning(context.Failure, "Sign-in at the OpenID provider failed");
            context.Response.Redirect(Failed);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
