using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships.Contracts;

/// <summary>What other modules may know of partnerships.</summary>
public static class PartnershipAccess
{
    /// <exception cref="NotFoundException"/>
    public static Task<Partnership> GetPartnershipAsync(this IQuerySession session, Guid id, CancellationToken ct) =>
        session.GetAsync<Partnership>(id, ct);

    /// <summary>
    /// The partnership that a network has not yet closed, wherever a merge has taken the network; null where it has
    /// none. Ask <see cref="Partnership.StatusOn"/> what holds today: time may have ended it.
    /// </summary>
    /// <exception cref="NotFoundException">There is no such network.</exception>
    public static async Task<Partnership?> OpenPartnershipOfAsync(
        this IQuerySession session,
        Guid networkId,
        CancellationToken ct
    )
    {
        var network = await session.GetNetworkAsync(networkId, ct);
        return network.OpenPartnershipId is { } open ? await session.GetAsync<Partnership>(open, ct) : null;
    }
}
