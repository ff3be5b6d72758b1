using System.Net;
using Schulterschluss.Functional.Services;
using Schulterschluss.Functional.Support;

namespace Schulterschluss.Functional.Grants;

/// <summary>Every figure here was worked out by hand.</summary>
public sealed class BalancingGrants(ActivePartnerships active) : IClassFixture<ActivePartnerships>
{
    private Api Clerk => active.Host.As(People.Controller);
    private Api Adviser => active.Host.As(People.Adviser);

    [Fact]
    public async Task Plan_and_actual_stand_beside_each_other_line_by_line()
    {
        active.Host.SetDay("2026-11-24");
        var grant = await Clerk.AwardAsync(Money.Notice("2020-01-01", "2026-12-31"));
        await Clerk.BookAsync(Money.Receipt(grant, "B-1", 10_000m, "2020-03-02", "0812"));
        await Clerk.BookAsync(Money.Receipt(grant, "B-2", -500.55m, "2020-03-03", "0812"));
        await Clerk.BookAsync(Money.Receipt(grant, "B-3", 11_750m, "2020-04-01", "0846"));
        await Clerk.BookAsync(Money.Receipt(grant, "B-4", 2_000m, "2020-04-02", "E1"));
        await Clerk.DrawAsync(grant, "2020-03-01", 15_000m);
        await Clerk.DrawAsync(grant, "2020-10-01", 30_000m);

        var balance = await Clerk.BalanceAsync(grant, "2020-12-31");
        // 10,000.00 - 500.55 = 9,499.45 of 60,000: -84.167 %
        Assert.Equal(
            (9_499.45m, -84.2m, "None"),
            (balance.Line("0812").Actual, balance.Line("0812").DeviationPercent, balance.Line("0812").Flag)
        );
        // 11,750 of 10,000: +17.5 %, more than 15 and less than 20
        Assert.Equal(
            (11_750m, 17.5m, "Flag", false),
            (
                balance.Line("0846").Actual,
                balance.Line("0846").DeviationPercent,
                balance.Line("0846").Flag,
                balance.Line("0846").IsBeyondTolerance
            )
        );
        // 9,499.45 + 11,750.00 = 21,249.45, of which 2,000 were own funds
        Assert.Equal(
            (21_249.45m, 2_000m, 19_249.45m, 70_750.55m, 45_000m, 0m),
            (balance.Spent, balance.Received, balance.SpentOfGrant, balance.Left, balance.Drawn, balance.PlanGap)
        );
        // Six weeks after 1 October is 12 November: of 45,000 drawn 19,249.45 are spent.
        Assert.Equal(25_750.55m, balance.OverdueToSpend);
        Assert.Equal(0, (await Clerk.BalanceAsync(grant, "2020-11-12")).OverdueToSpend);
        Assert.Equal(0, (await Clerk.BalanceAsync(grant, "2020-02-28")).Spent);
    }

    [Fact]
    public async Task The_cost_of_a_service_counts_until_a_voucher_stands_for_it()
    {
        active.Host.SetDay("2017-06-01");
        var posted = await DeliverAsync("0835 Vergabe", 1_200.50m);
        var unknown = await DeliverAsync("Line 4", 300m);
        await DeliverAsync("0835", 0m);
        active.Host.SetDay("2017-11-24");
        // Delivered before the grant was recorded; the last day of the period is the last day of the delivery.
        var grant = await Clerk.AwardAsync(Money.Notice("2017-01-01", "2017-09-14"));
        var path = Money.PathOf(grant);
        var later = await Clerk.AwardAsync(Money.Notice("2017-09-15", "2018-12-31"));
        var overlapping = await Clerk.AwardAsync(Money.Notice("2017-02-01", "2018-12-31"));

        async Task Expect(decimal vouchers, decimal services)
        {
            var line = (await Clerk.BalanceAsync(grant, "2017-11-24")).Line("0835");
            Assert.Equal((vouchers, services), (line.Vouchers, line.Services));
        }

        await Expect(0, 1_200.50m);
        Assert.Equal(0, (await Clerk.BalanceAsync(later, "2017-11-24")).Spent);
        Assert.Equal(0, (await Clerk.BalanceAsync(overlapping, "2017-11-24")).Spent);
        Assert.Equal([posted], await IdsAsync($"{path}/services"));
        Assert.Equal([unknown], await IdsAsync($"{path}/unposted-services"));

        var receipt = Money.Receipt(grant, "S-1", 1_190m, "2017-09-14");
        receipt["serviceId"] = posted;
        var voucher = Money.VoucherPath(await Clerk.BookAsync(receipt));
        await Expect(1_190m, 0);
        Assert.Empty(await IdsAsync($"{path}/services"));
        Assert.Equal("Where do we go from here?", (string?)(await Clerk.Get(voucher)).Json["serviceTitle"]);

        (await Clerk.Post($"{voucher}/cancel", (await Clerk.Get(voucher)).ETag, new { reason = "wrong" })).Expect(
            HttpStatusCode.NoContent
        );
        await Expect(0, 1_200.50m);
    }

    [Fact]
    public async Task A_voucher_pays_for_nothing_that_was_not_delivered()
    {
        active.Host.SetDay("2017-06-01");
        var (id, _, _) = await Orders.ConfirmedAsync(Adviser, Orders.Workshop(active.Berlin));
        var grant = await Clerk.AwardAsync(Money.Notice("2016-01-01", "2016-12-31"));
        var receipt = Money.Receipt(grant, "S-2", date: "2016-03-01");
        receipt["serviceId"] = id;
        (await Clerk.Create(Money.Vouchers, receipt)).ExpectProblem(
            HttpStatusCode.Conflict,
            "voucher.service-not-delivered"
        );
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(string path) =>
        [
            .. (await Clerk.Get(path))
                .Expect(HttpStatusCode.OK)
                .Json.AsArray()
                .Select(row => row!["serviceId"]!.GetValue<Guid>()),
        ];

    private async Task<Guid> DeliverAsync(string budgetLine, decimal cost)
    {
        active.Host.SetDay("2017-06-01");
        var (id, path, etag) = await Orders.ScheduledAsync(
            Adviser,
            Orders.Workshop(active.Berlin),
            Orders.On("2017-09-14")
        );
        active.Host.SetDay("2017-09-20");
        var delivery = Orders.Given(active.Berlin);
        (delivery["from"], delivery["to"]) = ("2017-09-13", "2017-09-14");
        (delivery["budgetLine"], delivery["cost"]) = (budgetLine, cost);
        (await Adviser.Post($"{path}/deliver", etag, delivery)).Expect(HttpStatusCode.NoContent);
        return id;
    }
}
