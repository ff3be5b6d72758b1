using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The person signs in again as before; whoever never followed their invitation needs a new one.</summary>
[Requires(AccountPermissions.Manage)]
public sealed record EnableAccount(Guid Id, Guid Version) : ICommand;

internal sealed class EnableAccountHandler(IDocumentSession session, UserManager<Account> users)
    : IRequestHandler<EnableAccount, Guid>
{
    public async Task<Guid> Handle(EnableAccount command, CancellationToken ct)
    {
        var account = await session.GetAccountAsync(command.Id, command.Version, ct);
        if (account.DisabledAt is null)
        {
            return account.Version;
        }

        account.DisabledAt = null;
        session.Events.Append(account.Id, new AccountEnabled());
        (await users.UpdateAsync(account)).Require();
        return account.Version;
    }
}
