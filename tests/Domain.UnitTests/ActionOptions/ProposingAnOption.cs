using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.Domain.UnitTests.Common;

namespace Schulterschluss.Domain.UnitTests.ActionOptions;

public sealed class ProposingAnOption
{
    [Fact]
    public void Takes_the_dimension_of_its_first_finding()
    {
        var both = Options.Origin with { FindingIds = [Options.Strength, Options.Weakness] };
        Assert.Equal("trust", Propose(both).Dimension);
    }

    [Fact]
    public void Needs_a_finalised_assessment_of_the_same_network()
    {
        var assessment = Options.Assessment with { IsFinalised = false, NetworkId = Guid.Empty };
        Life.Refused("action-option.assessment-not-finalised", () => Propose(Options.Origin, assessment));
        Life.Refused("action-option.assessment-of-another-network", () => Propose(Options.Origin, assessment));
    }

    [Fact]
    public void Needs_findings_that_the_assessment_has()
    {
        Life.Refused("action-option.no-finding", () => Propose(Options.Origin with { FindingIds = [] }));
        Life.Refused(
            "action-option.unknown-finding",
            () => Propose(Options.Origin with { FindingIds = [Options.Weakness, new(9, 9, 9, new byte[8])] })
        );
    }

    private static ActionOption Propose(ActionOptionOrigin origin, AssessmentFacts? assessment = null) =>
        ActionOption.Propose(Options.Id, origin, Options.Plan, assessment ?? Options.Assessment);
}
