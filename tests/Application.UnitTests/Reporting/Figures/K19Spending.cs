using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.UnitTests.Reporting.Figures;

/// <summary>K19: what was spent of what was planned, in total and by line.</summary>
public sealed class K19Spending
{
    /// <summary>
    /// Line 0812 of 10,000: 1,000 + 500.50 − 100.50 (a correction) by vouchers, and 600 for a service without one: 2,000. Line
    /// 0835 of 5,000: 6,000. Actual 8,000 of 15,000. Line 0111 is income. D52 was paid by V7 and counts once; of D53 no plan
    /// has the line.
    /// </summary>
    [Fact]
    public void Booked_vouchers_count_and_services_that_none_stands_for()
    {
        var programme = Spent();
        var actual = programme.Figure("K19.actual");
        Assert.Equal(8_000, actual.Value);
        Assert.Equal(["0812 2000", "0835 6000"], actual.ByGroup);
        Assert.Equal(
            [
                "D52: PaidByVoucher",
                "D53: NoSuchLine",
                "D54: PaidByVoucher",
                "V4: NotBooked",
                "V5: NotBooked",
                "V6: NotBooked",
                "V8: Income",
            ],
            actual.LeftOut
        );

        var share = programme.Figure("K19");
        Assert.Equal("8000/15000", share.Fraction);
        Assert.Equal(["0812 0.2", "0835 1.2"], share.ByGroup);
        Assert.Contains("0111 Position 0111: Income", share.LeftOut);
    }

    /// <summary>(8,000 − 15,000) / 15,000 in total, −80 % and +20 % on the lines.</summary>
    [Fact]
    public void The_deviation_is_told_for_each_line()
    {
        var figure = Spent().Figure("K19.deviation");
        Assert.Equal("-7000/15000", figure.Fraction);
        Assert.Equal(["0812 -0.8", "0835 0.2"], figure.ByGroup);
    }

    [Fact]
    public void Counts_from_the_beginning_of_the_grant_not_of_the_period() =>
        Assert.Equal(
            300,
            new Programme("2026-01-01", "2026-03-31")
                .Grant(1, "2024-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 1_000))
                .Voucher(1, "2024-01-01", 100)
                .Voucher(2, "2025-12-31", 100)
                .Voucher(3, "2026-03-31", 100)
                .Figure("K19.actual")
                .Value
        );

    [Fact]
    public void A_line_without_a_plan_has_no_share_but_counts_in_the_total()
    {
        var programme = new Programme("2026-01-01", "2026-03-31")
            .Grant(
                1,
                "2026-01-01",
                "2026-12-31",
                ("0812", LineKind.Expenditure, 1_000),
                ("0899", LineKind.Expenditure, 0)
            )
            .Voucher(1, "2026-01-01", 250, "0899");
        Assert.Equal(["0812 0", "0899 -"], programme.Figure("K19").ByGroup);
        Assert.Equal(0.25m, programme.Figure("K19").Value);
        Assert.Equal(["0812 -1", "0899 -"], programme.Figure("K19.deviation").ByGroup);
    }

    [Fact]
    public void The_cost_of_a_service_stands_in_the_grant_that_began_first()
    {
        var figure = new Programme("2026-01-01", "2026-03-31")
            .Network(1)
            .Grant(1, "2025-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 1_000))
            .Grant(2, "2026-01-01", "2027-12-31", ("0812.1", LineKind.Expenditure, 3_000))
            .Cost(51, "2026-01-10", 100, "0812 Honorare")
            .Cost(52, "2026-01-10", 200, "0812.1 Honorare")
            .Cost(53, "2024-12-31", 400, "0812")
            .Figure("K19");
        Assert.Equal("300/4000", figure.Fraction);
        Assert.Equal(["D53: NoSuchLine"], figure.LeftOut);
        // A line is named by the longest number that a text begins with, within a grant; the older grant comes first.
        Assert.Equal(["0812 0.3", "0812.1 0"], figure.ByGroup);
    }

    /// <summary>The service cost 600; that its participants paid 50 is income, and no voucher for it.</summary>
    [Fact]
    public void What_participants_pay_does_not_stand_for_the_cost_of_their_service() =>
        Assert.Equal(
            600,
            new Programme("2026-01-01", "2026-03-31")
                .Network(1)
                .Grant(
                    1,
                    "2026-01-01",
                    "2026-12-31",
                    ("0812", LineKind.Expenditure, 1_000),
                    ("0111", LineKind.Income, 50)
                )
                .Cost(51, "2026-01-10", 600)
                .Voucher(1, "2026-01-10", 50, "0111", direction: VoucherDirection.In, service: 51)
                .Figure("K19.actual")
                .Value
        );

    [Theory]
    [InlineData("K19")]
    [InlineData("K19.deviation")]
    public void Without_a_grant_it_is_not_available(string code) =>
        Assert.Null(new Programme("2026-01-01", "2026-03-31").Figure(code).Value);

    private static Programme Spent() =>
        new Programme("2026-01-01", "2026-03-31")
            .Network(1)
            .Grant(
                1,
                "2025-01-01",
                "2026-12-31",
                ("0812", LineKind.Expenditure, 10_000),
                ("0835", LineKind.Expenditure, 5_000),
                ("0111", LineKind.Income, 2_000)
            )
            .Voucher(1, "2025-01-01", 1_000)
            .Voucher(2, "2026-03-31", 500.50m)
            .Voucher(3, "2026-02-01", -100.50m)
            .Voucher(4, "2026-02-01", 10_000, status: VoucherStatus.AwaitingApproval)
            .Voucher(5, "2026-02-01", 10_000, status: VoucherStatus.Cancelled)
            .Voucher(6, "2026-02-01", 10_000, status: VoucherStatus.Declined)
            .Voucher(7, "2026-02-01", 6_000, "0835", service: 52)
            .Voucher(8, "2026-02-01", 2_000, "0111", direction: VoucherDirection.In)
            .Cost(51, "2026-01-10", 600)
            .Cost(52, "2026-01-11", 5_000)
            .Cost(53, "2026-01-12", 700, "0999")
            .Cost(54, "2026-01-13", 800)
            .PaidElsewhere(54);
}
