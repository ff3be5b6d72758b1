using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;

namespace Schulterschluss.Application.Services;

/// <summary>The networks and consultants that the services of the caller have: what a list can be filtered by.</summary>
[Requires(ServicePermissions.Read)]
public sealed record GetServiceFilters : IQuery<ServiceFilters>;

public sealed record ServiceFilters(IReadOnlyList<ServedNetwork> Networks, IReadOnlyList<Consultant> Consultants);

public sealed record ServedNetwork(Guid Id, string Name);

internal sealed class GetServiceFiltersHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetServiceFilters, ServiceFilters>
{
    public async Task<ServiceFilters> Handle(GetServiceFilters query, CancellationToken ct)
    {
        var rows = await (await session.ServicesAsync(new(), actor, ct))
            .Select(s => new { s.NetworkIds, s.ConsultantRefs })
            .ToListAsync(ct);
        var names = await session.NetworkNamesAsync(rows.SelectMany(row => row.NetworkIds), ct);
        return new(
            [
                .. names
                    .Select(network => new ServedNetwork(network.Key, network.Value))
                    .DistinctBy(network => network.Name) // Several were merged into one.
                    .OrderBy(network => network.Name, StringComparer.CurrentCulture),
            ],
            [
                .. directory
                    .Consultants(rows.SelectMany(row => row.ConsultantRefs).Distinct())
                    .OrderBy(c => c.Name ?? c.Id, StringComparer.CurrentCulture),
            ]
        );
    }
}
