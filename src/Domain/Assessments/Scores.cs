namespace Schulterschluss.Domain.Assessments;

/// <param name="Overall">0 to 100; null (undefined) where too few criteria were answered.</param>
/// <param name="Answered">Criteria with an agreed level.</param>
/// <param name="Applicable">Criteria of the phase, without those agreed to be not applicable.</param>
public sealed record Scores(decimal? Overall, int Answered, int Applicable, IReadOnlyList<DimensionScore> Dimensions)
{
    public decimal? Of(string dimension) => Dimensions.FirstOrDefault(d => d.Dimension == dimension)?.Score;
}

/// <param name="Score">0 to 100; null (undefined) where too few criteria were answered.</param>
public sealed record DimensionScore(string Dimension, decimal? Score, int Answered, int Applicable);
