using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Contracts;

/// <summary>What other modules may know of the register: the network behind an id, wherever a merge has taken it.</summary>
public static class NetworkAccess
{
    /// <exception cref="NotFoundException"/>
    public static async Task<Network> GetNetworkAsync(this IQuerySession session, Guid id, CancellationToken ct)
    {
        var network = await session.GetAsync<Network>(id, ct);
        return network.MergedInto is { } target ? await session.GetNetworkAsync(target, ct) : network;
    }

    /// <summary>The present network behind each id.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<IReadOnlyDictionary<Guid, Network>> GetNetworksAsync(
        this IQuerySession session,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var networks = new Dictionary<Guid, Network>();
        foreach (var network in await session.LoadManyAsync<Network>(ct, [.. ids.Distinct()]))
        {
            networks[network.Id] = network.MergedInto is { } target
                ? await session.GetNetworkAsync(target, ct)
                : network;
        }

        return networks;
    }
}
