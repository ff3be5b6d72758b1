using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

public sealed class TellingOfPartnerships
{
    private static readonly PartnershipFacts Source = new();

    [Fact]
    public void Initiation_has_the_day_of_its_recording()
    {
        var fact = Source.Fact<PartnershipFact>(Partnership.Initiate(Id(11), Id(1), "anna"), "2017-01-02");
        Assert.Equal((On("2017-01-02"), PartnershipStatus.Initiated), (fact.Day, fact.Status));
        Assert.Equal((Id(11), Id(1), null, null), (fact.PartnershipId, fact.NetworkId, fact.ActiveSince, fact.TermEnd));
    }

    [Fact]
    public void The_second_signature_counts_from_its_day_the_first_tells_nothing()
    {
        var partnership = Led.AwaitingSignatures();
        partnership.Sign(Side.Network, "nora", "Koordinatorin", On("2017-01-09"));
        Assert.Empty(Source.Facts(partnership, "2017-01-09"));
        partnership.Sign(Side.Office, "lea", "Leiterin", On("2017-01-12"));
        var fact = Source.Fact<PartnershipFact>(partnership, recorded: "2017-01-16");
        Assert.Equal((On("2017-01-12"), PartnershipStatus.Active), (fact.Day, fact.Status));
        Assert.Equal((On("2017-01-12"), On("2020-01-08")), (fact.ActiveSince, fact.TermEnd));
    }

    [Fact]
    public void Suspension_and_resumption_have_the_day_of_their_recording()
    {
        var partnership = Led.Active();
        partnership.Suspend("Umbau", On("2018-01-01"));
        Assert.Equal(PartnershipStatus.Suspended, Source.Fact<PartnershipFact>(partnership, "2018-01-01").Status);
        partnership.Resume(On("2018-02-01"));
        var fact = Source.Fact<PartnershipFact>(partnership, "2018-02-01");
        Assert.Equal((On("2018-02-01"), PartnershipStatus.Active), (fact.Day, fact.Status));
    }

    /// <summary>Its last day is 8 January 2020: it is over on the ninth, whenever that is recorded.</summary>
    [Fact]
    public void Expiry_counts_from_the_first_day_without_it()
    {
        var partnership = Led.Active();
        partnership.CatchUp(On("2020-03-01"));
        var fact = Source.Fact<PartnershipFact>(partnership, "2020-03-01");
        Assert.Equal((On("2020-01-09"), PartnershipStatus.Expired), (fact.Day, fact.Status));
    }

    [Fact]
    public void Notice_is_known_before_it_takes_effect_and_ends_it_on_its_day()
    {
        var partnership = Led.Active();
        partnership.Terminate(Side.Office, "kein Bedarf", On("2018-07-01"), On("2018-05-01"));
        var declared = Source.Fact<PartnershipFact>(partnership, "2018-05-01");
        Assert.Equal((On("2018-05-01"), PartnershipStatus.Active), (declared.Day, declared.Status));
        Assert.Equal(PartnershipStatus.Active, declared.StatusOn(On("2018-06-30")));
        Assert.Equal(PartnershipStatus.Terminated, declared.StatusOn(On("2018-07-01")));

        partnership.CatchUp(On("2018-07-03"));
        var effective = Source.Fact<PartnershipFact>(partnership, "2018-07-03");
        Assert.Equal((On("2018-07-01"), PartnershipStatus.Terminated), (effective.Day, effective.Status));
    }

    [Fact]
    public void Notice_without_delay_is_one_fact()
    {
        var partnership = Led.Active();
        partnership.Terminate(Side.Office, "kein Bedarf", On("2018-05-01"), On("2018-05-01"));
        Assert.Equal(PartnershipStatus.Terminated, Source.Fact<PartnershipFact>(partnership, "2018-05-01").Status);
    }

    [Fact]
    public void A_renewal_moves_the_end_of_the_term()
    {
        var partnership = Led.Active();
        partnership.BeginRenewal(On("2019-12-01"));
        Assert.Equal(PartnershipStatus.InRenewal, Source.Fact<PartnershipFact>(partnership, "2019-12-01").Status);
        partnership.Amend(Led.Text with { Term = new(On("2017-01-09"), On("2023-01-08")) }, "2020-02-01");
        var fact = Source.Fact<PartnershipFact>(partnership, "2020-02-01");
        Assert.Equal(
            (On("2020-02-01"), PartnershipStatus.Active, On("2023-01-08")),
            (fact.Day, fact.Status, fact.TermEnd)
        );
    }

    [Fact]
    public void What_does_not_move_it_tells_nothing()
    {
        var partnership = Led.Active();
        partnership.AssignCaseHandler("otto", On("2018-01-02"));
        partnership.Report("m1", MeasureStatus.InProgress, "2018-01-02");
        partnership.FileReport(1, "Alles gut.", On("2018-01-20"));
        partnership.ProposeAmendment(Led.Text with { LegalText = "Anders." }, On("2018-02-01"));
        Assert.Empty(Source.Facts(partnership, "2018-02-01"));
    }
}
