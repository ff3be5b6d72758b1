using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>A finalised assessment; others have nothing to count yet.</summary>
/// <param name="Replaces">The assessment that this one corrects.</param>
/// <param name="Overall">0 to 100; null where too few criteria were answered.</param>
/// <param name="Dimensions">Keys of the dimensions that have a score, beside <paramref name="Scores"/>.</param>
public sealed record AssessmentFact(
    long Sequence,
    DateTimeOffset RecordedAt,
    DateOnly Day,
    Guid AssessmentId,
    Guid NetworkId,
    string CatalogueVersion,
    Guid? Replaces,
    decimal? Overall,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<decimal> Scores
) : IFact
{
    public decimal? ScoreOf(string dimension)
    {
        var index = Dimensions.ToList().IndexOf(dimension);
        return index < 0 ? null : Scores[index];
    }
}

internal sealed class AssessmentFacts : FactSource<Assessment>
{
    protected override IEnumerable<IFact> Of(Recorded<Assessment> change)
    {
        if (change.Events.OfType<AssessmentFinalised>().LastOrDefault() is not { } finalised)
        {
            yield break;
        }

        var scored = finalised.Scores.Dimensions.Where(d => d.Score is not null).ToList();
        yield return new AssessmentFact(
            change.Sequence,
            change.At,
            finalised.On,
            change.After.Id,
            change.After.NetworkId,
            change.After.CatalogueVersion,
            change.After.Replaces,
            finalised.Scores.Overall,
            [.. scored.Select(d => d.Dimension)],
            [.. scored.Select(d => d.Score!.Value)]
        );
    }
}
