using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Services;

/// <summary>
/// The networks and consultants that the caller's services of these days have, and those that are chosen already: what a
/// list can be filtered by.
/// </summary>
[Requires(ServicePermissions.Read)]
public sealed record GetServiceFilters(DateOnly? From, DateOnly? To, ServiceFilter Chosen) : IQuery<ServiceFilters>;

public sealed record ServiceFilters(IReadOnlyList<ServedNetwork> Networks, IReadOnlyList<Consultant> Consultants);

public sealed record ServedNetwork(Guid Id, string Name);

internal sealed class GetServiceFiltersHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetServiceFilters, ServiceFilters>
{
    public async Task<ServiceFilters> Handle(GetServiceFilters query, CancellationToken ct)
    {
        var rows = await (await session.ServicesAsync(new(), actor, ct))
            .Between(query.From, query.To)
            .Select(s => new { s.NetworkIds, s.ConsultantRefs })
            .ToListAsync(ct);
        var networks = rows.SelectMany(row => row.NetworkIds);
        var consultants = rows.SelectMany(row => row.ConsultantRefs);
        // A network's people do not learn by a made-up choice what others are called.
        if (actor.Side != Side.Network)
        {
            networks = networks.Concat(query.Chosen.NetworkId is { } network ? [network] : []);
            consultants = consultants.Concat(query.Chosen.ConsultantRef is { } consultant ? [consultant] : []);
        }

        var names = await session.NetworkNamesAsync(networks, ct);
        return new(
            [
                .. names
                    .Select(network => new ServedNetwork(network.Key, network.Value))
                    .DistinctBy(network => network.Name) // Several were merged into one.
                    .OrderBy(network => network.Name, StringComparer.CurrentCulture),
            ],
            [
                .. directory
                    .Consultants(consultants.Distinct())
                    .OrderBy(c => c.Name ?? c.Id, StringComparer.CurrentCulture),
            ]
        );
    }
}
