using Schulterschluss.Domain.Partnerships;
using static Schulterschluss.Domain.UnitTests.Partnerships.Sample;

namespace Schulterschluss.Domain.UnitTests.Partnerships;

public sealed class NegotiatingAPartnership
{
    [Fact]
    public void Follows_the_assessment()
    {
        var partnership = Initiated();
        Refused(() => partnership.Negotiate(Assessed(), Start), "partnership.only-assessed-are-negotiated");
        partnership.BeginAssessment();
        partnership.Negotiate(Assessed(), Start);
        Assert.Equal(PartnershipStatus.InNegotiation, partnership.Status);
        Refused(partnership.BeginAssessment, "partnership.only-initiated-are-assessed");
    }

    [Fact]
    public void Rests_on_a_finalised_assessment_of_the_same_network()
    {
        var partnership = Initiated();
        partnership.BeginAssessment();
        Refused(
            () => partnership.Negotiate(Assessed(on: null, own: false), Start),
            "partnership.assessment-of-another-network",
            "partnership.assessment-not-finalised"
        );
    }

    [Theory]
    [InlineData("2018-01-02", true)]
    [InlineData("2018-01-03", false)]
    public void Rests_on_an_assessment_of_the_last_twelve_months(string today, bool young)
    {
        var partnership = Initiated();
        partnership.BeginAssessment();
        var negotiate = () => partnership.Negotiate(Assessed("2017-01-02"), Day(today));
        if (young)
        {
            negotiate();
            Assert.Equal(PartnershipStatus.InNegotiation, partnership.Status);
        }
        else
        {
            Refused(negotiate, "partnership.assessment-too-old");
        }
    }

    [Fact]
    public void Repeating_a_step_records_nothing()
    {
        var partnership = InNegotiation();
        partnership.TakeEvents();
        partnership.Negotiate(Assessed(), Start);
        Assert.Empty(partnership.TakeEvents());
    }

    [Fact]
    public void Can_be_abandoned_at_any_time_before_the_second_signature()
    {
        foreach (var open in new[] { Initiated(), InNegotiation(), AwaitingSignatures() })
        {
            open.Abandon("no time", Start);
            Assert.Equal(
                (PartnershipStatus.Abandoned, "no time", Start),
                (open.Status, open.StatusReason, open.ClosedOn)
            );
            open.TakeEvents();
            open.Abandon("again", Start);
            Assert.Empty(open.TakeEvents());
        }

        Refused(() => Active().Abandon("too late", Start), "partnership.only-before-active-are-abandoned");
    }

    [Fact]
    public void Whoever_led_the_case_is_remembered()
    {
        var partnership = Initiated();
        partnership.AssignCaseHandler("bernd", Start);
        partnership.AssignCaseHandler("bernd", Start);
        partnership.AssignCaseHandler(Anna, Start);
        partnership.AssignCaseHandler("carla", Start);
        Assert.Equal("carla", partnership.CaseHandler);
        Assert.True(partnership.WasLedBy(Anna) && partnership.WasLedBy("bernd") && partnership.WasLedBy("carla"));
        Assert.False(partnership.WasLedBy(Lea));
        partnership.Abandon("no time", Start);
        Refused(() => partnership.AssignCaseHandler(Anna, Start), "partnership.closed");
    }

    [Fact]
    public void The_next_step_tells_whose_turn_it_is()
    {
        Assert.Equal(Step.BeginAssessment, Initiated().NextStepOn(Start, isAssessed: true)!.Step);
        var assessed = Initiated();
        assessed.BeginAssessment();
        Assert.Equal(Step.FinishAssessment, assessed.NextStepOn(Start, isAssessed: false)!.Step);
        Assert.Equal(Step.Negotiate, assessed.NextStepOn(Start, isAssessed: true)!.Step);
        var partnership = InNegotiation();
        Assert.Equal(Step.DraftDeclaration, partnership.NextStepOn(Start, isAssessed: true)!.Step);
        partnership.DraftDeclaration(Text, Start);
        Assert.Equal(Step.RequestSignatures, partnership.NextStepOn(Start, isAssessed: true)!.Step);
        partnership.RequestSignatures(Start);
        partnership.Sign(Domain.Common.Side.Network, Nora, "Coordinator", Start);
        var next = partnership.NextStepOn(Start, isAssessed: true)!;
        Assert.Equal((Step.Sign, Domain.Common.Side.Office), (next.Step, Assert.Single(next.Turn)));
    }
}
