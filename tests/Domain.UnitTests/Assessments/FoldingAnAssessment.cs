using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using Schulterschluss.Domain.UnitTests.Common;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

/// <summary>Random lives rarely get past the second hand-in; this one goes the whole way.</summary>
public sealed class FoldingAnAssessment
{
    [Fact]
    public void Gives_every_field_of_a_typical_life_back()
    {
        var assessment = Assessment.Schedule(
            Id(1),
            Id(2),
            Day,
            NetworkPhase.Initiation,
            "test-0",
            previous: Id(10),
            replaces: Id(11)
        );
        assessment.Reschedule(Day.AddDays(3), NetworkPhase.Development, Asked.Version);
        var sheets = assessment.Start(Day.AddDays(3), Id(3), Id(4), [], ["adviser"]);
        var (network, office) = (sheets[0], sheets[1]);
        assessment.NameParticipants(["coordinator"], ["adviser", "lead"]);
        network.RateAll([Level("aims-vision", 4), Level("aims-goals", 1), Level("means-money", 1)], Asked);
        network.RateAll([Level("aims-vision", 3), Level("aims-goals", 1), Level("means-people", 2)], Asked);
        network.Rate(Level("means-money", 2), Asked);
        office.RateAll(
            [Level("aims-vision", 3), NotApplicable("aims-goals"), Level("means-money", 2), Level("means-people", 2)],
            Asked
        );
        office.HandIn("adviser", Day.AddDays(5));
        assessment.NoteHandIn(office, network, Day.AddDays(5));
        network.HandIn("coordinator", Day.AddDays(6));
        assessment.NoteHandIn(network, office, Day.AddDays(6));
        assessment.SetConsensus(Level("aims-goals", 1, "Goals were found in the minutes"), Asked);
        assessment.RecordFinding(new(Id(7), FindingKind.Weakness, "aims", "No numbers"), Asked);
        assessment.RecordFinding(new(Id(8), FindingKind.Strength, "means", "Solid"), Asked);
        assessment.ChangeFinding(new(Id(8), FindingKind.Strength, "means", "Solid funding"), Asked);
        assessment.WithdrawFinding(Id(7));
        assessment.Finalise(Asked, Day.AddDays(8));

        Assert.Equal(AssessmentStatus.Finalised, assessment.Status);
        Life.IsExplainedByItsEvents(assessment);
        Life.IsExplainedByItsEvents(network);
        Life.IsExplainedByItsEvents(office);
    }

    [Fact]
    public void Gives_a_discarded_one_back()
    {
        var (assessment, network, office) = Started();
        network.Rate(Level("aims-vision", 1), Asked);
        assessment.Discard("The network was dissolved");
        network.Close("The network was dissolved");
        office.Close("The network was dissolved");

        Life.IsExplainedByItsEvents(assessment);
        Life.IsExplainedByItsEvents(network);
        Life.IsExplainedByItsEvents(office);
    }
}
