using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>Whom a link invites; looking at it uses nothing up, so a mail scanner may follow it.</summary>
[Requires(Permissions.Public)]
public sealed record GetInvitation(Guid Id, string? Token) : IQuery<Invitation>;

public sealed record Invitation(string Name, string Email);

internal sealed class GetInvitationHandler(IQuerySession session, IAccountLinks links)
    : IRequestHandler<GetInvitation, Invitation>
{
    public async Task<Invitation> Handle(GetInvitation query, CancellationToken ct)
    {
        var account = await session.GetLinkedAccountAsync(links, AccountLink.Invitation, query.Id, query.Token, ct);
        return new(account.Name, account.Email);
    }
}
