using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class PlanningAnAssessment
{
    [Fact]
    public void Day_phase_and_catalogue_are_fixed_by_the_start()
    {
        var assessment = Scheduled();
        assessment.Reschedule(Day.AddDays(7), NetworkPhase.Maturity, "test-2");
        Assert.Equal(
            (Day.AddDays(7), NetworkPhase.Maturity, "test-2"),
            (assessment.PlannedOn, assessment.Phase, assessment.CatalogueVersion)
        );

        var sheets = assessment.Start(Day, Id(3), Id(4), [], []);

        Assert.Equal(
            ["assessment.only-scheduled-are-replanned"],
            CodesOf(() => assessment.Reschedule(Day, NetworkPhase.Maturity, "test-2"))
        );
        Assert.Equal(
            [
                (Id(3), Side.Network, "test-2", NetworkPhase.Maturity),
                (Id(4), Side.Office, "test-2", NetworkPhase.Maturity),
            ],
            sheets.Select(s => (s.Id, s.Side, s.CatalogueVersion, s.Phase))
        );
    }

    [Fact]
    public void Starting_twice_changes_nothing_and_starting_late_is_refused()
    {
        var (assessment, _, _) = Started();
        assessment.TakeEvents();
        Assert.Empty(assessment.Start(Day, Id(5), Id(6), [], []));
        Assert.Empty(assessment.TakeEvents());

        Assert.Equal(
            ["assessment.only-scheduled-are-started"],
            CodesOf(() => Agreed().Start(Day, Id(5), Id(6), [], []))
        );
    }

    [Fact]
    public void Participants_are_named_from_the_start_on()
    {
        var assessment = Scheduled();
        Assert.Equal(["assessment.not-started"], CodesOf(() => assessment.NameParticipants(["a"], ["b"])));
        assessment.Start(Day, Id(3), Id(4), [], []);
        assessment.NameParticipants(["a"], ["b"]);
        assessment.TakeEvents();
        assessment.NameParticipants(["a"], ["b"]);
        Assert.Empty(assessment.TakeEvents());
    }

    [Fact]
    public void A_discarded_assessment_takes_no_hand_in_and_never_opens_the_ratings()
    {
        var (assessment, network, office) = Started();
        network.Rate(Level("aims-vision", 1), Asked);
        office.Rate(Level("aims-vision", 2), Asked);
        network.HandIn("coordinator", Day);
        assessment.NoteHandIn(network, office, Day);
        assessment.Discard("The network was dissolved");
        assessment.TakeEvents();
        assessment.Discard("Again");

        Assert.Empty(assessment.TakeEvents());
        Assert.Equal("The network was dissolved", assessment.DiscardReason);
        Assert.Equal(["assessment.not-in-rating"], CodesOf(() => assessment.NoteHandIn(office, network, Day)));
        Assert.False(assessment.BothHandedIn());
        Assert.Empty(assessment.Answers);
    }
}
