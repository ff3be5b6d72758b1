using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Review)]
public sealed record ListNetwork(Guid Id, Guid Version) : ICommand;

internal sealed class ListNetworkHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ListNetwork, Guid>
{
    public async Task<Guid> Handle(ListNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.List(actor.Id, clock.Today());
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}
