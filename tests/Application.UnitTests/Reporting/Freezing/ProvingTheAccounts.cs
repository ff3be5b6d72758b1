using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.UnitTests.Reporting.Freezing;

/// <summary>Zahlenmäßiger Nachweis: what a grant has paid and received in the period, line by line.</summary>
public sealed class ProvingTheAccounts
{
    /// <summary>0812: 4,000 − 150 + 880 by vouchers and 1,200.50 for a service; of 20,000 that is −70.3 %.</summary>
    [Fact]
    public void Each_line_has_its_vouchers_and_the_services_that_none_stands_for()
    {
        var accounts = AccountsOf(FrozenExample.Input())!;
        var line = accounts.Lines[0];
        Assert.Equal(("0812", 4_730m, 1_200.50m, 5_930.50m), (line.Number, line.Vouchers, line.Services, line.Actual));
        Assert.Equal(-70.3m, line.DeviationPercent);
        Assert.Null(accounts.Lines.Single(l => l.Number == "0899").DeviationPercent);
        Assert.Equal((25_000m, 11_930.60m, 250m), (accounts.Planned, accounts.Spent, accounts.Received));
    }

    [Fact]
    public void The_vouchers_are_those_booked_in_the_period_by_line_and_day_income_first()
    {
        var accounts = AccountsOf(FrozenExample.Input())!;
        Assert.Equal(["V66", "V61", "V63", "V64", "V62"], accounts.Vouchers.Select(voucher => voucher.DocumentRef));
        Assert.Equal(accounts.Lines.Sum(line => line.Vouchers), accounts.Vouchers.Sum(voucher => voucher.Amount));
    }

    [Fact]
    public void What_stands_in_another_grant_is_none_of_its_business()
    {
        var input = FrozenExample.Input() with
        {
            Data = new Programme("2025-01-01", "2025-12-31")
                .Network(1)
                .Grant(7, "2024-01-01", "2025-06-30", ("0812", LineKind.Expenditure, 500))
                .Grant(1, "2025-01-01", "2026-12-31", ("0812", LineKind.Expenditure, 1_000))
                .Voucher(61, "2025-02-01", 10, grant: 7)
                .Voucher(62, "2025-02-01", 20)
                .Cost(51, "2025-06-30", 100)
                .Cost(52, "2025-07-01", 200)
                .Data(),
        };
        var line = Assert.Single(AccountsOf(input)!.Lines);
        Assert.Equal((20m, 200m), (line.Vouchers, line.Services));
    }

    /// <summary>Paid before the grant began, let through by a second person: in the first year's proof, in no other.</summary>
    [Fact]
    public void What_was_paid_outside_the_grant_counts_on_its_nearest_day()
    {
        static FrozenInput Of(string first, string last) =>
            FrozenExample.Input() with
            {
                Data = new Programme(first, last)
                    .Grant(1, "2024-01-01", "2025-12-31", ("0812", LineKind.Expenditure, 1_000))
                    .Voucher(61, "2023-12-20", 10)
                    .Voucher(62, "2024-05-01", 20)
                    .Voucher(63, "2026-01-15", 40)
                    .Data(),
            };

        Assert.Equal(30, AccountsOf(Of("2024-01-01", "2024-12-31"))!.Spent);
        Assert.Equal(40, AccountsOf(Of("2025-01-01", "2025-12-31"))!.Spent);
        Assert.Equal(70, AccountsOf(Of("2024-01-01", "2025-12-31"))!.Spent);
    }

    [Fact]
    public void A_report_on_the_matter_has_none() =>
        Assert.Null(AccountsOf(FrozenExample.Input() with { Type = ReportType.AnnualReport }));

    private static DocumentAccounts? AccountsOf(FrozenInput input) =>
        ReportBuilder.Build(input, step: null, TestContext.Current.CancellationToken).Document.Accounts;
}
