using Schulterschluss.Application.Reporting.Data;

namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>A part of a figure with what it came to.</summary>
/// <param name="Formula">Version of the figure's formula.</param>
/// <param name="Value">Not rounded, and a share as a share of 1; null is "n. a.".</param>
/// <param name="Counted">How many records count, beside those that were left out.</param>
public sealed record FigureValue(
    string Code,
    int Formula,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    int Counted,
    int LeftOut,
    IReadOnlyList<KeyedValue> ByLand,
    IReadOnlyList<KeyedValue> ByGroup
)
{
    internal static FigureValue Of(Figure figure, FigurePart part, IReadOnlyList<CountedRecord> records)
    {
        var (value, numerator, denominator) = Aggregations.Of(part.Aggregation, records);
        var counted = records.Count(record => record.IsCounted);
        return new(
            part.Code,
            figure.Formula,
            value,
            numerator,
            denominator,
            counted,
            records.Count - counted,
            part.ByLand ? Split(part, records.SelectMany(r => r.Laender.Select(land => (land, r)))) : [],
            part.Group == GroupKind.None
                ? []
                : Split(part, records.Where(r => r.Group is not null).Select(r => (r.Group!, r)))
        );
    }

    private static IReadOnlyList<KeyedValue> Split(
        FigurePart part,
        IEnumerable<(string Key, CountedRecord Record)> records
    ) =>
        [
            .. records
                .Where(pair => pair.Record.IsCounted)
                .GroupBy(pair => pair.Key, pair => pair.Record)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    var (value, numerator, denominator) = Aggregations.Of(part.Aggregation, group);
                    return new KeyedValue(group.Key, value, numerator, denominator);
                }),
        ];
}

/// <param name="Key">Of a Land (two digits) or of a group.</param>
public sealed record KeyedValue(string Key, decimal? Value, decimal? Numerator, decimal? Denominator);
