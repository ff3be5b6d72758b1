using Marten;
using Schulterschluss.Application.Common;

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
    ) =>
        (await session.GetNetworksAsync(ids, ct)).ToDictionary(
            network => network.Key,
            network => network.Value.Profile.Name
        );
}
