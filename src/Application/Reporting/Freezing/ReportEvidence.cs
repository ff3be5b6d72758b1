using Schulterschluss.Application.Reporting.Figures;

namespace Schulterschluss.Application.Reporting.Freezing;

/// <summary>What stays in the office: every figure in full, with every record that was looked at.</summary>
public sealed record ReportEvidence(IReadOnlyList<EvidencePart> Parts);

public sealed record EvidencePart(FigureValue Value, Aggregation Aggregation, IReadOnlyList<CountedRecord> Records)
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
