using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class SigningADeclaration
{
    [Fact]
    public void Needs_something_from_both_sides_and_says_all_that_is_missing()
    {
        var partnership = InNegotiation();
        Refused(
            () => partnership.RequestSignatures(Start),
            "declaration.no-goal",
            "declaration.no-network-measure",
            "declaration.no-office-measure",
            "declaration.no-term"
        );
        partnership.DraftDeclaration(
            new Declaration
            {
                Measures =
                [
                    new("m1", Side.Network, "Without anything", GoalId: null, Due: null),
                    new("m2", Side.Network, "Too late", "g9", Due("2020")),
                ],
                Term = new(Start, LastDay),
            },
            Start
        );
        Refused(
            () => partnership.RequestSignatures(Start),
            "declaration.no-goal",
            "declaration.no-office-measure",
            "declaration.measure-without-goal",
            "declaration.measure-without-due",
            "declaration.due-outside-term"
        );
    }

    [Theory]
    [InlineData("2020-01-08", true)]
    [InlineData("2020-01-09", false)]
    [InlineData("2017-01-08", false)]
    [InlineData("2019-Q4", true)]
    [InlineData("2020-Q1", false)]
    [InlineData("2019", true)]
    [InlineData("2020", false)]
    public void A_measure_is_due_within_the_term_when_its_period_ends_in_it(string due, bool inside)
    {
        var text = Text with { Measures = [Text.Measures[0] with { Due = Due(due) }, .. Text.Measures.Skip(1)] };
        Assert.Equal(inside ? [] : ["declaration.due-outside-term"], text.MissingOn(Start).Select(r => r.Code));
    }

    [Fact]
    public void A_term_ends_after_it_starts_and_is_not_over()
    {
        Assert.Contains(
            "declaration.term-ends-before-it-starts",
            (Text with { Term = new(Start, Start) }).MissingOn(Start).Select(r => r.Code)
        );
        Assert.Equal(["declaration.term-is-over"], Text.MissingOn(LastDay.AddDays(1)).Select(r => r.Code));
        var partnership = AwaitingSignatures();
        Refused(
            () => partnership.Sign(Side.Network, Nora, "Coordinator", LastDay.AddDays(1)),
            "declaration.term-is-over"
        );
    }

    [Fact]
    public void A_term_without_an_end_lasts_three_years() =>
        Assert.Equal(new(Start, LastDay), Declaration.TermFrom(Start));

    [Fact]
    public void The_second_signature_puts_it_in_force_that_day()
    {
        var partnership = AwaitingSignatures();
        partnership.Sign(Side.Office, Lea, "Head of the office", Start);
        Assert.Equal(PartnershipStatus.AwaitingSignatures, partnership.Status);
        Assert.Empty(partnership.Measures);
        partnership.Sign(Side.Network, Nora, "Coordinator", Start.AddDays(3));
        Assert.Equal(
            (PartnershipStatus.Active, Start.AddDays(3), Start.AddDays(3)),
            (partnership.Status, partnership.ActiveSince, partnership.Declaration!.AgreedOn)
        );
        Assert.Equal(new(Start, LastDay), partnership.Term);
        Assert.All(partnership.Measures, m => Assert.Equal(MeasureStatus.Open, m.Status));
        Assert.Equal("2017-Q3", partnership.FindMeasure("w1")!.Due.Text);
    }

    [Fact]
    public void Nobody_signs_for_both_sides()
    {
        var partnership = AwaitingSignatures();
        partnership.Sign(Side.Network, Nora, "Coordinator", Start);
        Refused(
            () => partnership.Sign(Side.Office, Nora, "Head of the office", Start),
            "declaration.same-person-for-both-sides"
        );
    }

    [Fact]
    public void Signing_twice_records_nothing()
    {
        var partnership = AwaitingSignatures();
        partnership.Sign(Side.Network, Nora, "Coordinator", Start);
        partnership.TakeEvents();
        partnership.Sign(Side.Network, "deputy", "Deputy", Start);
        Assert.Empty(partnership.TakeEvents());
        var active = Active();
        active.Sign(Side.Network, Nora, "Coordinator", Start);
        Assert.Empty(active.TakeEvents());
    }

    [Fact]
    public void Comes_only_after_signatures_were_requested()
    {
        var partnership = InNegotiation();
        partnership.DraftDeclaration(Text, Start);
        Refused(
            () => partnership.Sign(Side.Network, Nora, "Coordinator", Start),
            "declaration.not-awaiting-signatures"
        );
    }

    [Fact]
    public void Another_text_voids_the_signatures()
    {
        var partnership = AwaitingSignatures();
        partnership.Sign(Side.Network, Nora, "Coordinator", Start);
        partnership.TakeEvents();
        var hash = partnership.Declaration!.Hash;

        partnership.DraftDeclaration(Text with { LegalText = "Otherwise." }, Start);

        Assert.Equal(
            [typeof(SignaturesVoided), typeof(DeclarationDrafted)],
            partnership.TakeEvents().Select(e => e.GetType())
        );
        Assert.Equal(PartnershipStatus.AwaitingSignatures, partnership.Status);
        Assert.Empty(partnership.Declaration.Signatures);
        Assert.NotEqual(hash, partnership.Declaration.Hash);
    }

    [Fact]
    public void The_same_text_changes_nothing()
    {
        var partnership = AwaitingSignatures();
        partnership.Sign(Side.Network, Nora, "Coordinator", Start);
        partnership.TakeEvents();
        partnership.DraftDeclaration(Text with { Goals = [.. Text.Goals], Measures = [.. Text.Measures] }, Start);
        Assert.Empty(partnership.TakeEvents());
        Assert.Single(partnership.Declaration!.Signatures);
    }

    [Fact]
    public void A_text_that_awaits_signatures_stays_complete()
    {
        var partnership = AwaitingSignatures();
        Refused(
            () => partnership.DraftDeclaration(Text with { Goals = [] }, Start),
            "declaration.no-goal",
            "declaration.measure-without-goal"
        );
    }

    [Fact]
    public void A_text_in_force_is_only_amended() =>
        Refused(() => Active().DraftDeclaration(Text with { Goals = [] }, Start), "declaration.only-while-negotiated");
}
