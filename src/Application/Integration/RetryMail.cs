using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Integration;

/// <summary>Sends a dead letter again.</summary>
[Requires(OutboxPermissions.Manage)]
public sealed record RetryMail(Guid Id, Guid Version) : ICommand;

internal sealed class RetryMailHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RetryMail, Guid>
{
    public async Task<Guid> Handle(RetryMail command, CancellationToken ct)
    {
        var mail = await session.GetMailAsync(command.Id, command.Version, ct);
        return await session.SaveAsync(mail, mail.Retried(actor.Id, clock.GetUtcNow()), ct);
    }
}
