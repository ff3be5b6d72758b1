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

    /// <summary>Of every entry that was merged: where it is now. Merges are rare, so one question answers for all.</summary>
    public static Task<IReadOnlyDictionary<Guid, Guid>> MergedNetworksAsync(
        this IQuerySession session,
        CancellationToken ct
    ) => session.OnceAsync(nameof(MergedNetworksAsync), () => session.ReadMergedAsync(ct));

    private static async Task<IReadOnlyDictionary<Guid, Guid>> ReadMergedAsync(
        this IQuerySession session,
        CancellationToken ct
    )
    {
        var merged = await session
            .Query<Network>()
            .Where(n => n.MergedInto != null)
            .Select(n => new { n.Id, n.MergedInto })
            .ToListAsync(ct);
        var into = merged.ToDictionary(n => n.Id, n => n.MergedInto!.Value);
        return into.Keys.ToDictionary(id => id, id => LastOf(into, id));
    }

    private static Guid LastOf(Dictionary<Guid, Guid> into, Guid id) =>
        into.TryGetValue(id, out var next) ? LastOf(into, next) : id;
}
