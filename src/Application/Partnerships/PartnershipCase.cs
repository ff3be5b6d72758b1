using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>A partnership and its network, wherever a merge has taken that: what one decides, the other notes.</summary>
internal sealed record PartnershipCase(Partnership Partnership, Network Network)
{
    /// <summary>The register carries the open partnership and the seal, and learns of both in the same transaction.</summary>
    public void NoteInRegister(DateOnly today)
    {
        var isOpenHere = Network.OpenPartnershipId == Partnership.Id;
        if (Partnership.Seal is { } seal && (isOpenHere || Network.SealNumber == seal.Number))
        {
            Network.NoteSeal(seal.Number, Partnership.SealUsableUntil(today));
        }

        if (Partnership.Status.IsFinal())
        {
            Network.ClosePartnership(Partnership.Id);
        }
    }
}

internal static class PartnershipCases
{
    /// <summary>Loads for a change by this actor.</summary>
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    /// <exception cref="StaleVersionException"/>
    public static async Task<PartnershipCase> GetCaseAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var @case = await session.GetCaseAsync(id, actor, ct);
        @case.Partnership.At(expectedVersion);
        return @case;
    }

    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    public static async Task<PartnershipCase> GetCaseAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var @case = await session.OnceAsync((nameof(PartnershipCase), id), () => session.ReadCaseAsync(id, ct));
        return
            actor.Side != Side.Network
            || actor.BelongsTo(@case.Network.Id)
            || actor.BelongsTo(@case.Partnership.NetworkId)
            ? @case
            : throw new NotFoundException(nameof(Partnership), id);
    }

    private static async Task<PartnershipCase> ReadCaseAsync(this IQuerySession session, Guid id, CancellationToken ct)
    {
        var partnership = await session.GetAsync<Partnership>(id, ct);
        return new(partnership, await session.GetNetworkAsync(partnership.NetworkId, ct));
    }

    /// <summary>Partnership and register, in the session's one transaction. Returns the partnership's new version.</summary>
    public static async Task<Guid> SaveAsync(
        this IDocumentSession session,
        PartnershipCase @case,
        DateOnly today,
        CancellationToken ct
    )
    {
        @case.NoteInRegister(today);
        session.Record(@case.Partnership);
        session.Record(@case.Network);
        await session.SaveChangesAsync(ct);
        return @case.Partnership.Version;
    }

    /// <summary>The side that somebody who may see the case speaks for.</summary>
    /// <exception cref="ForbiddenException">They belong to neither.</exception>
    public static Side RequireSide(this ICurrentActor actor) => actor.Side ?? throw new ForbiddenException();
}
