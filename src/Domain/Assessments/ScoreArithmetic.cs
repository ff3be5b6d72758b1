using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

/// <summary>From agreed levels to scores. Undefined is not zero: whoever was not asked enough has no score.</summary>
public static class ScoreArithmetic
{
    public const int EnoughPercent = 70;

    /// <summary>A level of 4 is 100.</summary>
    public const decimal PointsPerLevel = 100m / Rating.HighestLevel;

    /// <summary>Scores are kept finer than they are ever shown, so that differences are taken from unrounded figures.</summary>
    private const int Decimals = 4;

    public static Scores Compute(Catalogue catalogue, NetworkPhase phase, IReadOnlyDictionary<string, Rating> consensus)
    {
        var dimensions = catalogue.Dimensions.Select(d => (d.Weight, Exact: Compute(d, phase, consensus))).ToList();
        var answered = dimensions.Sum(d => d.Exact.Answered);
        var applicable = dimensions.Sum(d => d.Exact.Applicable);
        var overall = IsEnough(answered, applicable)
            ? Mean(dimensions.Where(d => d.Exact.Score is not null).Select(d => (d.Weight, d.Exact.Score!.Value)))
            : null;
        return new(
            Rounded(overall),
            answered,
            applicable,
            [.. dimensions.Select(d => d.Exact with { Score = Rounded(d.Exact.Score) })]
        );
    }

    /// <summary>Nothing to answer is not enough.</summary>
    public static bool IsEnough(int answered, int applicable) =>
        applicable > 0 && answered * 100 >= applicable * EnoughPercent;

    private static DimensionScore Compute(
        Dimension dimension,
        NetworkPhase phase,
        IReadOnlyDictionary<string, Rating> consensus
    )
    {
        var applicable = dimension
            .Criteria.Where(c =>
                c.AppliesIn(phase) && consensus.GetValueOrDefault(c.Code) is not { NotApplicable: true }
            )
            .ToList();
        var levels = applicable
            .Where(c => consensus.GetValueOrDefault(c.Code)?.Level is not null)
            .Select(c => (c.Weight, (decimal)consensus[c.Code].Level!.Value))
            .ToList();
        var score = IsEnough(levels.Count, applicable.Count) ? Mean(levels) * PointsPerLevel : null;
        return new(dimension.Code, score, levels.Count, applicable.Count);
    }

    private static decimal? Mean(IEnumerable<(decimal Weight, decimal Value)> weighted)
    {
        var (weights, sum) = weighted.Aggregate(
            (Weights: 0m, Sum: 0m),
            (total, next) => (total.Weights + next.Weight, total.Sum + (next.Weight * next.Value))
        );
        return weights == 0 ? null : sum / weights;
    }

    private static decimal? Rounded(decimal? score) =>
        score is { } value ? Math.Round(value, Decimals, MidpointRounding.AwayFromZero) : null;
}
