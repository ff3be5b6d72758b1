using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class RenewingASeal
{
    private static readonly string[] Areas = ["Finance", "Public relations", "Evaluation"];
    private static readonly AssessmentFacts Reassessed = Assessed("2019-09-01");

    /// <summary>A term long enough that the partnership goes on after the first end of the seal.</summary>
    private static readonly Declaration Long = Text with { Term = new(Start, Day("2022-01-08")) };

    [Theory]
    [InlineData("2019-10-30", "seal.request-too-early")]
    [InlineData("2019-10-31", null)]
    [InlineData("2021-01-31", null)]
    [InlineData("2021-02-01", "seal.request-too-late")]
    public void Is_requested_from_three_months_before_to_a_year_after_its_end(string on, string? refused)
    {
        var partnership = Sealed(Long);
        var request = () => partnership.RequestSealRenewal(Areas, Day(on));
        if (refused is null)
        {
            request();
            Assert.Equal(Areas, partnership.Seal!.Request!.ImprovementAreas);
        }
        else
        {
            Refused(request, refused);
        }
    }

    [Fact]
    public void Needs_a_partnership_that_goes_on() =>
        Refused(() => Sealed().RequestSealRenewal(Areas, LastDay.AddDays(1)), "partnership.not-active");

    [Fact]
    public void Is_refused_with_every_reason_at_once()
    {
        var partnership = Sealed(Long);
        partnership.Report("m1", MeasureStatus.Fulfilled, "2017-12-01");
        partnership.Report("m2", MeasureStatus.Fulfilled, "2017-12-01");
        partnership.RequestSealRenewal(["Finance", "finance", "Evaluation"], Day("2019-11-01"));
        var refused = Assert.Throws<Domain.Common.BrokenRuleException>(() =>
            partnership.RenewSeal(Lea, Assessed("2018-01-15"), Day("2019-11-02"))
        );
        Assert.Equal(
            [
                "seal.no-reassessment",
                "seal.too-few-improvement-areas",
                "seal.too-few-measures-fulfilled",
                "seal.progress-report-missing",
            ],
            refused.Rules.Select(r => r.Code)
        );
        Assert.Contains("2 of 4", refused.Rules[2].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("1, 2.", refused.Rules[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Joins_on_to_the_old_end_however_late_it_is()
    {
        var partnership = Ready("2020-12-01");
        Assert.Equal(SealStatus.Expired, partnership.SealStatusOn(Day("2020-12-01")));
        partnership.RenewSeal(Lea, Reassessed, Day("2020-12-15"));
        Assert.Equal(
            (SealStatus.Renewed, Day("2023-01-31"), Reassessed.Id),
            (partnership.Seal!.Status, partnership.Seal.ValidUntil, partnership.Seal.AssessmentId)
        );
        Assert.True(partnership.IsSealValidOn(Day("2020-12-15")));
        Assert.Null(partnership.Seal.Request);
    }

    [Fact]
    public void Seventy_percent_are_enough()
    {
        var three = Ready("2019-11-01");
        three.Report("m1", MeasureStatus.NotFulfilled, "2019-11-01");
        three.RenewSeal(Lea, Reassessed, Day("2019-11-02"));
        Assert.Equal(SealStatus.Renewed, three.Seal!.Status);

        var two = Ready("2019-11-01");
        two.Report("m1", MeasureStatus.NotFulfilled, "2019-11-01");
        two.Report("m2", MeasureStatus.PartlyFulfilled, "2019-11-01");
        Refused(() => two.RenewSeal(Lea, Reassessed, Day("2019-11-02")), "seal.too-few-measures-fulfilled");
    }

    [Fact]
    public void Is_decided_by_somebody_who_did_not_lead_the_case()
    {
        var partnership = Ready("2019-11-01");
        Refused(() => partnership.RenewSeal(Anna, Reassessed, Day("2019-11-02")), "seal.decider-led-the-case");
        Refused(() => partnership.RefuseSealRenewal(Anna, "no", Day("2019-11-02")), "seal.decider-led-the-case");
    }

    [Fact]
    public void Needs_a_request()
    {
        var partnership = Sealed(Long);
        Refused(() => partnership.RenewSeal(Lea, Reassessed, Day("2019-11-02")), "seal.renewal-not-requested");
        Refused(() => Active().RefuseSealRenewal(Lea, "no", Start), "seal.none");
    }

    [Fact]
    public void May_be_refused_and_requested_again()
    {
        var partnership = Ready("2019-11-01");
        partnership.RefuseSealRenewal(Lea, "not convincing", Day("2019-11-02"));
        Assert.Null(partnership.Seal!.Request);
        partnership.RequestSealRenewal(Areas, Day("2019-12-01"));
        partnership.TakeEvents();
        partnership.RequestSealRenewal([.. Areas], Day("2019-12-01"));
        Assert.Empty(partnership.TakeEvents());
        partnership.RenewSeal(Lea, Reassessed, Day("2019-12-02"));
        Assert.Equal(Day("2023-01-31"), partnership.Seal.ValidUntil);
    }

    [Fact]
    public void The_next_one_needs_an_assessment_after_this_one()
    {
        var partnership = Ready("2019-11-01", Text with { Term = new(Start, Day("2027-01-08")) });
        partnership.RenewSeal(Lea, Reassessed, Day("2019-11-02"));
        foreach (var period in new[] { 3, 4, 5 })
        {
            partnership.FileReport(period, "Text", Day("2022-11-01"));
        }

        partnership.RequestSealRenewal(Areas, Day("2022-11-01"));
        Refused(() => partnership.RenewSeal(Lea, Reassessed, Day("2022-11-02")), "seal.no-reassessment");
        partnership.RenewSeal(Lea, Assessed("2022-10-01"), Day("2022-11-02"));
        Assert.Equal(Day("2026-01-31"), partnership.Seal!.ValidUntil);
    }

    /// <summary>Everything fulfilled and filed, and the renewal requested.</summary>
    private static Partnership Ready(string on, Declaration? text = null)
    {
        var partnership = Sealed(text ?? Long);
        foreach (var measure in new[] { "m1", "m2", "m3", "m4" })
        {
            partnership.Report(measure, MeasureStatus.Fulfilled, "2017-12-01");
        }

        foreach (var period in partnership.ReportPeriods().Where(p => p.From <= Day(on)))
        {
            partnership.FileReport(period.Number, "Text", Day(on));
        }

        partnership.RequestSealRenewal(Areas, Day(on));
        return partnership;
    }
}
