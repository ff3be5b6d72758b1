namespace Schulterschluss.Application.Reporting.Facts;

/// <summary>
/// What was known of one thing from a day on: a row of the ledger behind the figures. It is never changed; whoever knows
/// better later adds a row. So every figure can be computed for any day as it was known at any instant.
/// </summary>
public interface IFact
{
    /// <summary>Position in the event log of the event that told it.</summary>
    long Sequence { get; }

    /// <summary>When it was recorded, UTC.</summary>
    DateTimeOffset RecordedAt { get; }

    /// <summary>The day from which it holds, in Europe/Berlin; where the event names none, the day of its recording.</summary>
    DateOnly Day { get; }
}
