using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Write)]
public sealed record ConfirmNetwork(Guid Id, Guid Version) : ICommand;

internal sealed class ConfirmNetworkHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ConfirmNetwork, Guid>
{
    public async Task<Guid> Handle(ConfirmNetwork command, CancellationToken ct)
    {
        var network = await session.GetAsync(command.Id, command.Version, actor, ct);
        network.Confirm(clock.Today());
        session.Record(network);
        await session.SaveChangesAsync(ct);
        return network.Version;
    }
}
