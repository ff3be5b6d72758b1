using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

/// <summary>Who may see which entry of the register.</summary>
internal static class NetworkVisibility
{
    /// <summary>The office sees all, a network's people their own.</summary>
    public static bool SeesUnpublished(this ICurrentActor actor, Guid networkId) =>
        actor.Has(NetworkPermissions.Read) && (actor.Side != Domain.Common.Side.Network || actor.BelongsTo(networkId));

    /// <exception cref="NotFoundException">For everybody else an entry that is not public does not exist.</exception>
    public static void RequireVisible(this ICurrentActor actor, Network network, DateOnly today)
    {
        if (
            network.StatusOn(today) is not (NetworkStatus.Listed or NetworkStatus.Dormant)
            && !actor.SeesUnpublished(network.Id)
        )
        {
            throw new NotFoundException(nameof(Network), network.Id);
        }
    }
}
