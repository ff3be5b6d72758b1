using FluentValidation;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The person is out at once and does not come in again; what they have done keeps their name.</summary>
/// <param name="Reason">Goes into the audit trail.</param>
[Requires(AccountPermissions.Manage)]
public sealed record DisableAccount(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class DisableAccountValidator : AbstractValidator<DisableAccount>
{
    public DisableAccountValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class DisableAccountHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<DisableAccount, Guid>
{
    public async Task<Guid> Handle(DisableAccount command, CancellationToken ct)
    {
        await session.PassAdministratorsAsync(ct);
        var account = await session.GetAccountAsync(command.Id, command.Version, ct);
        if (account.State == AccountState.Disabled)
        {
            return account.Version;
        }

        if (account.ActorId == actor.Id)
        {
            throw new RefusedException(409, "account.yourself", "Nobody locks themselves out.");
        }

        await session.RequireOtherAdministratorAsync(account, ct);
        account.DisabledAt = clock.GetUtcNow();
        await session.EndSessionsAsync(account.Id, clock, ct);
        session.Events.Append(account.Id, new AccountDisabled(command.Reason));
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}
