using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class AmendingADeclaration
{
    private static readonly DateOnly Today = Day("2017-06-01");

    /// <summary>Drops m4, moves w1 to the fourth quarter, adds m5.</summary>
    private static readonly Declaration Amended = Text with
    {
        Measures =
        [
            .. Text.Measures.Take(3),
            Text.Measures[4] with
            {
                Due = Due("2017-Q4"),
            },
            new("m5", Side.Network, "Present the results", "g1", Due("2018")),
        ],
    };

    [Fact]
    public void Takes_effect_when_both_sides_have_signed()
    {
        var partnership = Active();
        partnership.Report("m1", MeasureStatus.InProgress, "2017-05-01");
        partnership.ProposeAmendment(Amended, Today);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", Today);
        Assert.Equal("2017-Q3", partnership.FindMeasure("w1")!.Due.Text);
        partnership.SignAmendment(Side.Office, Lea, "Head of the office", Today);

        Assert.Null(partnership.Amendment);
        Assert.Equal((2, Today), (partnership.Declaration!.Number, partnership.Declaration.AgreedOn));
        Assert.Equal([1], partnership.EarlierDeclarations.Select(v => v.Number));
        Assert.Equal(
            [
                ("m1", MeasureStatus.InProgress),
                ("m2", MeasureStatus.Open),
                ("m3", MeasureStatus.Open),
                ("w1", MeasureStatus.Open),
                ("m5", MeasureStatus.Open),
                ("m4", MeasureStatus.Dropped),
            ],
            partnership.Measures.Select(m => (m.Id, m.Status))
        );
        var moved = partnership.FindMeasure("w1")!;
        Assert.Equal(("2017-Q4", "2017-Q3"), (moved.Due.Text, partnership.AgreedDueOf(moved).Text));
        Assert.Equal("2018", partnership.AgreedDueOf(partnership.FindMeasure("m5")!).Text);
    }

    [Fact]
    public void What_was_dropped_can_come_back()
    {
        var partnership = Active();
        Agree(partnership, Amended);
        Agree(partnership, Text);
        Assert.Equal(MeasureStatus.Open, partnership.FindMeasure("m4")!.Status);
        Assert.Equal(MeasureStatus.Dropped, partnership.FindMeasure("m5")!.Status);
        Assert.Equal(3, partnership.Declaration!.Number);
    }

    [Fact]
    public void Fulfilled_measures_stay_as_they_are()
    {
        var partnership = Active();
        partnership.Report("m4", MeasureStatus.Fulfilled, "2017-05-01");
        partnership.Report("w1", MeasureStatus.Fulfilled, "2017-05-01");
        var refused = Assert.Throws<BrokenRuleException>(() => partnership.ProposeAmendment(Amended, Today));
        Assert.Equal("declaration.fulfilled-measure-changed", Assert.Single(refused.Rules).Code);
        Assert.EndsWith("m4, w1.", refused.Rules[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Also_those_that_were_fulfilled_while_it_lay_there()
    {
        var partnership = Active();
        partnership.ProposeAmendment(Amended, Today);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", Today);
        partnership.Report("m4", MeasureStatus.Fulfilled, "2017-06-02");
        Refused(
            () => partnership.SignAmendment(Side.Office, Lea, "Head of the office", Day("2017-06-03")),
            "declaration.fulfilled-measure-changed"
        );
    }

    [Fact]
    public void Is_complete_like_any_declaration_and_leaves_the_term_alone() =>
        Refused(
            () =>
                Active()
                    .ProposeAmendment(
                        new Declaration { Goals = Text.Goals, Term = new(Start, LastDay.AddYears(1)) },
                        Today
                    ),
            "declaration.no-network-measure",
            "declaration.no-office-measure",
            "declaration.term-is-fixed"
        );

    [Fact]
    public void Says_something_new() =>
        Refused(() => Active().ProposeAmendment(Text, Today), "declaration.nothing-amended");

    [Fact]
    public void Another_proposal_voids_the_signatures_and_the_same_one_does_not()
    {
        var partnership = Active();
        partnership.ProposeAmendment(Amended, Today);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", Today);
        partnership.TakeEvents();
        partnership.ProposeAmendment(Amended, Today);
        Assert.Empty(partnership.TakeEvents());
        partnership.ProposeAmendment(Amended with { LegalText = "More." }, Today);
        Assert.Equal(
            [typeof(SignaturesVoided), typeof(AmendmentProposed)],
            partnership.TakeEvents().Select(e => e.GetType())
        );
        Assert.Empty(partnership.Amendment!.Signatures);
        Assert.Equal(2, partnership.Declaration!.Signatures.Count);
    }

    [Fact]
    public void Can_be_withdrawn()
    {
        var partnership = Active();
        partnership.ProposeAmendment(Amended, Today);
        partnership.WithdrawAmendment("changed our minds", Today);
        Assert.Null(partnership.Amendment);
        Refused(() => partnership.SignAmendment(Side.Network, Nora, "Coordinator", Today), "declaration.no-amendment");
        partnership.TakeEvents();
        partnership.WithdrawAmendment("again", Today);
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void Nobody_signs_it_for_both_sides_and_twice_records_nothing()
    {
        var partnership = Active();
        partnership.ProposeAmendment(Amended, Today);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", Today);
        Refused(
            () => partnership.SignAmendment(Side.Office, Nora, "Head of the office", Today),
            "declaration.same-person-for-both-sides"
        );
        partnership.SignAmendment(Side.Office, Lea, "Head of the office", Today);
        partnership.TakeEvents();
        partnership.SignAmendment(Side.Office, Lea, "Head of the office", Today);
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void Needs_a_partnership_in_force()
    {
        Refused(() => AwaitingSignatures().ProposeAmendment(Amended, Today), "partnership.not-active");
        Refused(() => Active().ProposeAmendment(Amended, LastDay.AddDays(1)), "partnership.not-active");
    }

    [Fact]
    public void A_renewal_is_concluded_by_a_longer_term()
    {
        var partnership = Active();
        partnership.BeginRenewal(LastDay);
        var later = LastDay.AddMonths(1);
        Assert.Equal(PartnershipStatus.InRenewal, partnership.StatusOn(later));
        Refused(
            () => partnership.ProposeAmendment(Text with { Term = new(Start.AddDays(1), LastDay.AddYears(3)) }, later),
            "declaration.term-not-extended"
        );

        Agree(partnership, Text with { Term = new(Start, LastDay.AddYears(3)) }, later);

        Assert.Equal(
            (PartnershipStatus.Active, LastDay.AddYears(3)),
            (partnership.StatusOn(later), partnership.Term!.To)
        );
        Assert.Equal(6, partnership.ReportPeriods().Count);
    }

    private static void Agree(Partnership partnership, Declaration text, DateOnly? on = null)
    {
        partnership.ProposeAmendment(text, on ?? Today);
        partnership.SignAmendment(Side.Network, Nora, "Coordinator", on ?? Today);
        partnership.SignAmendment(Side.Office, Lea, "Head of the office", on ?? Today);
    }
}
