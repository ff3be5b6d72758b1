using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>Offen, In Arbeit, Erfüllt, Teilweise erfüllt, Nicht erfüllt, Entfallen.</summary>
public enum MeasureStatus
{
    Open,
    InProgress,
    Fulfilled,
    PartlyFulfilled,
    NotFulfilled,
    Dropped,
}

/// <summary>A measure of the declaration in force, and what became of it.</summary>
/// <param name="Note">What its side reported last.</param>
/// <param name="Evidence">Where the proof is found: a file number, an address.</param>
public sealed record Measure(
    string Id,
    Side Obligor,
    string Text,
    string GoalId,
    DuePeriod Due,
    string? Indicator,
    MeasureStatus Status,
    string? Note = null,
    string? Evidence = null,
    DateOnly? ReportedOn = null
)
{
    public const int NoteMaxLength = 2000;
    public const int EvidenceMaxLength = 500;

    public static Measure From(PlannedMeasure plan) =>
        new(plan.Id, plan.Obligor, plan.Text, plan.GoalId!, plan.Due!.Value, plan.Indicator, MeasureStatus.Open);

    /// <summary>An amendment changes what was planned; what was achieved stays.</summary>
    public Measure Replan(PlannedMeasure plan) =>
        this with
        {
            Obligor = plan.Obligor,
            Text = plan.Text,
            GoalId = plan.GoalId!,
            Due = plan.Due!.Value,
            Indicator = plan.Indicator,
            Status = Status == MeasureStatus.Dropped ? MeasureStatus.Open : Status,
        };

    public bool IsAsPlanned(PlannedMeasure plan) =>
        plan == new PlannedMeasure(Id, Obligor, Text, GoalId, Due, Indicator);

    public bool IsFinal() =>
        Status
            is MeasureStatus.Fulfilled
                or MeasureStatus.PartlyFulfilled
                or MeasureStatus.NotFulfilled
                or MeasureStatus.Dropped;

    public bool IsOverdueOn(DateOnly today) => Due.End < today && !IsFinal();
}
