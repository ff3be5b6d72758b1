using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>A value with every record that was looked at. Nothing is frozen whose list does not give it.</summary>
internal sealed record FigureProof(FigureValue Value, Aggregation Aggregation, IReadOnlyList<CountedRecord> Records)
{
    /// <exception cref="InvalidOperationException">The list gives another figure.</exception>
    public void Check()
    {
        var (value, numerator, denominator) = Aggregations.Of(Aggregation, Records);
        if ((value, numerator, denominator) != (Value.Value, Value.Numerator, Value.Denominator))
        {
            throw new InvalidOperationException($"The records of {Value.Code} do not give its value.");
        }
    }
}
