using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Access;
using Schulterschluss.Infrastructure.Accounts;
using Schulterschluss.Infrastructure.Security;

namespace Schulterschluss.WebApi.Common;

/// <summary>
/// Programs come with a key, people with a cookie. A cookie reads the API, for files that a page links to, but changes
/// nothing there: so no foreign page can make a browser do it. Pages change by forms, which carry a token.
/// </summary>
internal static class SignIn
{
    private const string KeyOrCookie = "KeyOrCookie";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(KeyOrCookie)
            .AddPolicyScheme(
                KeyOrCookie,
                displayName: null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        UsesKey(context.Request) ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, configureOptions: null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(ConfigureCookie));
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore>((options, tickets) => options.SessionStore = tickets);
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        return services;
    }

    private static bool UsesKey(HttpRequest request) =>
        request.Headers.Authorization.Count > 0
        || (
            request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && !HttpMethods.IsGet(request.Method)
            && !HttpMethods.IsHead(request.Method)
        );

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SignInRules.SessionLength;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnTo";
        // The ticket has been made from the account a moment ago: there is no stamp to compare.
        options.Events.OnValidatePrincipal = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Become(context.Principal!.ToActor());
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            if (Problems.WantsPage(context.Request) && HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problems.AnswerAsync(
                context.HttpContext,
                Problems.For(StatusCodes.Status401Unauthorized, "unauthenticated")
            );
        };
        options.Events.OnRedirectToAccessDenied = context =>
            Problems.AnswerAsync(context.HttpContext, Problems.For(StatusCodes.Status403Forbidden, "forbidden"));
    }
}
