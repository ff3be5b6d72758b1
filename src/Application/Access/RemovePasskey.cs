using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <param name="Id">As the browser names it.</param>
[Requires(AccountPermissions.Own)]
public sealed record RemovePasskey(string Id) : ICommand;

internal sealed class RemovePasskeyHandler(IDocumentSession session, UserManager<Account> users, ICurrentActor actor)
    : IRequestHandler<RemovePasskey, Guid>
{
    public async Task<Guid> Handle(RemovePasskey command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        var passkey = account.GetPasskey(command.Id);
        session.Events.Append(account.Id, new AccountPasskeyRemoved());
        (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Require();
        return account.Version;
    }
}
