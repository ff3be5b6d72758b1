using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class HoldingASeal
{
    private static readonly DateOnly Award = Day("2018-01-15");

    [Theory]
    [InlineData("2018-01-15", "2020-01-31")]
    [InlineData("2018-01-31", "2020-01-31")]
    [InlineData("2018-02-01", "2020-02-29")]
    [InlineData("2017-12-31", "2019-12-31")]
    public void It_is_first_valid_to_the_end_of_the_month_two_years_later(string on, string until) =>
        Assert.Equal(Day(until), Seal.FirstEnd(Day(on)));

    [Fact]
    public void It_is_awarded_by_somebody_who_did_not_lead_the_case()
    {
        var partnership = Active();
        Refused(() => partnership.AwardSeal("EP-2018-001", Anna, Award), "seal.decider-led-the-case");
        partnership.AssignCaseHandler("bernd", Award);
        Refused(() => partnership.AwardSeal("EP-2018-001", Anna, Award), "seal.decider-led-the-case");
        partnership.AwardSeal("EP-2018-001", Lea, Award);
        Assert.Equal(SealStatus.Awarded, partnership.SealStatusOn(Award));
        partnership.TakeEvents();
        partnership.AwardSeal("EP-2018-002", Lea, Award);
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void It_needs_an_active_partnership()
    {
        Refused(() => AwaitingSignatures().AwardSeal("EP-2017-001", Lea, Award), "partnership.not-active");
        Refused(
            () => Active().AwardSeal("EP-2020-001", Anna, LastDay.AddDays(1)),
            "partnership.not-active",
            "seal.decider-led-the-case"
        );
    }

    [Fact]
    public void It_expires_after_its_last_day()
    {
        var partnership = Sealed();
        partnership.FileReport(1, "Text", Day("2018-02-01"));
        partnership.FileReport(2, "Text", Day("2019-02-01"));
        partnership.BeginRenewal(Day("2019-12-01"));
        Assert.True(partnership.IsSealValidOn(Day("2020-01-31")));
        Assert.Equal(SealStatus.Expired, partnership.SealStatusOn(Day("2020-02-01")));
        Assert.Null(partnership.SealUsableUntil(Day("2020-02-01")));
    }

    [Fact]
    public void It_rests_while_a_report_is_more_than_sixty_days_late()
    {
        var partnership = Sealed();
        Assert.Equal(SealStatus.Awarded, partnership.SealStatusOn(Day("2018-04-10")));
        Assert.Equal(SealStatus.Suspended, partnership.SealStatusOn(Day("2018-04-11")));
        partnership.CatchUp(Day("2018-04-20"));
        Assert.Equal(Day("2018-04-11"), Assert.IsType<SealSuspended>(Assert.Single(partnership.TakeEvents())).On);
        partnership.FileReport(1, "Late", Day("2018-05-01"));
        Assert.Equal(
            [typeof(ProgressReportFiled), typeof(SealReinstated)],
            partnership.TakeEvents().Select(e => e.GetType())
        );
        Assert.Equal(
            (SealStatus.Awarded, SealStatus.Awarded),
            (partnership.Seal!.Status, partnership.SealStatusOn(Day("2018-05-01")))
        );
    }

    [Fact]
    public void The_register_shows_what_was_granted_also_while_it_rests()
    {
        var partnership = Sealed();
        Assert.Equal(Day("2020-01-31"), partnership.SealShownUntil(Day("2018-04-10")));
        Assert.Equal(SealStatus.Suspended, partnership.SealStatusOn(Day("2018-04-11")));
        Assert.Equal(Day("2020-01-31"), partnership.SealShownUntil(Day("2018-04-11")));
    }

    [Fact]
    public void It_is_revoked_only_after_a_hearing_and_by_another_person()
    {
        var partnership = Sealed();
        Refused(() => partnership.RevokeSeal(Anna, "misuse", Award), "seal.decider-led-the-case", "seal.no-hearing");
        partnership.OpenHearing("misuse", Award);
        Refused(() => partnership.RevokeSeal(Lea, "misuse", Award.AddDays(13)), "seal.hearing-too-short");
        partnership.RevokeSeal(Lea, "misuse", Award.AddDays(14));
        Assert.Equal(
            (SealStatus.Revoked, "misuse", Award.AddDays(14)),
            (partnership.Seal!.Status, partnership.Seal.RevocationReason, partnership.SealEnd())
        );
        Assert.False(partnership.IsSealValidOn(Award.AddDays(14)));
        partnership.TakeEvents();
        partnership.RevokeSeal(Lea, "again", Award.AddDays(15));
        Assert.Empty(partnership.TakeEvents());
        Refused(() => partnership.ReturnSeal(Award.AddDays(15)), "seal.not-in-force");
        Refused(() => partnership.AwardSeal("EP-2018-002", Lea, Award.AddDays(15)), "seal.awarded-before");
        Refused(() => partnership.RequestSealRenewal(["a"], Day("2019-11-01")), "seal.given-up");
    }

    [Fact]
    public void A_hearing_may_end_without_a_revocation()
    {
        var partnership = Sealed();
        partnership.OpenHearing("misuse", Award);
        partnership.OpenHearing("again", Award.AddDays(1));
        Assert.Equal("misuse", partnership.Seal!.Hearing!.Reason);
        partnership.CloseHearing("was a misunderstanding");
        Refused(() => partnership.RevokeSeal(Lea, "misuse", Award.AddDays(20)), "seal.no-hearing");
        partnership.TakeEvents();
        partnership.CloseHearing("again");
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void The_network_may_give_it_back()
    {
        var partnership = Sealed();
        partnership.ReturnSeal(Award.AddDays(1));
        Assert.Equal(SealStatus.Returned, partnership.SealStatusOn(Award.AddDays(1)));
        Assert.Equal(PartnershipStatus.Active, partnership.Status);
        Refused(() => Active().ReturnSeal(Award), "seal.none");
        Refused(() => Active().OpenHearing("no seal", Award), "seal.none");
    }
}
