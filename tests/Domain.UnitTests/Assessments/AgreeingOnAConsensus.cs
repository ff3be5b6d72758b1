using Schulterschluss.Domain.Assessments;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class AgreeingOnAConsensus
{
    [Fact]
    public void The_first_hand_in_opens_nothing()
    {
        var (assessment, network, office) = Started();
        network.Rate(Level("aims-vision", 2), Asked);
        network.HandIn("coordinator", Day);
        assessment.NoteHandIn(network, office, Day);

        Assert.Equal(AssessmentStatus.InRating, assessment.Status);
        Assert.Empty(assessment.Answers);
        Assert.Equal(
            ["assessment.ratings-missing"],
            CodesOf(() => assessment.SetConsensus(Level("aims-vision", 2), Asked))
        );
        Assert.Equal(["assessment.ratings-missing"], CodesOf(() => assessment.RecordFinding(AFinding(), Asked)));
        Assert.Equal(["assessment.ratings-missing"], CodesOf(() => assessment.Finalise(Asked, Day)));
    }

    [Fact]
    public void With_the_second_hand_in_equal_answers_are_agreed_with_the_evidence_of_both()
    {
        var assessment = InConsensus(
            [Level("aims-vision", 3), Level("means-money", 1), NotApplicable("aims-goals")],
            [Level("aims-vision", 3) with { Evidence = "Seen" }, Level("means-money", 2), NotApplicable("aims-goals")]
        );

        Assert.Equal(AssessmentStatus.InConsensus, assessment.Status);
        Assert.Equal(["aims-goals", "aims-vision"], assessment.Consensus.Keys.Order());
        Assert.Equal("Evidence for aims-vision\nSeen", assessment.Consensus["aims-vision"].Evidence);
        Assert.Equal(["means-money"], assessment.OpenDifferences());
    }

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(2, 1, false)]
    [InlineData(1, 3, true)]
    [InlineData(0, 4, true)]
    [InlineData(2, null, true)] // not applicable is far from any level
    [InlineData(null, 2, true)]
    public void Sides_that_differ_by_more_than_one_level_explain_what_they_agreed_on(
        int? network,
        int? office,
        bool commentNeeded
    )
    {
        var assessment = InConsensus([Answered(network)], [Answered(office)]);

        if (commentNeeded)
        {
            Assert.Equal(
                ["assessment.comment-missing"],
                CodesOf(() => assessment.SetConsensus(Level("aims-goals", 2, comment: " "), Asked))
            );
        }

        assessment.SetConsensus(Level("aims-goals", 2, commentNeeded ? "Because" : null), Asked);
        Assert.Equal(2, assessment.Consensus["aims-goals"].Level);
        Assert.Empty(assessment.OpenDifferences());
    }

    [Fact]
    public void What_one_side_left_out_is_a_difference_and_needs_a_comment()
    {
        var assessment = InConsensus([Level("aims-vision", 2), Level("means-money", 2)], [Level("aims-vision", 2)]);

        Assert.Equal(["means-money"], assessment.OpenDifferences());
        Assert.Equal(
            ["assessment.comment-missing"],
            CodesOf(() => assessment.SetConsensus(Level("means-money", 2), Asked))
        );
        Assert.Equal(
            ["assessment.comment-missing"],
            CodesOf(() => assessment.SetConsensus(Level("means-people", 2), Asked))
        );
        assessment.SetConsensus(Level("means-people", 2, "Looked at together"), Asked);
        Assert.Equal(2, assessment.Consensus["means-people"].Level);
    }

    [Fact]
    public void Leaving_what_both_said_needs_a_comment()
    {
        var assessment = Agreed(level: 2);
        Assert.Equal(
            ["assessment.comment-missing"],
            CodesOf(() => assessment.SetConsensus(Level("aims-vision", 1), Asked))
        );
        assessment.SetConsensus(Level("aims-vision", 1, "Both looked again"), Asked);
        Assert.Equal(1, assessment.Consensus["aims-vision"].Level);
    }

    [Fact]
    public void A_high_consensus_needs_evidence_and_every_lack_is_named()
    {
        var assessment = InConsensus([Level("means-money", 1)], [Level("means-money", 4)]);
        Assert.Equal(
            ["assessment.evidence-missing", "assessment.comment-missing"],
            CodesOf(() => assessment.SetConsensus(new("means-money", 3), Asked))
        );
    }

    [Fact]
    public void The_consensus_keeps_to_catalogue_and_phase()
    {
        var assessment = Agreed();
        Assert.Equal(
            ["assessment.level-expected"],
            CodesOf(() => assessment.SetConsensus(NotApplicable("means-money", "Why"), Asked))
        );
        Assert.Equal(
            ["assessment.criterion-not-asked"],
            CodesOf(() => assessment.SetConsensus(Level(AdultPhaseOnly, 1, "Why"), Asked))
        );
    }

    [Fact]
    public void Agreeing_on_the_same_again_is_no_change()
    {
        var assessment = InConsensus([Level("means-money", 1)], [Level("means-money", 2)]);
        assessment.SetConsensus(Level("means-money", 2), Asked);
        assessment.TakeEvents();
        assessment.SetConsensus(Level("means-money", 2), Asked);
        Assert.Empty(assessment.TakeEvents());
    }

    [Fact]
    public void Findings_are_recorded_changed_and_withdrawn()
    {
        var assessment = Agreed();
        var finding = AFinding();
        assessment.RecordFinding(finding, Asked);
        assessment.ChangeFinding(finding with { Kind = FindingKind.Strength }, Asked);
        Assert.Equal([finding with { Kind = FindingKind.Strength }], assessment.Findings);

        Assert.Equal(
            ["assessment.unknown-dimension"],
            CodesOf(() => assessment.RecordFinding(finding with { Dimension = "fame" }, Asked))
        );
        Assert.Equal(
            ["assessment.unknown-finding"],
            CodesOf(() => assessment.ChangeFinding(finding with { Id = Id(99) }, Asked))
        );

        assessment.WithdrawFinding(finding.Id);
        Assert.Empty(assessment.Findings);
        Assert.Equal(["assessment.unknown-finding"], CodesOf(() => assessment.WithdrawFinding(finding.Id)));
    }

    private static Finding AFinding() => new(Id(9), FindingKind.Weakness, "means", "One person knows it all.");

    private static Rating Answered(int? level) =>
        level is { } known ? Level("aims-goals", known) : NotApplicable("aims-goals");
}
