using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class EndingAPartnership
{
    private static readonly DateOnly Today = Day("2018-06-01");

    [Fact]
    public void It_expires_with_its_term()
    {
        var partnership = Active();
        Assert.Equal(PartnershipStatus.Active, partnership.StatusOn(LastDay));
        Assert.Equal(PartnershipStatus.Expired, partnership.StatusOn(LastDay.AddDays(1)));
        Assert.Equal(PartnershipStatus.Active, partnership.Status);
        partnership.CatchUp(LastDay.AddDays(40));
        Assert.Equal((PartnershipStatus.Expired, LastDay), (partnership.Status, partnership.ClosedOn));
    }

    [Fact]
    public void Also_while_it_is_suspended_but_not_while_it_is_renewed()
    {
        var suspended = Active();
        suspended.Suspend("no coordinator", Today);
        Assert.Equal(PartnershipStatus.Expired, suspended.StatusOn(LastDay.AddDays(1)));
        var renewed = Active();
        renewed.BeginRenewal(LastDay);
        Assert.Equal(PartnershipStatus.InRenewal, renewed.StatusOn(LastDay.AddDays(1)));
    }

    [Fact]
    public void It_rests_and_goes_on()
    {
        var partnership = Active();
        partnership.Suspend("no coordinator", Today);
        Assert.Equal((PartnershipStatus.Suspended, "no coordinator"), (partnership.Status, partnership.StatusReason));
        Refused(() => partnership.BeginRenewal(Today), "partnership.not-active");
        partnership.Resume(Today);
        Assert.Equal((PartnershipStatus.Active, null), (partnership.Status, partnership.StatusReason));
        partnership.TakeEvents();
        partnership.Resume(Today);
        Assert.Empty(partnership.TakeEvents());
        Refused(() => InNegotiation().Suspend("no", Today), "partnership.not-active");
        Refused(() => InNegotiation().Resume(Today), "partnership.not-suspended");
    }

    [Fact]
    public void Notice_takes_effect_on_its_day()
    {
        var partnership = Active();
        partnership.Terminate(Side.Network, "merged", Day("2018-09-30"), Today);
        Assert.Equal(PartnershipStatus.Active, partnership.StatusOn(Day("2018-09-29")));
        Assert.Equal(PartnershipStatus.Terminated, partnership.StatusOn(Day("2018-09-30")));
        partnership.TakeEvents();
        partnership.Terminate(Side.Network, "merged", Day("2018-09-30"), Today);
        Assert.Empty(partnership.TakeEvents());
        Refused(
            () => partnership.Terminate(Side.Office, "other", Day("2018-08-31"), Today),
            "partnership.already-terminated"
        );
        Refused(() => partnership.BeginRenewal(Today), "partnership.already-terminated");
        partnership.CatchUp(Day("2018-11-01"));
        Assert.Equal((PartnershipStatus.Terminated, Day("2018-09-30")), (partnership.Status, partnership.ClosedOn));
    }

    [Fact]
    public void Notice_for_today_ends_it_at_once()
    {
        var partnership = Active();
        partnership.Terminate(Side.Office, "breach", Today, Today);
        Assert.Equal((PartnershipStatus.Terminated, "breach"), (partnership.Status, partnership.StatusReason));
    }

    [Theory]
    [InlineData("2018-05-31")]
    [InlineData("2020-01-09")]
    public void Notice_takes_effect_within_the_term(string on) =>
        Refused(
            () => Active().Terminate(Side.Office, "breach", Day(on), Today),
            "partnership.effective-date-outside-term"
        );

    [Fact]
    public void Both_can_agree_to_end_it_today()
    {
        var partnership = Active();
        partnership.End("goals reached", Today);
        Assert.Equal((PartnershipStatus.Ended, Today), (partnership.Status, partnership.ClosedOn));
        partnership.TakeEvents();
        partnership.End("again", Today);
        Assert.Empty(partnership.TakeEvents());
        Refused(() => partnership.Terminate(Side.Office, "late", Today, Today), "partnership.not-running");
        Refused(() => InNegotiation().End("early", Today), "partnership.not-running");
        Assert.Null(partnership.NextStepOn(Today, isAssessed: true));
    }

    [Fact]
    public void Its_seal_ends_the_same_day()
    {
        var ended = Sealed();
        ended.End("goals reached", Today);
        Assert.Equal((SealStatus.Expired, Today), (ended.Seal!.Status, ended.SealEnd()));

        var terminated = Sealed();
        terminated.FileReport(1, "Text", Day("2018-02-01"));
        terminated.Terminate(Side.Network, "merged", Day("2018-09-30"), Today);
        Assert.True(terminated.IsSealValidOn(Today));
        Assert.Equal(Day("2018-09-29"), terminated.SealUsableUntil(Today));
        Assert.Equal(SealStatus.Expired, terminated.SealStatusOn(Day("2018-09-30")));

        var expired = Sealed(Text with { Term = new(Start, Day("2019-06-30")) });
        expired.FileReport(1, "Text", Today);
        expired.FileReport(2, "Text", Day("2019-02-01"));
        Assert.Equal(Day("2019-06-30"), expired.SealUsableUntil(Day("2019-06-30")));
        Assert.Equal(SealStatus.Expired, expired.SealStatusOn(Day("2019-07-01")));
    }

    [Fact]
    public void A_renewal_keeps_the_seal_alive_beyond_the_term()
    {
        var partnership = Sealed();
        partnership.FileReport(1, "Text", Today);
        partnership.FileReport(2, "Text", Day("2019-02-01"));
        Assert.Equal(LastDay, partnership.SealUsableUntil(Day("2019-12-01")));
        partnership.BeginRenewal(Day("2019-12-01"));
        Assert.Equal(Day("2020-01-31"), partnership.SealUsableUntil(Day("2020-01-20")));
    }
}
