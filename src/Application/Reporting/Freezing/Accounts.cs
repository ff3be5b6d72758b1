using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>Zahlenmäßiger Nachweis: what was spent and received on each line of the plan, and by which vouchers.</summary>
internal static class Accounts
{
    /// <summary>
    /// Of the report's own grant, in the period. What a second person has let through although it was paid before the
    /// grant began or after it ended counts on the grant's nearest day, so that the proofs miss nothing together.
    /// </summary>
    public static DocumentAccounts? Of(FrozenInput input)
    {
        if (input.Data.Finance.Grants.FirstOrDefault(grant => grant.GrantId == input.Grant.Id) is not { } grant)
        {
            return null;
        }

        bool IsOfThePeriod(DateOnly day) =>
            input.Period.Contains(
                day < grant.PeriodFrom ? grant.PeriodFrom
                : day > grant.PeriodTo ? grant.PeriodTo
                : day
            );

        var booked = input
            .Data.Finance.Vouchers.Where(v =>
                v.GrantId == grant.GrantId && v.Status == VoucherStatus.Booked && IsOfThePeriod(v.Day)
            )
            .ToList();
        var vouchersOf = booked.ToLookup(v => v.Line, v => v.Amount);
        var costsOf = input
            .Data.Finance.PostedCosts()
            .Where(cost =>
                cost.GrantId == grant.GrantId && !cost.IsPaidByVoucher && IsOfThePeriod(cost.Service.DeliveredTo!.Value)
            )
            .ToLookup(cost => cost.Line!, cost => cost.Service.Cost!.Value);
        List<AccountLine> lines =
        [
            .. grant
                .PlanLines()
                .Select(line =>
                {
                    var (vouchers, services) = (vouchersOf[line.Number].Sum(), costsOf[line.Number].Sum());
                    return new AccountLine(
                        line.Number,
                        line.Title,
                        line.Kind == LineKind.Income,
                        line.Planned,
                        vouchers,
                        services,
                        vouchers + services,
                        LineBalance.PercentOver(line.Planned, vouchers + services)
                    );
                }),
        ];
        return new(
            lines,
            lines.Where(line => !line.IsIncome).Sum(line => line.Planned),
            lines.Where(line => !line.IsIncome).Sum(line => line.Actual),
            lines.Where(line => line.IsIncome).Sum(line => line.Actual),
            [
                .. booked
                    .OrderBy(v => v.Direction)
                    .ThenBy(v => v.Line, StringComparer.Ordinal)
                    .ThenBy(v => v.Day)
                    .ThenBy(v => v.VoucherId)
                    .Select(v => new VoucherLine(
                        v.Line,
                        v.Direction == VoucherDirection.In,
                        v.Day,
                        v.Payee,
                        v.Reason,
                        v.DocumentRef,
                        v.Amount
                    )),
            ]
        );
    }
}
