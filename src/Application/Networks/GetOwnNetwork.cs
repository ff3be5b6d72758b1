using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>
/// An entry for those who keep it, in any state: the office for all, a network's people for their own. A merged one is
/// answered with the one that took it over.
/// </summary>
[Requires(NetworkPermissions.Read)]
public sealed record GetOwnNetwork(Guid Id) : IQuery<NetworkDetails>;

internal sealed class GetOwnNetworkHandler(
    IQuerySession session,
    AutoMapper.IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<GetOwnNetwork, NetworkDetails>
{
    public async Task<NetworkDetails> Handle(GetOwnNetwork query, CancellationToken ct)
    {
        var network = await session.GetAsync<Network>(query.Id, ct);
        if (!actor.SeesUnpublished(query.Id))
        {
            throw new NotFoundException(nameof(Network), query.Id);
        }

        return network.MergedInto is { } target
            ? throw new MovedException(target)
            : network.DetailsOn(clock.Today(), maps);
    }
}
