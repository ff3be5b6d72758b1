using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.ActionOptions;

/// <summary>Options are a matter between a network and the office: for the people of other networks there are none.</summary>
internal static class ActionOptionLoading
{
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    public static async Task<ActionOption> GetAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var option = await session.GetAsync<ActionOption>(id, ct);
        return await session.ConcernsAsync(actor, option.NetworkId, ct)
            ? option
            : throw new NotFoundException(nameof(ActionOption), id);
    }

    /// <summary>Loads for a change by this actor.</summary>
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    /// <exception cref="StaleVersionException"/>
    public static async Task<ActionOption> GetAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        ICurrentActor actor,
        CancellationToken ct
    ) => (await session.GetAsync(id, actor, ct)).At(expectedVersion);

    private static async Task<bool> ConcernsAsync(
        this IQuerySession session,
        ICurrentActor actor,
        Guid networkId,
        CancellationToken ct
    ) =>
        actor.Side != Side.Network
        || actor.BelongsTo(networkId)
        || actor.BelongsTo((await session.GetNetworkAsync(networkId, ct)).Id);
}
