using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Integration;

namespace Schulterschluss.Application.Access;

/// <summary>Another link for whoever has not come in yet; the one before opens nothing any more.</summary>
[Requires(AccountPermissions.Manage)]
public sealed record ResendInvitation(Guid Id, Guid Version) : ICommand;

internal sealed class ResendInvitationHandler(
    IDocumentSession session,
    UserManager<Account> users,
    IAccountLinks links,
    TimeProvider clock
) : IRequestHandler<ResendInvitation, Guid>
{
    public async Task<Guid> Handle(ResendInvitation command, CancellationToken ct)
    {
        var account = await session.GetAccountAsync(command.Id, command.Version, ct);
        if (account.State != AccountState.Invited)
        {
            throw new RefusedException(409, "account.not-invited", "The invitation has been accepted or withdrawn.");
        }

        account.InvitedAt = clock.GetUtcNow();
        session.Events.Append(
            account.Id,
            new AccountInvited(account.ActorId, account.Role, account.Side, account.NetworkId)
        );
        session.Post(AccountMails.Invitation(account, links, clock), clock);
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}
