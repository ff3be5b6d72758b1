using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>With the password: who finds a browser open cannot make the account weaker.</summary>
[Requires(AccountPermissions.Own)]
public sealed record SwitchOffSecondFactor(string Password) : ICommand;

internal sealed class SwitchOffSecondFactorValidator : AbstractValidator<SwitchOffSecondFactor>
{
    public SwitchOffSecondFactorValidator() => RuleFor(c => c.Password).Password();
}

internal sealed class SwitchOffSecondFactorHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor
) : IRequestHandler<SwitchOffSecondFactor, Guid>
{
    public async Task<Guid> Handle(SwitchOffSecondFactor command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        await users.RequirePasswordAsync(account, command.Password, nameof(command.Password));
        if (!account.TwoFactorEnabled)
        {
            return account.Version;
        }

        account.AuthenticatorKey = null;
        account.RecoveryCodes = [];
        session.Events.Append(account.Id, new AccountSecondFactorChanged(On: false));
        (await users.SetTwoFactorEnabledAsync(account, enabled: false)).Require();
        return account.Version;
    }
}
