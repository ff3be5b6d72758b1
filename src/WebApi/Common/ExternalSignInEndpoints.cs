using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Common;

/// <summary>To the OpenID provider and back. Mapped where one is configured.</summary>
internal static class ExternalSignInEndpoints
{
    private const string Desk = "/desk";

    public static void MapExternalSignIn(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<OpenIdOptions>>().Value.IsOn)
        {
            return;
        }

        // A link and no form: the policy on where forms may lead would stop the way to the provider.
        app.MapGet("/sign-in/external", GoAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/sign-in/external/done", ComeBackAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task GoAsync(string? returnTo, HttpContext context, SignInManager<Account> signIn)
    {
        var back = $"/sign-in/external/done?returnTo={Uri.EscapeDataString(Addresses.OnThisSiteOr(returnTo, Desk))}";
        try
        {
            await context.ChallengeAsync(
                OpenIdSignIn.Scheme,
                signIn.ConfigureExternalAuthenticationProperties(OpenIdSignIn.Scheme, back)
            );
        }
        catch (InvalidOperationException exception) when (!context.Response.HasStarted)
        {
            throw new UnavailableException($"The OpenID provider does not answer: {exception.Message}");
        }
    }

    private static async Task<IResult> ComeBackAsync(
        string? returnTo,
        HttpContext context,
        SignInManager<Account> signIn,
        IMediator mediator,
        CancellationToken ct
    )
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login)
        {
            return TypedResults.LocalRedirect("/sign-in");
        }

        var email = login.Principal.FindFirst("email_verified")?.Value is "true" or "True"
            ? login.Principal.FindFirst("email")?.Value
            : null;
        var isKnown = await mediator.Send(
            new RecogniseExternalPerson(
                login.LoginProvider,
                login.ProviderDisplayName ?? login.LoginProvider,
                login.ProviderKey,
                email
            ),
            ct
        );
        var result = isKnown
            ? await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false)
            : Microsoft.AspNetCore.Identity.SignInResult.NotAllowed;
        var destination = Addresses.OnThisSiteOr(returnTo, Desk);
        if (result.RequiresTwoFactor)
        {
            return TypedResults.LocalRedirect($"/sign-in/second-step?returnTo={Uri.EscapeDataString(destination)}");
        }

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        return TypedResults.LocalRedirect(result.Succeeded ? destination : "/sign-in/not-invited");
    }
}
