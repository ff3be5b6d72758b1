using FluentValidation;
using FluentValidation.Results;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>A code proves that the authenticator has the key; from now on sign-in asks for one.</summary>
/// <returns>The recovery codes, which nobody can show again.</returns>
[Requires(AccountPermissions.Own)]
public sealed record ConfirmSecondFactor(string Code) : ICommand<IReadOnlyList<string>>;

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(20);
}

internal sealed class ConfirmSecondFactorHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor
) : IRequestHandler<ConfirmSecondFactor, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ConfirmSecondFactor command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        account.RequireNoSecondFactor();
        var code = SecondFactor.Compact(command.Code);
        if (
            await users.GetAuthenticatorKeyAsync(account) is null
            || !await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code)
        )
        {
            throw new ValidationException([
                new ValidationFailure(nameof(command.Code), Messages.Get("second-factor.wrong-code")),
            ]);
        }

        // The codes first: who has them without a second factor is asked for neither.
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(account, SignInRules.RecoveryCodes);
        session.Events.Append(account.Id, new AccountSecondFactorChanged(On: true));
        (await users.SetTwoFactorEnabledAsync(account, enabled: true)).Require();
        return [.. codes!];
    }
}
