using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>The measures of both sides, and what their sides report on them.</summary>
public sealed partial class Partnership
{
    /// <summary>Those of the declaration in force, and those that an amendment dropped; empty before the signatures.</summary>
    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    public Measure? FindMeasure(string measureId) => Measures.FirstOrDefault(m => m.Id == measureId);

    public IEnumerable<Measure> OverdueMeasuresOn(DateOnly today) =>
        StatusOn(today) is PartnershipStatus.Ended or PartnershipStatus.Terminated
            ? []
            : Measures.Where(m => m.IsOverdueOn(today));

    /// <param name="by">The side that reports.</param>
    /// <param name="status">What it says: in progress, or one of the three results.</param>
    public void ReportMeasure(
        Measure measure,
        Side by,
        MeasureStatus status,
        string? note,
        string? evidence,
        DateOnly today
    )
    {
        RequireTakesReports(today);
        Require(by == measure.Obligor, ReportingRules.MeasureOfTheOtherSide);
        Require(measure.Status != MeasureStatus.Dropped, ReportingRules.MeasureDropped);
        if ((measure.Status, measure.Note, measure.Evidence) != (status, note, evidence))
        {
            Raise(new MeasureReported(Id, measure.Id, status, note, evidence, today));
        }
    }

    /// <summary>When a measure was to be due as both sides first agreed on it, before any amendment.</summary>
    public DuePeriod AgreedDueOf(Measure measure) =>
        EarlierDeclarations
            .SelectMany(version => version.Text.Measures)
            .FirstOrDefault(plan => plan.Id == measure.Id)
            ?.Due
        ?? measure.Due;

    /// <summary>How many of a side's measures are due by a day, and how many of these are fulfilled; dropped ones do not count.</summary>
    public (int Due, int Fulfilled) FulfilmentOn(Side side, DateOnly today)
    {
        var due = Measures
            .Where(m => m.Obligor == side && m.Status != MeasureStatus.Dropped && m.Due.End <= today)
            .ToList();
        return (due.Count, due.Count(m => m.Status == MeasureStatus.Fulfilled));
    }

    /// <summary>The plan of a new text over what is known of the measures; what the text no longer names is dropped.</summary>
    private static List<Measure> Plan(Declaration text, IReadOnlyList<Measure> known)
    {
        var planned = text.Measures.Select(plan =>
            known.FirstOrDefault(m => m.Id == plan.Id)?.Replan(plan) ?? Measure.From(plan)
        );
        var dropped = known
            .Where(m => text.Measures.All(plan => plan.Id != m.Id))
            .Select(m => m with { Status = MeasureStatus.Dropped });
        return [.. planned, .. dropped];
    }
}
