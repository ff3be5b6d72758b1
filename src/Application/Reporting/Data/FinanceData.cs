using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Data;

/// <summary>The money behind a period.</summary>
/// <param name="Grants">Whose period meets the one that is reported on.</param>
/// <param name="Vouchers">Of these grants, up to the last day, whatever their status.</param>
/// <param name="Services">Delivered at a cost since the first of these grants began, up to the last day.</param>
/// <param name="PaidElsewhere">Services that a voucher of another grant, or of a later day, stands for.</param>
public sealed record FinanceData(
    IReadOnlyList<GrantFact> Grants,
    IReadOnlyList<VoucherFact> Vouchers,
    IReadOnlyList<ServiceFact> Services,
    IReadOnlyList<Guid> PaidElsewhere
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
            .Where(voucher => voucher.IsExpenditure)
            .Select(voucher => voucher.ServiceId)
            .OfType<Guid>()
            .Concat(PaidElsewhere)
            .ToHashSet();
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
            yield return new(service, place?.GrantId, place?.Line.Number, paid.Contains(service.ServiceId));
        }
    }
}

/// <param name="GrantId">That bears it; null where no plan has its line.</param>
/// <param name="Line">Number of the plan's line.</param>
/// <param name="IsPaidByVoucher">A booked voucher stands for it, and counts instead.</param>
internal sealed record PostedCost(ServiceFact Service, Guid? GrantId, string? Line, bool IsPaidByVoucher);
