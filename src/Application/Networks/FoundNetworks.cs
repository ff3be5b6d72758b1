using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

internal sealed class FoundNetworks : IThingSource
{
    public string Permission => NetworkPermissions.Read;

    public async Task<IEnumerable<FoundThing>> FindAsync(
        IQuerySession session,
        ICurrentActor actor,
        string text,
        CancellationToken ct
    )
    {
        var networks = session
            .Query<Network>()
            .Where(n =>
                n.Status != NetworkStatus.Merged
                && (
                    n.Profile.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || n.Profile.ShortName!.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || n.SealNumber!.Contains(text, StringComparison.OrdinalIgnoreCase)
                )
            );
        if (actor.Side == Side.Network)
        {
            var own = await session.IdsOfNetworkAsync(actor.NetworkId ?? Guid.Empty, ct);
            networks = networks.Where(n => n.Id.IsOneOf(own));
        }

        var found = await networks
            .OrderBy(n => n.Profile.Name)
            .Take(SearchEverything.MaxOfKind)
            .Select(n => new
            {
                n.Id,
                n.Profile.Name,
                n.Status,
                n.OpenPartnershipId,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(n => new FoundThing(ThingKind.Network, n.Id, n.Name, n.Status.ToString())),
            .. found
                .Where(n => n.OpenPartnershipId is not null)
                .Select(n => new FoundThing(ThingKind.Partnership, n.OpenPartnershipId!.Value, n.Name, "")),
        ];
    }
}
