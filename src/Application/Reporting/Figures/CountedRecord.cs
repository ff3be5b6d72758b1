namespace Schulterschluss.Application.Reporting.Figures;

/// <summary>What one record contributes to a figure, or why it does not.</summary>
/// <param name="Kind">What it is; with the id it leads to its page.</param>
/// <param name="Id">Stable key, for instance a network's id, or a partnership's with the measure's key.</param>
/// <param name="Name">For people.</param>
/// <param name="Day">The day that decided; null where none did.</param>
/// <param name="Group">Within the figure's groups: a type of service, a side, a plan line.</param>
/// <param name="Laender">Two-digit keys.</param>
/// <param name="LeftOut">Null where it counts.</param>
public sealed record CountedRecord(
    RecordKind Kind,
    string Id,
    string Name,
    DateOnly? Day,
    decimal Numerator,
    decimal Denominator,
    string? Group,
    IReadOnlyList<string> Laender,
    LeftOut? LeftOut = null
)
{
    public bool IsCounted => LeftOut is null;
}

public enum RecordKind
{
    Network,
    District,
    Partnership,
    Measure,
    Assessment,
    ActionOption,
    Service,
    Seal,
    Voucher,
    PlanLine,
}

/// <summary>Why a record that was looked at does not count.</summary>
public enum LeftOut
{
    NotListed,
    NotInForce,
    Suspended,
    NotDueYet,
    Dropped,
    NeverSelected,
    NoGoal,
    NotCompleted,
    OneAssessmentOnly,
    OtherCatalogueVersion,
    NoScore,
    NotDelivered,
    NotAgreed,
    NoAnswer,
    TooFewAnswers,
    NotInThePeriod,
    NotActivated,
    Ended,
    NotBooked,
    PaidByVoucher,
    NoSuchLine,
    Income,
    NoPlan,
}
