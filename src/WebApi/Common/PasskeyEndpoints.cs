using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Access;
using Schulterschluss.Application.Common;
using Schulterschluss.Infrastructure.Accounts;

namespace Schulterschluss.WebApi.Common;

/// <summary>What a browser asks for before it makes or uses a passkey, and the forms that it fills in afterwards.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/account/passkeys/options", CreationOptionsAsync).RequireFormToken().ExcludeFromDescription();
        app.MapPost("/account/passkeys", AddAsync).RequireFormToken().ExcludeFromDescription();
        app.MapPost("/sign-in/passkey/options", RequestOptionsAsync)
            .RequireFormToken()
            .AllowAnonymous()
            .WithMetadata(new LimitedAttribute(Limit.SignIn))
            .ExcludeFromDescription();
        app.MapPost("/sign-in/passkey", SignInAsync)
            .RequireFormToken()
            .AllowAnonymous()
            .WithMetadata(new LimitedAttribute(Limit.SignIn))
            .ExcludeFromDescription();
    }

    private static async Task<IResult> CreationOptionsAsync(
        HttpContext context,
        SignInManager<Account> signIn,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var own = await mediator.Send(new GetOwnAccount(), ct);
        var person = new PasskeyUserEntity
        {
            Id = context.User.AccountId()!.Value.ToString(),
            Name = own.Email,
            DisplayName = own.Name,
        };
        return Json(await signIn.MakePasskeyCreationOptionsAsync(person));
    }

    private static async Task<IResult> AddAsync(
        [FromForm] string? credential,
        [FromForm] string? name,
        HttpContext context,
        SignInManager<Account> signIn,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var attestation = string.IsNullOrEmpty(credential)
            ? null
            : await signIn.PerformPasskeyAttestationAsync(credential);
        if (
            attestation is not { Succeeded: true }
            || attestation.UserEntity.Id != context.User.AccountId()!.Value.ToString()
        )
        {
            throw new RefusedException(400, "account.passkey-refused", "The browser's answer could not be verified.");
        }

        await mediator.Send(new AddPasskey(attestation.Passkey, name?.Trim() ?? ""), ct);
        return TypedResults.LocalRedirect("/account#passkeys");
    }

    /// <summary>For whoever it may be: which account a passkey is for, the device knows.</summary>
    private static async Task<IResult> RequestOptionsAsync(SignInManager<Account> signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null));

    private static async Task<IResult> SignInAsync(
        [FromForm] string? credential,
        [FromForm] string? returnTo,
        SignInManager<Account> signIn
    )
    {
        if (string.IsNullOrEmpty(credential) || !(await signIn.PasskeySignInAsync(credential)).Succeeded)
        {
            throw new RefusedException(400, "sign-in.passkey-failed", "The passkey was not recognised.");
        }

        return TypedResults.LocalRedirect(Addresses.OnThisSiteOr(returnTo, "/desk"));
    }

    private static ContentHttpResult Json(string json) => TypedResults.Text(json, "application/json");
}
