using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks.Contracts;

/// <summary>Documents keep the id of the network that they were written for, also after it was merged into another.</summary>
public static class NetworkAliases
{
    /// <summary>The network's own id, and those of every entry that was merged into it.</summary>
    public static Task<Guid[]> IdsOfNetworkAsync(this IQuerySession session, Guid networkId, CancellationToken ct) =>
        session.OnceAsync((nameof(IdsOfNetworkAsync), networkId), () => session.ReadIdsAsync(networkId, ct));

    private static async Task<Guid[]> ReadIdsAsync(this IQuerySession session, Guid networkId, CancellationToken ct)
    {
        List<Guid> ids = [networkId];
        for (var known = 0; known < ids.Count; known++)
        {
            var into = ids[known];
            ids.AddRange(
                await session.Query<Network>().Where(n => n.MergedInto == into).Select(n => n.Id).ToListAsync(ct)
            );
        }

        return [.. ids];
    }
}
