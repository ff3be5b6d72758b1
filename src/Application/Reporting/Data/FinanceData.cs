using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Data;

/// <summary>The money behind a period.</summary>
/// <param name="Grants">Whose period meets the one that is reported on.</param>
/// <param name="Vouchers">Of these grants, up to the last day, whatever their status.</param>
/// <param name="Services">Delivered at a cost since the first of these grants began, up to the last day.</param>
public sealed record FinanceData(
    IReadOnlyList<GrantFact> Grants,
    IReadOnlyList<VoucherFact> Vouchers,
    IReadOnlyList<ServiceFact> Services
)
{
    private IReadOnlyList<PostedCost>? _posted;

    /// <summary>Where the cost of each service stands; by the same rule as the balance of a grant.</summary>
    internal IReadOnlyList<PostedCost> PostedCosts() => _posted ??= [.. Post()];

    private IEnumerable<PostedCost> Post()
    {
        var grants = Grants
            .Select(grant =>
                (
                    grant.GrantId,
                    Content: new GrantContent(
                        grant.NoticeNumber,
                        grant.Title,
                        new DateRange(grant.PeriodFrom, grant.PeriodTo),
                        grant.Amount,
                        [.. grant.PlanLines()],
                        GrantRules.Usual
                    )
                )
            )
            .ToList();
        var paid = Vouchers
            .Where(voucher => voucher.Status == VoucherStatus.Booked && voucher.ServiceId is not null)
            .ToLookup(voucher => voucher.ServiceId!.Value, voucher => voucher.GrantId);
        foreach (var service in Services)
        {
            var cost = new ServiceCost(
                service.ServiceId,
                service.Title,
                service.DeliveredTo!.Value,
                service.Cost!.Value,
                service.BudgetLine
            );
            var place = cost.PlaceOf(grants);
            yield return new(service, place?.Line.Number, place is { } at && paid[service.ServiceId].Contains(at.GrantId));
        }
    }
}

/// <param name="Line">Number of the plan's line; null where no plan has it.</param>
/// <param name="IsPaidByVoucher">A booked voucher stands for it, and counts instead.</param>
internal sealed record PostedCost(ServiceFact Service, string? Line, bool IsPaidByVoucher);
