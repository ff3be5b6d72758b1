using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>A mail that was not sent, and is not to be.</summary>
[Requires(OutboxPermissions.Manage)]
public sealed record DiscardMail(Guid Id, Guid Version) : ICommand;

internal sealed class DiscardMailHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<DiscardMail, Guid>
{
    public async Task<Guid> Handle(DiscardMail command, CancellationToken ct)
    {
        var mail = await session.GetMailAsync(command.Id, command.Version, ct);
        return await session.SaveAsync(mail, mail.DiscardedBy(actor.Id), ct);
    }
}
