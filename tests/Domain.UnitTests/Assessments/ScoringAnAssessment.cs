using FsCheck.Xunit;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Networks;
using static Schulterschluss.Domain.UnitTests.Assessments.Given;

namespace Schulterschluss.Domain.UnitTests.Assessments;

public sealed class ScoringAnAssessment
{
    [Fact]
    public void A_dimension_is_the_weighted_mean_of_its_levels_times_twenty_five()
    {
        var scores = Scores(
            Level("aims-vision", 1),
            Level("aims-goals", 4),
            Level("means-money", 2),
            Level("means-people", 3)
        );

        Assert.Equal(75m, scores.Of("aims")); // (1·1 + 2·4) / 3 = 3, · 25
        Assert.Equal(62.5m, scores.Of("means")); // (2 + 3) / 2 = 2.5, · 25
        Assert.Equal(65.625m, scores.Overall); // (1·75 + 3·62.5) / 4
        Assert.Equal((4, 4), (scores.Answered, scores.Applicable));
    }

    [Fact]
    public void A_dimension_with_too_few_answers_is_undefined_and_not_zero()
    {
        var scores = Scores(Level("aims-vision", 4), Level("aims-goals", 4), Level("means-money", 2));

        Assert.Equal(100m, scores.Of("aims"));
        Assert.Null(scores.Of("means")); // 1 of 2 is 50 %
        Assert.Equal(100m, scores.Overall); // 3 of 4 is 75 %: the mean of what is defined
        Assert.Equal(new DimensionScore("means", null, 1, 2), scores.Dimensions[1]);
    }

    [Fact]
    public void The_overall_score_is_undefined_with_too_few_answers()
    {
        var scores = Scores(Level("aims-vision", 4), Level("aims-goals", 4));

        Assert.Equal(100m, scores.Of("aims"));
        Assert.Null(scores.Overall); // 2 of 4
    }

    [Fact]
    public void What_is_not_applicable_counts_neither_as_asked_nor_as_answered()
    {
        var scores = Scores(
            Level("aims-vision", 1),
            NotApplicable("aims-goals"),
            Level("means-money", 0),
            Level("means-people", 0)
        );

        Assert.Equal(25m, scores.Of("aims")); // vision alone, 1 of 1
        Assert.Equal(0m, scores.Of("means")); // answered with level 0: that is zero, not undefined
        Assert.Equal(6.25m, scores.Overall); // (1·25 + 3·0) / 4
        Assert.Equal((3, 3), (scores.Answered, scores.Applicable));
    }

    [Fact]
    public void Nothing_applicable_is_undefined()
    {
        var scores = ScoreArithmetic.Compute(
            Asked with
            {
                Dimensions = [Asked.Dimensions[0] with { Criteria = [Asked.Dimensions[0].Criteria[1]] }],
            },
            NetworkPhase.Development,
            new Dictionary<string, Rating> { ["aims-goals"] = NotApplicable("aims-goals") }
        );

        Assert.Equal(new DimensionScore("aims", null, 0, 0), Assert.Single(scores.Dimensions));
        Assert.Null(scores.Overall);
    }

    [Fact]
    public void The_phase_decides_what_is_asked()
    {
        Dictionary<string, Rating> consensus = new()
        {
            ["aims-vision"] = Level("aims-vision", 2),
            ["aims-goals"] = Level("aims-goals", 2),
        };

        Assert.Equal(
            50m,
            ScoreArithmetic.Compute(Asked, NetworkPhase.Development, consensus).Of("aims") // 2 of 2
        );
        Assert.Null(ScoreArithmetic.Compute(Asked, NetworkPhase.Maturity, consensus).Of("aims")); // 2 of 3
    }

    [Theory]
    [InlineData(7, 10, true)]
    [InlineData(69, 100, false)]
    [InlineData(14, 20, true)]
    [InlineData(13, 20, false)]
    [InlineData(0, 0, false)]
    public void Seventy_percent_is_enough_and_less_is_not(int answered, int applicable, bool enough) =>
        Assert.Equal(enough, ScoreArithmetic.IsEnough(answered, applicable));

    [Fact]
    public void Scores_are_kept_to_four_decimals()
    {
        var scores = Scores(
            Level("aims-vision", 0),
            Level("aims-goals", 1),
            Level("means-money", 1),
            Level("means-people", 1)
        );
        Assert.Equal(16.6667m, scores.Of("aims")); // 2/3 · 25
        Assert.Equal(22.9167m, scores.Overall); // (16.666… + 75) / 4, from unrounded figures
    }

    [Property]
    public void Every_score_lies_between_0_and_100_and_a_higher_level_never_lowers_it(byte[] levels, byte raised)
    {
        string[] criteria = ["aims-vision", "aims-goals", "means-money", "means-people"];
        var before = criteria
            .Zip(levels ?? [], (criterion, level) => Level(criterion, level % 5))
            .ToDictionary(r => r.Criterion);
        var scores = ScoreArithmetic.Compute(Asked, NetworkPhase.Development, before);
        Assert.All(
            [scores.Overall, .. scores.Dimensions.Select(d => d.Score)],
            score => Assert.True(score is null or (>= 0 and <= 100))
        );

        var criterion = criteria[raised % criteria.Length];
        if (before.TryGetValue(criterion, out var rating) && rating.Level < Rating.HighestLevel)
        {
            var after = new Dictionary<string, Rating>(before)
            {
                [criterion] = rating with { Level = rating.Level + 1 },
            };
            var higher = ScoreArithmetic.Compute(Asked, NetworkPhase.Development, after);
            Assert.True(higher.Overall is null == scores.Overall is null);
            Assert.True(scores.Overall is null || higher.Overall > scores.Overall || IsUndefined(higher, criterion));
        }
    }

    /// <summary>A criterion of a dimension without a score does not count.</summary>
    private static bool IsUndefined(Scores scores, string criterion) => scores.Of(criterion.Split('-')[0]) is null;

    private static Scores Scores(params Rating[] ratings) =>
        ScoreArithmetic.Compute(Asked, NetworkPhase.Development, ratings.ToDictionary(r => r.Criterion));
}
