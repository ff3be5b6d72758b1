using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Application.Partnerships.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

internal static class ServiceLoading
{
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    public static async Task<Service> GetVisibleAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var service = await session.GetAsync<Service>(id, ct);
        if (actor.Side != Side.Network)
        {
            return service;
        }

        var own = await session.OwnNetworkIdsAsync(actor, ct);
        return service.NetworkIds.Intersect(own).Any() ? service : throw new NotFoundException(nameof(Service), id);
    }

    /// <summary>The ids under which services may know the network of one of its people.</summary>
    public static Task<Guid[]> OwnNetworkIdsAsync(
        this IQuerySession session,
        ICurrentActor actor,
        CancellationToken ct
    ) => session.IdsOfNetworkAsync(actor.NetworkId ?? throw new ForbiddenException(), ct);

    /// <summary>The others that have an appointment on its day.</summary>
    public static Task<IReadOnlyList<Service>> OnTheSameDayAsync(
        this IQuerySession session,
        Appointment appointment,
        Guid except,
        CancellationToken ct
    ) =>
        session
            .Query<Service>()
            .Where(s => s.Id != except && s.MatchesSql("d.data -> 'appointment' ->> 'when' = ?", appointment.When.Text))
            .ToListAsync(ct);

    /// <summary>The partnerships as they are today, each with its network, wherever a merge has taken that.</summary>
    /// <exception cref="NotFoundException">There is no such partnership.</exception>
    public static async Task<IReadOnlyList<(Partnership Partnership, ServedPartnership Served)>> PartnershipsOnAsync(
        this IQuerySession session,
        IReadOnlyList<Guid> ids,
        DateOnly today,
        CancellationToken ct
    )
    {
        List<(Partnership, ServedPartnership)> found = [];
        foreach (var id in ids)
        {
            var partnership = await session.GetPartnershipAsync(id, ct);
            var network = await session.GetNetworkAsync(partnership.NetworkId, ct);
            var isActive = partnership.StatusOn(today) == PartnershipStatus.Active;
            found.Add((partnership, new(id, network.Id, isActive)));
        }

        return found;
    }
}
