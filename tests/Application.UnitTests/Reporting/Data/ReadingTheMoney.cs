using NSubstitute;
using Schulterschluss.Application.Reporting.Data;
using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.UnitTests.Reporting.Data;

/// <summary>Which grants, vouchers and costs belong to a period.</summary>
public sealed class ReadingTheMoney
{
    private static readonly DateRange Quarter = new(Programme.On("2026-01-01"), Programme.On("2026-03-31"));

    [Fact]
    public async Task The_grants_are_those_whose_period_meets_the_one_reported_on_the_first_before_the_others()
    {
        var finance = await ReadAsync(
            new Programme("2026-01-01", "2026-03-31")
                .Grant(3, "2026-03-31", "2027-12-31")
                .Grant(2, "2024-01-01", "2026-01-01")
                .Grant(1, "2024-01-01", "2025-12-31")
        );
        Assert.Equal([Programme.Id(2), Programme.Id(3)], finance.Grants.Select(grant => grant.GrantId));
    }

    [Fact]
    public async Task Vouchers_and_costs_count_up_to_the_reporting_day_since_the_first_grant_began()
    {
        var finance = await ReadAsync(
            new Programme("2026-01-01", "2026-03-31")
                .Grant(1, "2025-01-01", "2026-12-31")
                .Voucher(61, "2026-03-31", 10)
                .Voucher(62, "2026-04-01", 10)
                .Voucher(63, "2026-03-31", 10, grant: 9)
                .Cost(51, "2025-01-01", 10)
                .Cost(52, "2024-12-31", 10)
                .Cost(53, "2026-03-31", 0)
        );
        Assert.Equal(["V61"], finance.Vouchers.Select(voucher => voucher.DocumentRef));
        Assert.Equal(["D51"], finance.Services.Select(service => service.Title));
    }

    /// <summary>D51 is paid for after the reporting day, D52 by another grant: either cost counts with its voucher, and only there.</summary>
    [Fact]
    public async Task What_is_paid_for_elsewhere_or_later_does_not_count_here_as_a_cost()
    {
        var finance = await ReadAsync(
            new Programme("2026-01-01", "2026-03-31")
                .Grant(1, "2025-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 1_000))
                .Cost(51, "2026-03-30", 10)
                .Cost(52, "2026-03-30", 10)
                .Cost(53, "2026-03-30", 10)
                .Cost(54, "2026-03-30", 10)
                .Voucher(61, "2026-04-05", 10, service: 51)
                .Voucher(62, "2026-03-31", 10, grant: 9, service: 52)
                .Voucher(63, "2026-04-05", 10, service: 53, status: VoucherStatus.AwaitingApproval)
                .Voucher(64, "2026-03-31", 10, service: 54)
                .Voucher(65, "2026-04-05", 10, service: 53, direction: VoucherDirection.In)
        );
        Assert.Equal([Programme.Id(51), Programme.Id(52)], finance.PaidElsewhere);
        Assert.Equal(
            ["D53"],
            finance.PostedCosts().Where(cost => !cost.IsPaidByVoucher).Select(cost => cost.Service.Title)
        );
    }

    [Fact]
    public async Task Without_a_grant_there_is_no_money()
    {
        var finance = await ReadAsync(new Programme("2026-01-01", "2026-03-31").Voucher(61, "2026-01-01", 10));
        Assert.Empty(finance.Vouchers);
    }

    private static async Task<FinanceData> ReadAsync(Programme programme)
    {
        var (known, stop) = (programme.Data().Finance, TestContext.Current.CancellationToken);
        var ledger = Substitute.For<IFactLedger>();
        Answer(known.Grants, grant => grant.PeriodFrom);
        AnswerOf(nameof(VoucherFact.GrantId), voucher => voucher.GrantId);
        AnswerOf(nameof(VoucherFact.ServiceId), voucher => voucher.ServiceId);
        Answer(known.Services, service => service.DeliveredTo!.Value);
        var ledgers = Substitute.For<IFactLedgers>();
        ledgers.OpenAsync(stop).Returns(ledger);
        return (await ledgers.ReadAsync(Quarter, programme.AsOf, stop)).Finance;

        void Answer<T>(IReadOnlyList<T> facts, Func<T, DateOnly> day)
            where T : class, IFact =>
            ledger
                .LatestAsync<T>(Arg.Any<IReadOnlyList<string>>(), Arg.Any<DateRange>(), programme.AsOf, stop)
                .Returns(call => [.. facts.Where(fact => call.Arg<DateRange>().Contains(day(fact)))]);

        void AnswerOf(string property, Func<VoucherFact, Guid?> of) =>
            ledger
                .LatestOfAsync<VoucherFact>(property, Arg.Any<IReadOnlyCollection<Guid>>(), programme.AsOf, stop)
                .Returns(call =>
                    [
                        .. known.Vouchers.Where(voucher =>
                            of(voucher) is { } id && call.Arg<IReadOnlyCollection<Guid>>().Contains(id)
                        ),
                    ]
                );
    }
}
