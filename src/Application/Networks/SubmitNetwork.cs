using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record SubmitNetwork(Guid Id, Guid Version, bool PublicationConsent) : ICommand;

internal sealed class SubmitNetworkHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<SubmitNetwork, Guid>
{
    public async Task<Guid> Handle(SubmitNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Submit(actor.Id, command.PublicationConsent, clock.Today());
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}
