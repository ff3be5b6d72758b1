namespace Schulterschluss.Application.Reporting.Figures;

public enum Aggregation
{
    /// <summary>Sum of the numerators.</summary>
    Sum,

    /// <summary>Sum of the numerators over the sum of the denominators.</summary>
    Quotient,

    /// <summary>Of the numerators; the mean of the two in the middle where there is none.</summary>
    Median,

    /// <summary>The smaller quotient of two groups over the larger one.</summary>
    Reciprocity,
}

/// <summary>From a list to its figure; there is no other way to a figure.</summary>
public static class Aggregations
{
    public static Aggregate Of(Aggregation how, IEnumerable<CountedRecord> records)
    {
        var counted = records.Where(record => record.IsCounted).ToList();
        return how switch
        {
            Aggregation.Sum => new(counted.Sum(r => r.Numerator), counted.Sum(r => r.Numerator), Denominator: null),
            Aggregation.Quotient => Quotient(counted.Sum(r => r.Numerator), counted.Sum(r => r.Denominator)),
            Aggregation.Median => Median([.. counted.Select(r => r.Numerator).Order()]),
            Aggregation.Reciprocity => Reciprocity(counted),
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
    }

    private static Aggregate Quotient(decimal numerator, decimal denominator) =>
        new(denominator == 0 ? null : numerator / denominator, numerator, denominator);

    private static Aggregate Median(List<decimal> values) =>
        new(
            values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2,
            Numerator: null,
            values.Count
        );

    private static Aggregate Reciprocity(List<CountedRecord> counted)
    {
        var sides = counted
            .GroupBy(record => record.Group)
            .Select(side => Quotient(side.Sum(r => r.Numerator), side.Sum(r => r.Denominator)).Value)
            .ToList();
        return sides is [{ } one, { } other]
            ? Quotient(Math.Min(one, other), Math.Max(one, other))
            : new(Value: null, Numerator: null, Denominator: null);
    }
}

/// <param name="Value">Not rounded; null ("n. a.") where there is nothing to divide by, or nothing in the list.</param>
/// <param name="Denominator">Of a median the number of values.</param>
public sealed record Aggregate(decimal? Value, decimal? Numerator, decimal? Denominator);
