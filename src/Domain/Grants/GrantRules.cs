using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Grants;

/// <summary>
/// What a notice demands (Nebenbestimmungen). Each one may say something else, so that none of it is a constant; what is
/// usual is only offered.
/// </summary>
/// <param name="QuarterlyStatusDueDays">Days after a quarter's end for its status; null where none is asked for.</param>
/// <param name="HalfYearReportDue">For the report on the half-year before; null where none is asked for.</param>
/// <param name="AnnualReportDue">For the report on the year before; null where none is asked for.</param>
/// <param name="InterimProofDue">For the interim proof of the financial year before (Zwischennachweis).</param>
/// <param name="FinalProofMonths">Months after the period's end for the final proof (Verwendungsnachweis).</param>
/// <param name="LineTolerancePercent">So far a line may be exceeded, if others save it.</param>
/// <param name="LineFlagPercent">A line that is exceeded by more is flagged.</param>
/// <param name="LineAlarmPercent">A line that is exceeded by more raises an alarm.</param>
/// <param name="SpendWithinWeeks">Weeks in which money that was drawn is spent.</param>
/// <param name="ReceiptRetentionYears">Years for which receipts are kept after the final proof.</param>
public sealed record GrantRules(
    int? QuarterlyStatusDueDays,
    MonthDay? HalfYearReportDue,
    MonthDay? AnnualReportDue,
    MonthDay InterimProofDue,
    int FinalProofMonths,
    decimal LineTolerancePercent,
    decimal LineFlagPercent,
    decimal LineAlarmPercent,
    int SpendWithinWeeks,
    int ReceiptRetentionYears
)
{
    /// <summary>What most notices say.</summary>
    public static GrantRules Usual { get; } =
        new(
            QuarterlyStatusDueDays: null,
            HalfYearReportDue: null,
            AnnualReportDue: null,
            InterimProofDue: new(4, 30),
            FinalProofMonths: 6,
            LineTolerancePercent: 20,
            LineFlagPercent: 15,
            LineAlarmPercent: 20,
            SpendWithinWeeks: 6,
            ReceiptRetentionYears: 5
        );
}
