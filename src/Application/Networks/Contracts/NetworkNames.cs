using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Contracts;

/// <summary>Names of networks for lists of other modules.</summary>
public static class NetworkNames
{
    /// <summary>The present name behind each id, wherever a merge has taken the network.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<IReadOnlyDictionary<Guid, string>> NetworkNamesAsync(
        this IQuerySession session,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var names = new Dictionary<Guid, string>();
        foreach (var network in await session.LoadManyAsync<Network>(ct, [.. ids.Distinct()]))
        {
            var present = network.MergedInto is null ? network : await session.GetNetworkAsync(network.Id, ct);
            names[network.Id] = present.Profile.Name;
        }

        return names;
    }
}
