using FluentValidation;
using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>Filters that the list and the calendar share.</summary>
/// <param name="ConsultantRef">Opaque id.</param>
public sealed record ServiceFilter(Guid? NetworkId = null, Guid? PartnershipId = null, string? ConsultantRef = null);

internal sealed class ServiceFilterValidator : AbstractValidator<ServiceFilter>
{
    public ServiceFilterValidator() => RuleFor(f => f.ConsultantRef).OpaqueId().When(f => f.ConsultantRef is not null);
}

internal static class ServiceSelection
{
    /// <summary>What the actor may see of what they ask for: a network's people only what serves their network.</summary>
    public static async Task<IQueryable<Service>> ServicesAsync(
        this IQuerySession session,
        ServiceFilter filter,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        IQueryable<Service> services = session.Query<Service>();
        if (actor.Side == Side.Network)
        {
            services = services.Serving(await session.OwnNetworkIdsAsync(actor, ct));
        }

        if (filter.NetworkId is { } networkId)
        {
            services = services.Serving(await session.IdsOfNetworkAsync(networkId, ct));
        }

        if (filter.PartnershipId is { } partnershipId)
        {
            services = services.Where(s => s.Order.PartnershipIds.Contains(partnershipId));
        }

        if (filter.ConsultantRef is { } consultant)
        {
            services = services.Where(s => s.ConsultantRefs.Contains(consultant));
        }

        return services;
    }

    /// <summary>What may take place on these days, as far as it is known.</summary>
    public static IQueryable<Service> Between(this IQueryable<Service> services, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            services = services.Where(s => s.Days.To >= first);
        }

        if (to is { } last)
        {
            services = services.Where(s => s.Days.From <= last);
        }

        return services;
    }

    private static IQueryable<Service> Serving(this IQueryable<Service> services, Guid[] networkIds)
    {
        string[] ids = [.. networkIds.Select(id => id.ToString())];
        return services.Where(s => s.MatchesSql("jsonb_exists_any(d.data -> 'networkIds', ?)", new object[] { ids }));
    }
}
