using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <param name="AsOf">Reads the entry as it was recorded then; now without.</param>
[Requires(Permissions.Public)]
public sealed record GetNetwork(Guid Id, AsOf? AsOf = null) : IQuery<NetworkDetails>;

internal sealed class GetNetworkHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<GetNetwork, NetworkDetails>
{
    public async Task<NetworkDetails> Handle(GetNetwork query, CancellationToken ct)
    {
        var network = await session.GetAsync<Network>(query.Id, ct);
        if (network.MergedInto is { } target && query.AsOf is null)
        {
            throw new MovedException(target);
        }

        actor.RequireVisible(network, clock.Today());
        var day = clock.Today();
        if (query.AsOf is { } asOf)
        {
            network =
                await session.AsOfAsync<Network>(query.Id, asOf, ct)
                ?? throw new NotFoundException(nameof(Network), query.Id);
            day = asOf.Day;
            actor.RequireVisible(network, day);
        }

        var details = network.DetailsOn(day, maps);
        return actor.SeesUnpublished(query.Id) ? details : details.ForThePublic();
    }
}
