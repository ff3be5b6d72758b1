using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>A new key for an authenticator; asked for at sign-in only once a code of it was confirmed.</summary>
[Requires(AccountPermissions.Own)]
public sealed record StartSecondFactor : ICommand;

internal sealed class StartSecondFactorHandler(
    IDocumentSession session,
    UserManager<Account> users,
    ICurrentActor actor
) : IRequestHandler<StartSecondFactor, Guid>
{
    public async Task<Guid> Handle(StartSecondFactor command, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        account.RequireNoSecondFactor();
        (await users.ResetAuthenticatorKeyAsync(account)).Require();
        return account.Version;
    }
}
