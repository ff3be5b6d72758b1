using Schulterschluss.Domain.Assessments;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class FinalisingAnAssessment
{
    [Fact]
    public void Gives_the_scores_and_the_day()
    {
        var assessment = Agreed(level: 2);
        assessment.Finalise(Asked, Day.AddDays(1));

        Assert.Equal(
            (AssessmentStatus.Finalised, Day.AddDays(1), 50m),
            (assessment.Status, assessment.FinalisedOn, assessment.Scores?.Overall)
        );
    }

    [Fact]
    public void Every_gap_is_named_at_once()
    {
        var assessment = InConsensus([Level("aims-vision", 2)], [Level("aims-vision", 1)]);
        assessment.NameParticipants(["coordinator"], []);

        Assert.Equal(
            ["assessment.participants-missing", "assessment.differences-open", "assessment.too-few-answers"],
            CodesOf(() => assessment.Finalise(Asked, Day))
        );
    }

    [Fact]
    public void A_difference_that_nobody_resolved_stands_in_the_way()
    {
        var assessment = InConsensus(
            [Level("aims-vision", 2), Level("aims-goals", 2), Level("means-money", 2), Level("means-people", 2)],
            [Level("aims-vision", 2), Level("aims-goals", 2), Level("means-money", 2), Level("means-people", 1)]
        );
        Assert.Equal(["assessment.differences-open"], CodesOf(() => assessment.Finalise(Asked, Day)));

        assessment.SetConsensus(Level("means-people", 1), Asked);
        assessment.Finalise(Asked, Day);
        Assert.Equal(37.5m, assessment.Scores?.Of("means"));
    }

    [Fact]
    public void Is_for_good()
    {
        var assessment = Agreed();
        assessment.Finalise(Asked, Day);
        assessment.TakeEvents();

        assessment.Finalise(Asked, Day.AddDays(1));
        Assert.Empty(assessment.TakeEvents());
        foreach (
            var change in (Action[])
                [
                    () => assessment.SetConsensus(Level("aims-vision", 1, "Why"), Asked),
                    () => assessment.RecordFinding(new(Id(9), FindingKind.Strength, "aims", "Text"), Asked),
                    () => assessment.WithdrawFinding(Id(9)),
                    () => assessment.NameParticipants([], []),
                    () => assessment.Discard("Why"),
                ]
        )
        {
            Assert.Equal(["assessment.closed"], CodesOf(change));
        }
    }

    [Fact]
    public void Only_what_is_finalised_and_of_the_same_network_is_corrected()
    {
        var assessment = Agreed();
        Assert.Equal(["assessment.replaces-unfinished"], CodesOf(() => assessment.RequireCorrectable(Id(2))));
        assessment.Finalise(Asked, Day);
        Assert.Equal(["assessment.replaces-unfinished"], CodesOf(() => assessment.RequireCorrectable(Id(77))));
        assessment.RequireCorrectable(Id(2));
    }
}
