using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>Mittelabfluss, and how far each line is from its plan.</summary>
internal sealed class K19Spending() : Figure("K19", 1)
{
    public override Words Name { get; } = new("Mittelabfluss", "Spending against the plan");

    public override Words Definition { get; } =
        new(
            "Ausgaben der Zuwendung seit ihrem Beginn bis zum Stichtag gegen den Plan für den ganzen Bewilligungszeitraum, insgesamt und je Position: gebuchte Belege und die Kosten erbrachter Dienstleistungen, für die kein Beleg steht.",
            "Expenditure of the grant from its beginning to the reporting day against the plan for the whole period, in total and by line: booked vouchers, and the costs of delivered services that no voucher stands for."
        );

    public override Words Time { get; } =
        new(
            "Der Tag der Zahlung, bei Dienstleistungen der letzte Tag der Erbringung. Es gilt der Plan, wie er zuletzt erfasst ist.",
            "The day of the payment, of services the last day of the delivery. The plan holds as it was recorded last."
        );

    public override IReadOnlyList<FigurePart> Parts { get; } =
    [
        new(
            "K19",
            new("Ist je Plan", "Actual over plan"),
            new("Ist / Plan", "actual / plan"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Spent(data).Concat(Planned(data, _ => 0)),
            Group: GroupKind.PlanLine,
            Disclosure: Disclosure.Groups
        ),
        new(
            "K19.deviation",
            new("Abweichung vom Plan", "Deviation from the plan"),
            new("(Ist − Plan) / Plan", "(actual − plan) / plan"),
            FigureUnit.Percent,
            Aggregation.Quotient,
            data => Spent(data).Concat(Planned(data, line => -line.Planned)),
            Group: GroupKind.PlanLine,
            Disclosure: Disclosure.Groups,
            LessIsBetter: true
        ),
        new(
            "K19.actual",
            new("Ist", "Actual"),
            new("Summe der Ausgaben", "sum of the expenditure"),
            FigureUnit.Euro,
            Aggregation.Sum,
            Spent,
            Group: GroupKind.PlanLine,
            Disclosure: Disclosure.Groups
        ),
    ];

    /// <summary>Everything that was paid or has cost something since the grant began; over a group of its line.</summary>
    public static IEnumerable<CountedRecord> Spent(DataSet data) =>
        data
            .Finance.Vouchers.Select(voucher => Of(voucher, ReasonToLeaveOut(voucher)))
            .Concat(data.Finance.PostedCosts().Select(cost => Of(data, cost, ReasonToLeaveOut(cost))));

    public static CountedRecord Of(VoucherFact voucher, LeftOut? leftOut) =>
        new(
            RecordKind.Voucher,
            voucher.VoucherId.ToString(),
            voucher.DocumentRef,
            voucher.Day,
            leftOut is null ? voucher.Amount : 0,
            0,
            voucher.Line,
            [],
            leftOut
        );

    public static CountedRecord Of(DataSet data, PostedCost cost, LeftOut? leftOut) =>
        data.OfService(
            cost.Service,
            cost.Service.DeliveredTo,
            leftOut is null ? cost.Service.Cost!.Value : 0,
            leftOut: leftOut
        ) with
        {
            Group = cost.Line,
        };

    public static LeftOut? ReasonToLeaveOut(VoucherFact voucher) =>
        voucher.Status != VoucherStatus.Booked ? LeftOut.NotBooked
        : voucher.Direction == VoucherDirection.In ? LeftOut.Income
        : null;

    public static LeftOut? ReasonToLeaveOut(PostedCost cost) =>
        cost.Line is null ? LeftOut.NoSuchLine
        : cost.IsPaidByVoucher ? LeftOut.PaidByVoucher
        : null;

    private static IEnumerable<CountedRecord> Planned(DataSet data, Func<PlanLine, decimal> numerator) =>
        from grant in data.Finance.Grants
        from line in grant.PlanLines()
        let leftOut = line.Kind == LineKind.Income ? (LeftOut?)LeftOut.Income : null
        select new CountedRecord(
            RecordKind.PlanLine,
            $"{grant.GrantId}/{line.Number}",
            $"{line.Number} {line.Title}",
            Day: null,
            leftOut is null ? numerator(line) : 0,
            leftOut is null ? line.Planned : 0,
            line.Number,
            [],
            leftOut
        );
}
