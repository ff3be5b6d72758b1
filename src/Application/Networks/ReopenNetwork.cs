using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record ReopenNetwork(Guid Id, Guid Version) : ICommand;

internal sealed class ReopenNetworkHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<ReopenNetwork, Guid>
{
    public async Task<Guid> Handle(ReopenNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Reopen();
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}
