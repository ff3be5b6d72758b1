using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Grants;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

/// <summary>Grants and vouchers.</summary>
public sealed class TellingOfMoney
{
    private static readonly GrantFacts Grants = new();
    private static readonly VoucherFacts Vouchers = new();

    private static readonly GrantContent Content = new(
        "Z-1",
        "Programmbüro",
        new(On("2026-01-01"), On("2026-12-31")),
        10_000,
        [new("0812", "Honorare", LineKind.Expenditure, 8_000), new("0111", "Beiträge", LineKind.Income, 500)],
        GrantRules.Usual
    );

    private static readonly VoucherContent Payment = new(
        On("2026-02-10"),
        "Musterfirma",
        "Moderation",
        100,
        "0812",
        VoucherDirection.Out,
        "R-1"
    );

    [Fact]
    public void A_grant_tells_its_plan_again_with_each_amendment_and_nothing_of_its_drawdowns()
    {
        var grant = Grant.Award(Id(1), Content);
        var awarded = Grants.Fact<GrantFact>(grant, "2026-01-15");
        Assert.Equal((On("2026-01-15"), Id(1), "Z-1"), (awarded.Day, awarded.GrantId, awarded.NoticeNumber));
        Assert.Equal(
            (On("2026-01-01"), On("2026-12-31"), 10_000m),
            (awarded.PeriodFrom, awarded.PeriodTo, awarded.Amount)
        );
        Assert.Equal(Content.Lines, awarded.PlanLines());

        grant.RecordDrawdown(new(Id(2), On("2026-02-01"), 1_000, null));
        Assert.Empty(Grants.Facts(grant, "2026-02-01"));

        grant.Amend(Content with { Amount = 12_000 }, "Aufstockung", []);
        Assert.Equal(12_000, Grants.Fact<GrantFact>(grant, "2026-03-01").Amount);
    }

    [Fact]
    public void A_voucher_has_the_day_of_its_payment()
    {
        var voucher = Voucher.Record(Id(5), Awarded(), Payment, new(), "cora", overrideReason: null);
        var fact = Vouchers.Fact<VoucherFact>(voucher, recorded: "2026-04-01");
        Assert.Equal((On("2026-02-10"), 100m, "0812"), (fact.Day, fact.Amount, fact.Line));
        Assert.Equal((Id(5), Id(1), VoucherStatus.Booked), (fact.VoucherId, fact.GrantId, fact.Status));
        Assert.True(fact.IsExpenditure);
    }

    [Fact]
    public void A_doubtful_one_counts_once_a_second_person_has_approved_it()
    {
        var late = Payment with { Date = On("2027-01-05") };
        var voucher = Voucher.Record(Id(5), Awarded(), late, new(), "cora", "Rechnung kam spät");
        Assert.False(Vouchers.Fact<VoucherFact>(voucher, "2027-01-06").IsExpenditure);
        voucher.Approve("lea", On("2027-01-10"));
        var approved = Vouchers.Fact<VoucherFact>(voucher, "2027-01-10");
        Assert.Equal((true, On("2027-01-05")), (approved.IsExpenditure, approved.Day));
    }

    [Fact]
    public void A_correction_and_a_cancellation_tell_it_anew()
    {
        var voucher = Voucher.Record(Id(5), Awarded(), Payment, new(), "cora", overrideReason: null).Settled();
        voucher.Correct(Awarded(), Payment with { Amount = 90, Date = On("2026-03-01") }, new(), "vertippt");
        var corrected = Vouchers.Fact<VoucherFact>(voucher, "2026-04-01");
        Assert.Equal((90m, On("2026-03-01")), (corrected.Amount, corrected.Day));
        voucher.Cancel("doppelt");
        Assert.False(Vouchers.Fact<VoucherFact>(voucher, "2026-04-02").IsExpenditure);
    }

    [Fact]
    public void Income_is_no_expenditure() =>
        Assert.False(
            Vouchers
                .Fact<VoucherFact>(
                    Voucher.Record(
                        Id(5),
                        Awarded(),
                        Payment with
                        {
                            Line = "0111",
                            Direction = VoucherDirection.In,
                        },
                        new(),
                        "cora",
                        overrideReason: null
                    ),
                    "2026-04-01"
                )
                .IsExpenditure
        );

    private static Grant Awarded() => Grant.Award(Id(1), Content);
}
