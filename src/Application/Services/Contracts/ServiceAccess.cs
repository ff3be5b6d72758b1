using Marten;
using Marten.Linq.MatchesSql;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services.Contracts;

/// <summary>What other modules may know of services.</summary>
public static class ServiceAccess
{
    /// <summary>What was delivered on days that end in this time, and has cost something.</summary>
    public static async Task<IReadOnlyList<DeliveredService>> DeliveredWithCostAsync(
        this IQuerySession session,
        DateRange when,
        CancellationToken ct
    ) =>
        [
            .. (
                await session
                    .Query<Service>()
                    .Where(s =>
                        (s.Status == ServiceStatus.Delivered || s.Status == ServiceStatus.Evaluated)
                        && s.Days.To >= when.From
                        && s.Days.To <= when.To
                        && s.MatchesSql("(d.data -> 'delivery' ->> 'cost')::numeric > 0")
                    )
                    .OrderBy(s => s.Days.To)
                    .ThenBy(s => s.Id)
                    .Select(s => new
                    {
                        s.Id,
                        s.Order.Title,
                        s.Delivery,
                    })
                    .ToListAsync(ct)
            ).Select(s => new DeliveredService(
                s.Id,
                s.Title,
                s.Delivery!.Days.To,
                s.Delivery.Cost,
                s.Delivery.BudgetLine
            )),
        ];

    /// <summary>The title of each of these services that was delivered.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> DeliveredAmongAsync(
        this IQuerySession session,
        IReadOnlyCollection<Guid> ids,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        Guid[] asked = [.. ids.Distinct()];
        var delivered = await session
            .Query<Service>()
            .Where(s =>
                s.Id.IsOneOf(asked) && (s.Status == ServiceStatus.Delivered || s.Status == ServiceStatus.Evaluated)
            )
            .Select(s => new { s.Id, s.Order.Title })
            .ToListAsync(ct);
        return delivered.ToDictionary(s => s.Id, s => s.Title);
    }
}

/// <param name="LastDay">Of the delivery.</param>
/// <param name="Cost">Euros.</param>
/// <param name="BudgetLine">The line of the finance plan that bears it, as text.</param>
public sealed record DeliveredService(Guid Id, string Title, DateOnly LastDay, decimal Cost, string? BudgetLine);
