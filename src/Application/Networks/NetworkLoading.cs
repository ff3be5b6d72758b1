using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

internal static class NetworkLoading
{
    /// <summary>Loads for a change by this actor. A merged network answers with the one that took it over.</summary>
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    /// <exception cref="BrokenRuleException">It was merged.</exception>
    /// <exception cref="StaleVersionException"/>
    public static async Task<Network> GetAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var network = await session.GetAsync<Network>(id, ct);
        actor.RequireOfficeOrMemberOf(id);
        return network.MergedInto is { } target
            ? throw new BrokenRuleException(NetworkRules.Merged.With(target))
            : network.At(expectedVersion);
    }
}
