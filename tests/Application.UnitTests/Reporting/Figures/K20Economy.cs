using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K20: cost of a service, and of a month of a partnership.</summary>
public sealed class K20Economy
{
    /// <summary>
    /// D51 cost 600 as recorded; D52 was recorded with 500, but paid with 450 + 50 − 20; D53 cost nothing; D54 was given
    /// before. (600 + 480 + 0) / 3.
    /// </summary>
    [Fact]
    public void A_service_costs_what_was_paid_for_it_else_what_was_recorded()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .Network(1)
            .Grant(1, "2025-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 10_000))
            .Cost(51, "2026-01-10", 600, type: ServiceType.Coaching)
            .Cost(52, "2026-03-31", 500)
            .Cost(54, "2025-12-31", 5_000)
            .Service(53, "2026-01-01/2026-03-31", "2026-02-01/2026-02-01")
            .Service(55, "2026-01-01/2026-03-31")
            .Voucher(1, "2026-03-01", 450, service: 52)
            .Voucher(2, "2026-03-01", 50, service: 52)
            .Voucher(3, "2026-03-01", -20, service: 52)
            .Voucher(4, "2026-03-01", 9_999, service: 52, status: VoucherStatus.AwaitingApproval)
            .Figure("K20.service");
        Assert.Equal("1080/3", figure.Fraction);
        Assert.Equal(360, figure.Value);
        Assert.Equal(["Coaching 600", "Course 240"], figure.ByGroup);
        Assert.Equal(["D55: NotDelivered"], figure.LeftOut);
    }

    [Fact]
    public void Where_nothing_was_delivered_a_service_has_no_cost() =>
        Assert.Null(new Programme("2026-01-01", "2026-03-31").Figure("K20.service").Value);

    /// <summary>
    /// Spent in the period: 900 + 100 − 50 by vouchers and 50 for a service: 1,000. Active: N1 three months, N2 one and a half
    /// of June (15 of 30 days) and the whole of May: 4.5 months.
    /// </summary>
    [Fact]
    public void A_month_costs_all_expenditure_of_the_period_over_all_active_months()
    {
        var figure = new Programme("2026-04-01", "2026-06-30")
            .Network(1)
            .Network(2)
            .Network(3)
            .Grant(1, "2025-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 10_000), ("0111", LineKind.Income, 1))
            .Voucher(1, "2026-04-01", 900)
            .Voucher(2, "2026-06-30", 100)
            .Voucher(3, "2026-05-01", -50)
            .Voucher(4, "2026-03-31", 7_777)
            .Voucher(5, "2026-05-01", 7_777, "0111", direction: VoucherDirection.In)
            .Voucher(6, "2026-05-01", 7_777, status: VoucherStatus.Cancelled)
            .Cost(51, "2026-05-10", 50)
            .Cost(52, "2026-03-31", 7_777)
            .Partnership(11, "2026-01-01", PartnershipStatus.Active, 1, since: "2026-01-01", termEnd: "2028-12-31")
            .Partnership(12, "2026-05-01", PartnershipStatus.Active, 2, since: "2026-05-01", termEnd: "2029-04-30")
            .Partnership(12, "2026-06-16", PartnershipStatus.Ended, 2, since: "2026-05-01", termEnd: "2029-04-30")
            .Partnership(13, "2026-05-01", PartnershipStatus.InNegotiation, 3)
            .Figure("K20.month");
        Assert.Equal("1000/4.5", figure.Fraction);
        Assert.Equal(
            ["D52: NotInThePeriod", "N3: NotInForce", "V4: NotInThePeriod", "V5: Income", "V6: NotBooked"],
            figure.LeftOut
        );
    }

    [Fact]
    public void Without_an_active_month_there_is_no_cost_of_one() =>
        Assert.Null(
            new Programme("2026-01-01", "2026-03-31")
                .Grant(1, "2026-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 10_000))
                .Voucher(1, "2026-01-01", 900)
                .Figure("K20.month")
                .Value
        );
}
