using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

public sealed class TellingOfMeasures
{
    private static readonly MeasureFacts Source = new();

    [Fact]
    public void All_are_known_from_the_second_signature_on()
    {
        var partnership = Led.AwaitingSignatures();
        partnership.SignByBoth("2017-01-09");
        var facts = Source.Facts(partnership, "2017-01-10").Cast<MeasureFact>().ToList();
        Assert.Equal(["m1", "m2", "o1"], facts.Select(fact => fact.MeasureId));
        Assert.All(facts, fact => Assert.Equal((On("2017-01-09"), MeasureStatus.Open), (fact.Day, fact.Status)));
        Assert.Equal([Side.Network, Side.Network, Side.Office], facts.Select(fact => fact.Obligor));
        Assert.Equal([On("2017-12-31"), On("2017-06-30"), On("2017-09-30")], facts.Select(fact => fact.DueEnd));
    }

    [Fact]
    public void A_report_tells_of_its_measure_alone_and_repeating_it_nothing()
    {
        var partnership = Led.Active();
        partnership.Report("m1", MeasureStatus.PartlyFulfilled, "2017-12-20");
        var fact = Source.Fact<MeasureFact>(partnership, recorded: "2017-12-21");
        Assert.Equal(("m1", On("2017-12-20"), MeasureStatus.PartlyFulfilled), (fact.MeasureId, fact.Day, fact.Status));
        partnership.Report("m1", MeasureStatus.PartlyFulfilled, "2017-12-21");
        Assert.Empty(Source.Facts(partnership, "2017-12-21"));
    }

    [Fact]
    public void An_amendment_drops_moves_and_adds_from_the_day_of_its_second_signature()
    {
        var partnership = Led.Active();
        partnership.Report("m1", MeasureStatus.InProgress, "2017-02-01");
        partnership.Settled();
        partnership.Amend(
            Led.Text with
            {
                Measures =
                [
                    Led.Text.Measures[0] with
                    {
                        Due = Led.Due("2018"),
                    },
                    Led.Text.Measures[2],
                    new("m3", Side.Network, "Neu", "g1", Led.Due("2019-Q1")),
                ],
            },
            "2017-03-01"
        );
        var facts = Source.Facts(partnership, "2017-03-01").Cast<MeasureFact>().ToDictionary(fact => fact.MeasureId);
        Assert.All(facts.Values, fact => Assert.Equal(On("2017-03-01"), fact.Day));
        Assert.Equal((On("2018-12-31"), MeasureStatus.InProgress), (facts["m1"].DueEnd, facts["m1"].Status));
        Assert.Equal(MeasureStatus.Dropped, facts["m2"].Status);
        Assert.Equal((On("2019-03-31"), MeasureStatus.Open), (facts["m3"].DueEnd, facts["m3"].Status));
    }

    [Fact]
    public void A_proposed_amendment_and_the_end_of_the_partnership_tell_nothing()
    {
        var partnership = Led.Active();
        partnership.ProposeAmendment(Led.Text with { LegalText = "Anders." }, On("2018-02-01"));
        partnership.End("im Einvernehmen", On("2018-03-01"));
        Assert.Empty(Source.Facts(partnership, "2018-03-01"));
    }
}
