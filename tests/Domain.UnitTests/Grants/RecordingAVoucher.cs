using Schulterschluss.Domain.Grants;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.Grants;

public sealed class RecordingAVoucher
{
    private static readonly VoucherGround Twin = new(DuplicateOf: Guid.CreateVersion7());
    private static readonly VoucherContent Early = Awards.Paid with { Date = new(2024, 12, 31) };

    [Fact]
    public void Is_booked_at_once_where_nothing_stands_against_it()
    {
        var voucher = Awards.Record();
        Assert.Equal(
            (VoucherStatus.Booked, Awards.Clerk, null),
            (voucher.Status, voucher.RecordedBy, voucher.OverrideReason)
        );
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var wrong = Early with { Amount = 0, Line = "9999", ServiceId = Guid.CreateVersion7() };
        Assert.Equal(
            [
                "voucher.no-amount",
                "voucher.no-such-line",
                "voucher.service-not-delivered",
                "voucher.out-of-period",
                "voucher.duplicate",
            ],
            Awards.ReasonsAgainst(() => Awards.Record(wrong, Twin))
        );
    }

    [Theory]
    [InlineData("0835", VoucherDirection.In)]
    [InlineData("E1", VoucherDirection.Out)]
    public void Income_and_expenditure_stand_on_their_own_lines(string line, VoucherDirection direction) =>
        Life.Refused(
            "voucher.wrong-direction",
            () => Awards.Record(Awards.Paid with { Line = line, Direction = direction })
        );

    [Fact]
    public void A_reason_does_not_make_a_fault_right() =>
        Assert.Equal(
            ["voucher.no-such-line"],
            Awards.ReasonsAgainst(() => Awards.Record(Early with { Line = "9999" }, overrideReason: "it is so"))
        );

    [Fact]
    public void A_doubtful_one_with_a_reason_waits_for_a_second_person()
    {
        foreach (var voucher in new[] { Awards.Record(Early, overrideReason: "r"), Awards.Record(null, Twin, "r") })
        {
            Assert.Equal((VoucherStatus.AwaitingApproval, "r"), (voucher.Status, voucher.OverrideReason));
            Life.Refused("voucher.own-approval", () => voucher.Approve(Awards.Clerk, new(2025, 4, 1)));
            Life.Refused("voucher.own-approval", () => voucher.Decline(Awards.Clerk, "no"));
            Life.Refused("voucher.only-booked-are-corrected", () => voucher.Correct(Awards.Given(), Early, new(), "x"));
            voucher.Approve(Awards.Second, new(2025, 4, 1));
            voucher.Approve(Awards.Second, new(2025, 4, 1));
            Assert.Equal((VoucherStatus.Booked, Awards.Second), (voucher.Status, voucher.DecidedBy));
            Life.IsExplainedByItsEvents(voucher);
        }
    }

    [Fact]
    public void A_reason_that_nobody_needed_is_not_kept() =>
        Assert.Null(Awards.Record(overrideReason: "to be sure").OverrideReason);

    [Fact]
    public void The_second_person_may_say_no()
    {
        var voucher = Awards.Record(Early, overrideReason: "r");
        voucher.Decline(Awards.Second, "belongs to the year before");
        Assert.Equal((VoucherStatus.Declined, "belongs to the year before"), (voucher.Status, voucher.ClosedReason));
        Life.Refused("voucher.only-awaiting-are-decided", () => voucher.Approve(Awards.Second, new(2025, 4, 1)));
        Life.Refused("voucher.only-living-are-cancelled", () => voucher.Cancel("x"));
    }

    [Fact]
    public void Only_what_waits_is_decided() =>
        Life.Refused(
            "voucher.only-awaiting-are-decided",
            () => Awards.Record().Approve(Awards.Second, new(2025, 4, 1))
        );

    [Fact]
    public void A_correction_passes_the_same_guards()
    {
        var voucher = Awards.Record();
        Assert.Equal(
            ["voucher.no-such-line", "voucher.out-of-period", "voucher.duplicate"],
            Awards.ReasonsAgainst(() => voucher.Correct(Awards.Given(), Early with { Line = "9999" }, Twin, "x"))
        );
        voucher.Correct(Awards.Given(), Awards.Paid with { Amount = 1_191m }, new(), "typing error");
        Assert.Equal(1_191m, voucher.Content.Amount);
        voucher.TakeEvents();
        voucher.Correct(Awards.Given(), voucher.Content, new(), "nothing");
        Assert.Empty(voucher.TakeEvents());
    }

    [Fact]
    public void What_was_approved_stays_approved_as_long_as_it_is_left_as_it_is()
    {
        var voucher = Awards.Record(Early, Twin, "r");
        voucher.Approve(Awards.Second, new(2025, 4, 1));
        voucher.Correct(Awards.Given(), Early with { Reason = "Flyers" }, Twin, "wrong word");
        Assert.Equal("Flyers", voucher.Content.Reason);
        Assert.Equal(
            ["voucher.out-of-period", "voucher.duplicate"],
            Awards.ReasonsAgainst(() =>
                voucher.Correct(Awards.Given(), Early with { Date = new(2024, 12, 30) }, Twin, "wrong day")
            )
        );
    }

    [Fact]
    public void A_cancelled_one_stays_and_counts_no_more()
    {
        var voucher = Awards.Record();
        voucher.Cancel("paid back");
        voucher.Cancel("paid back");
        Assert.Equal((VoucherStatus.Cancelled, "paid back"), (voucher.Status, voucher.ClosedReason));
        Assert.False(voucher.Status.IsAlive());
        Life.Refused("voucher.only-booked-are-corrected", () => voucher.Correct(Awards.Given(), Early, new(), "x"));
        Life.IsExplainedByItsEvents(voucher);
    }

    [Fact]
    public void Duplicates_are_found_in_any_spelling_of_capitals() =>
        Assert.Equal(
            Awards.Paid.Key(),
            (
                Awards.Paid with
                {
                    Payee = "INVENTED Printers",
                    DocumentRef = "r-17",
                    Reason = "else",
                    Line = "0846",
                }
            ).Key()
        );
}
