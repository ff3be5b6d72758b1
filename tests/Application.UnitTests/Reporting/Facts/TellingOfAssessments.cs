using Schulterschluss.Application.Reporting.Facts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using static Schulterschluss.Application.UnitTests.Reporting.Programme;

namespace Schulterschluss.Application.UnitTests.Reporting.Facts;

public sealed class TellingOfAssessments
{
    private static readonly AssessmentFacts Source = new();

    private static readonly Catalogue Catalogue = new(
        "test-1",
        Labelled("Test"),
        [
            new("aims", Labelled("Aims"), 1, [Criterion("vision"), Criterion("goals")]),
            new("means", Labelled("Means"), 3, [Criterion("money"), Criterion("people")]),
        ]
    );

    /// <summary>Levels of 0 to 4: aims 2 and 2 are 50, means 4 and 3 are 87.5; overall (50 + 3 · 87.5) / 4.</summary>
    [Fact]
    public void Only_its_end_is_told_with_its_scores()
    {
        var assessment = Assessment.Schedule(
            Id(22),
            Id(1),
            On("2026-01-09"),
            NetworkPhase.Development,
            "test-1",
            previous: null,
            replaces: Id(21)
        );
        var sheets = assessment.Start(On("2026-01-09"), Id(3), Id(4), ["nora"], ["anna"]);
        Rating[] ratings = [Level("vision", 2), Level("goals", 2), Level("money", 4), Level("people", 3)];
        foreach (var (sheet, other) in new[] { (sheets[0], sheets[1]), (sheets[1], sheets[0]) })
        {
            sheet.RateAll(ratings, Catalogue);
            sheet.HandIn("somebody", On("2026-01-10"));
            assessment.NoteHandIn(sheet, other, On("2026-01-10"));
        }

        Assert.Empty(Source.Facts(assessment, "2026-01-10"));
        assessment.Finalise(Catalogue, On("2026-01-12"));
        var fact = Source.Fact<AssessmentFact>(assessment, recorded: "2026-01-14");
        Assert.Equal((On("2026-01-12"), Id(22), Id(1)), (fact.Day, fact.AssessmentId, fact.NetworkId));
        Assert.Equal(("test-1", Id(21)), (fact.CatalogueVersion, fact.Replaces));
        Assert.Equal((50m, 87.5m, 78.125m), (fact.ScoreOf("aims"), fact.ScoreOf("means"), fact.Overall));
        Assert.Null(fact.ScoreOf("nothing"));
    }

    [Fact]
    public void One_that_is_discarded_tells_nothing()
    {
        var assessment = Assessment.Schedule(Id(22), Id(1), On("2026-01-09"), NetworkPhase.Development, "test-1");
        assessment.Discard("verschoben");
        Assert.Empty(Source.Facts(assessment, "2026-01-10"));
    }

    private static Rating Level(string criterion, int level) => new(criterion, level, Evidence: "Protokoll");

    private static Label Labelled(string text) => new(text, text);

    private static Criterion Criterion(string code) =>
        new(
            code,
            Labelled(code),
            1,
            false,
            Enum.GetValues<NetworkPhase>(),
            [.. Enumerable.Range(0, Rating.HighestLevel + 1).Select(level => Labelled($"{code} {level}"))]
        );
}
