using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

public sealed class TellingOfSeals
{
    private static readonly SealFacts Source = new();

    /// <summary>A term that outlasts the first end of the seal.</summary>
    private static readonly Declaration Long = Led.Text with { Term = new(On("2017-01-09"), On("2022-01-08")) };

    [Fact]
    public void An_award_counts_from_its_day_and_is_known_to_end_with_its_partnership()
    {
        var partnership = Led.Active();
        partnership.AwardSeal("EP-2018-001", "lea", On("2018-01-15"));
        var fact = Source.Fact<SealFact>(partnership, recorded: "2018-01-16");
        Assert.Equal((On("2018-01-15"), SealStatus.Awarded, "EP-2018-001"), (fact.Day, fact.Status, fact.Number));
        Assert.Equal((On("2020-01-31"), On("2020-01-08")), (fact.ValidUntil, fact.LastDay));
        Assert.True(fact.IsValidOn(On("2020-01-08")));
        Assert.False(fact.IsValidOn(On("2020-01-09")));
    }

    [Fact]
    public void A_partnership_without_one_tells_nothing()
    {
        var partnership = Led.Active();
        partnership.End("im Einvernehmen", On("2018-03-01"));
        Assert.Empty(Source.Facts(partnership, "2018-03-01"));
    }

    /// <summary>The report on the first year was due on 9 February 2018; sixty days later it is too late.</summary>
    [Fact]
    public void It_rests_from_the_day_on_which_a_report_was_too_late_until_it_is_filed()
    {
        var partnership = Led.Sealed();
        partnership.CatchUp(On("2018-05-01"));
        var suspended = Source.Fact<SealFact>(partnership, "2018-05-01");
        Assert.Equal((On("2018-04-11"), SealStatus.Suspended), (suspended.Day, suspended.Status));
        partnership.FileReport(1, "Alles gut.", On("2018-05-10"));
        var reinstated = Source.Fact<SealFact>(partnership, "2018-05-10");
        Assert.Equal((On("2018-05-10"), SealStatus.Awarded), (reinstated.Day, reinstated.Status));
    }

    [Fact]
    public void Awarded_while_a_report_is_late_it_rests_from_its_award_on_not_from_before()
    {
        var partnership = Led.Active();
        partnership.AwardSeal("EP-2018-001", "lea", On("2018-08-01"));
        var fact = Source.Fact<SealFact>(partnership, "2018-08-01");
        Assert.Equal((On("2018-08-01"), SealStatus.Suspended), (fact.Day, fact.Status));
    }

    [Fact]
    public void It_expires_after_its_last_day_and_a_late_renewal_joins_on()
    {
        var partnership = Led.Sealed(Long);
        foreach (var year in Enumerable.Range(1, 3))
        {
            partnership.FileReport(year, "Alles gut.", On("2017-01-09").AddYears(year));
        }

        partnership.Settled();
        partnership.CatchUp(On("2020-02-05"));
        var expired = Source.Fact<SealFact>(partnership, "2020-02-05");
        Assert.Equal(
            (On("2020-02-01"), SealStatus.Expired, On("2020-01-31")),
            (expired.Day, expired.Status, expired.LastDay)
        );

        foreach (var measure in partnership.Measures)
        {
            partnership.Report(measure.Id, MeasureStatus.Fulfilled, "2020-02-05");
        }

        partnership.RequestSealRenewal(["a", "b", "c"], On("2020-02-06"));
        Assert.Empty(Source.Facts(partnership, "2020-02-06"));
        partnership.RenewSeal("lea", new(Id(3), IsOfThisNetwork: true, On("2019-09-01")), On("2020-02-10"));
        var renewed = Source.Fact<SealFact>(partnership, "2020-02-10");
        Assert.Equal(
            (On("2020-02-10"), SealStatus.Renewed, On("2020-02-10")),
            (renewed.Day, renewed.Status, renewed.RenewedOn)
        );
        Assert.Equal((On("2023-01-31"), On("2022-01-08")), (renewed.ValidUntil, renewed.LastDay));
    }

    [Fact]
    public void Revoked_it_is_lost_on_that_day_whatever_is_told_of_it_later()
    {
        var partnership = Led.Sealed(Long);
        partnership.OpenHearing("Verdacht", On("2018-02-01"));
        Assert.Empty(Source.Facts(partnership, "2018-02-01"));
        partnership.RevokeSeal("lea", "Missbrauch", On("2018-02-15"));
        var revoked = Source.Fact<SealFact>(partnership, "2018-02-15");
        Assert.Equal((On("2018-02-15"), SealStatus.Revoked), (revoked.Day, revoked.Status));
        Assert.False(revoked.IsValidOn(On("2018-02-15")));
        partnership.End("im Einvernehmen", On("2018-06-01"));
        var later = Source.Fact<SealFact>(partnership, "2018-06-01");
        Assert.Equal((SealStatus.Revoked, On("2018-02-15")), (later.Status, later.LastDay));
    }

    [Fact]
    public void It_goes_with_its_partnership()
    {
        var terminated = Led.Sealed();
        terminated.Terminate(Side.Network, "kein Bedarf", On("2018-07-01"), On("2018-05-01"));
        terminated.Settled();
        terminated.CatchUp(On("2018-07-03"));
        var fact = Source.Fact<SealFact>(terminated, "2018-07-03");
        Assert.Equal((On("2018-07-01"), SealStatus.Expired, On("2018-06-30")), (fact.Day, fact.Status, fact.LastDay));

        var returned = Led.Sealed();
        returned.ReturnSeal(On("2018-03-01"));
        Assert.Equal(
            (On("2018-03-01"), SealStatus.Returned),
            (Source.Fact<SealFact>(returned, "2018-03-02") is var back ? (back.Day, back.Status) : default)
        );
    }
}
