using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Wirtschaftlichkeit.</summary>
internal sealed class K20Economy() : Figure("K20", 1)
{
    public override Words Name { get; } = new("Wirtschaftlichkeit", "Economy");

    public override Words Definition { get; } =
        new(
            "Kosten je im Zeitraum erbrachter Dienstleistung, nach Art: was gebuchte Belege für sie zahlen, sonst die bei der Erbringung erfassten Kosten. Und alle Ausgaben des Zeitraums je Monat, in dem eine Partnerschaft aktiv war; angebrochene Monate zählen nach Tagen.",
            "Cost of each service delivered in the period, by type: what booked vouchers pay for it, else the cost recorded with the delivery. And all expenditure of the period for each month in which a partnership was active; parts of months count by their days."
        );

    public override Words Time => DayOfTheMatter;

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K20.service",
            new("Je Dienstleistung", "For each service"),
            new("Kosten / erbrachte Dienstleistungen", "cost / services delivered"),
            FigureUnit.EuroPerUnit,
            Aggregation.Quotient,
            ByService,
            Group: GroupKind.ServiceType,
            Disclosure: Disclosure.Groups,
            LessIsBetter: true
        ),
        new(
            "K20.month",
            new("Je aktivem Partnerschaftsmonat", "For each active month of a partnership"),
            new("Ausgaben im Zeitraum / aktive Monate", "expenditure in the period / active months"),
            FigureUnit.EuroPerUnit,
            Aggregation.Quotient,
            ByMonth,
            Disclosure: Disclosure.Groups,
            LessIsBetter: true
        ),
    ];

    private static IEnumerable<CountedRecord> ByService(DataSet data)
    {
        var paid = data
            .Finance.Vouchers.Where(voucher => voucher.IsExpenditure && voucher.ServiceId is not null)
            .ToLookup(voucher => voucher.ServiceId!.Value, voucher => voucher.Amount);
        return K12Services
            .DeliveredIn(
                data,
                service => paid.Contains(service.ServiceId) ? paid[service.ServiceId].Sum() : service.Cost ?? 0
            )
            .Select(record => record with { Denominator = record.IsCounted ? 1 : 0 });
    }

    private static IEnumerable<CountedRecord> ByMonth(DataSet data) =>
        data
            .Finance.Vouchers.Select(voucher =>
                K19Spending.Of(voucher, K19Spending.ReasonToLeaveOut(voucher) ?? Outside(data, voucher.Day))
            )
            .Concat(
                data.Finance.PostedCosts()
                    .Select(cost =>
                        K19Spending.Of(
                            data,
                            cost,
                            K19Spending.ReasonToLeaveOut(cost) ?? Outside(data, cost.Service.DeliveredTo!.Value)
                        )
                    )
            )
            .Concat(
                data.Index.Partnerships.Select(changes =>
                {
                    var months = ActiveMonths.Of(changes, data.Period);
                    return data.OfNetwork(
                        RecordKind.Partnership,
                        changes[^1].PartnershipId.ToString(),
                        changes[^1].NetworkId,
                        changes[^1].ActiveSince,
                        0,
                        months,
                        leftOut: months == 0 ? LeftOut.NotInForce : null
                    );
                })
            );

    private static LeftOut? Outside(DataSet data, DateOnly day) =>
        data.Period.Contains(day) ? null : LeftOut.NotInThePeriod;
}
