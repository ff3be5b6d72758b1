using Marten;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>
/// Whom an OpenID provider has sent. The first time they are known by their address, where the provider vouches for it and
/// the person was invited; from then on by the provider's own id alone, because addresses are handed on.
/// </summary>
/// <param name="VerifiedEmail">Null where the provider vouches for none.</param>
/// <returns>False for whoever was not invited.</returns>
/// <exception cref="RefusedException">403: the person's last day is over.</exception>
[Requires(Permissions.Public)]
public sealed record RecogniseExternalPerson(
    string Provider,
    string ProviderName,
    string Subject,
    string? VerifiedEmail
) : ICommand<bool>;

internal sealed class RecogniseExternalPersonHandler(
    IDocumentSession session,
    UserManager<Account> users,
    TimeProvider clock
) : IRequestHandler<RecogniseExternalPerson, bool>
{
    public async Task<bool> Handle(RecogniseExternalPerson command, CancellationToken ct)
    {
        if (await users.FindByLoginAsync(command.Provider, command.Subject) is { } known)
        {
            RequireNotEnded(known);
            return known.DisabledAt is null;
        }

        if (
            command.VerifiedEmail is null
            || await users.FindByEmailAsync(command.VerifiedEmail) is not { DisabledAt: null } account
            || account.ExternalIdentities.Exists(identity => identity.Provider == command.Provider)
        )
        {
            return false;
        }

        RequireNotEnded(account);
        // Whoever reads this mailbox has accepted the invitation.
        account.EmailConfirmed = true;
        session.Events.Append(account.Id, new AccountIdentityLinked(command.Provider));
        (await users.AddLoginAsync(account, new(command.Provider, command.Subject, command.ProviderName))).Require();
        return true;
    }

    private void RequireNotEnded(Account account)
    {
        if (account.DisabledAt is null && account.HasEndedBy(clock.Today()))
        {
            throw SignInRules.AccessEnded(account);
        }
    }
}
