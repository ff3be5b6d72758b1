using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Number">1 for the declaration, from 2 on for its amendments.</param>
/// <param name="Hash">SHA-256 over the canonical JSON (RFC 8785) of goals, legal text, measures and term.</param>
/// <param name="AgreedOn">The day of the second signature; null while it is not in force.</param>
public sealed record DeclarationView(
    int Number,
    string Hash,
    DateOnly? AgreedOn,
    IReadOnlyList<Goal> Goals,
    IReadOnlyList<PlannedMeasure> Measures,
    DateRange? Term,
    string LegalText,
    IReadOnlyList<SignatureView> Signatures
)
{
    public static DeclarationView? Of(DeclarationVersion? version, IActorDirectory directory) =>
        version is null
            ? null
            : new(
                version.Number,
                version.Hash,
                version.AgreedOn,
                version.Text.Goals,
                version.Text.Measures,
                version.Text.Term,
                version.Text.LegalText,
                [
                    .. version.Signatures.Select(s => new SignatureView(
                        s.Side,
                        s.By,
                        directory.NameOf(s.By),
                        s.Capacity,
                        s.On
                    )),
                ]
            );
}

public sealed record SignatureView(Side Side, string By, string? ByName, string Capacity, DateOnly On);

/// <param name="Due">As it stands, amendments included.</param>
/// <param name="AgreedDue">As it was agreed first.</param>
public sealed record MeasureView(
    string Id,
    Side Obligor,
    string Text,
    string GoalId,
    DuePeriod Due,
    DuePeriod AgreedDue,
    DateOnly DueEnd,
    string? Indicator,
    MeasureStatus Status,
    bool IsOverdue,
    string? Note,
    string? Evidence,
    DateOnly? ReportedOn
)
{
    public static MeasureView Of(Measure measure, Partnership partnership, DateOnly day) =>
        new(
            measure.Id,
            measure.Obligor,
            measure.Text,
            measure.GoalId,
            measure.Due,
            partnership.AgreedDueOf(measure),
            measure.Due.End,
            measure.Indicator,
            measure.Status,
            partnership.OverdueMeasuresOn(day).Contains(measure),
            measure.Note,
            measure.Evidence,
            measure.ReportedOn
        );
}

/// <param name="Period">Year of the term, from 1.</param>
/// <param name="From">From this day on it can be filed.</param>
/// <param name="DueOn">Last day in time.</param>
/// <param name="FollowUp">What the office still wants to know.</param>
public sealed record ProgressReportView(
    int Period,
    DateOnly From,
    DateOnly DueOn,
    ProgressReportStatus Status,
    bool IsOverdue,
    DateOnly? FiledOn,
    string? Text,
    string? FollowUp
)
{
    public static ProgressReportView Of(ReportPeriod period, Partnership partnership, DateOnly day)
    {
        var filed = partnership.FindReport(period.Number);
        return new(
            period.Number,
            period.From,
            period.DueOn,
            filed?.Status ?? ProgressReportStatus.Open,
            partnership.OverdueReportsOn(day).Contains(period),
            filed?.FiledOn,
            filed?.Text,
            filed?.FollowUp
        );
    }
}

/// <param name="IsValid">Whether it may be used on the day of reading.</param>
/// <param name="ValidUntil">As awarded or renewed; a partnership that ends earlier takes its seal along.</param>
/// <param name="AssessmentId">The re-assessment that the last renewal rests on.</param>
/// <param name="UsableUntil">Last day of use as things stand; null where it may not be used.</param>
/// <param name="RenewableFrom">From this day on the renewal can be requested.</param>
/// <param name="Request">The renewal that awaits a decision.</param>
public sealed record SealView(
    string Number,
    SealStatus Status,
    bool IsValid,
    DateOnly AwardedOn,
    DateOnly? RenewedOn,
    Guid? AssessmentId,
    DateOnly ValidUntil,
    DateOnly? UsableUntil,
    DateOnly RenewableFrom,
    DateOnly RenewableUntil,
    RenewalRequest? Request,
    Hearing? Hearing,
    DateOnly? EndedOn,
    string? RevocationReason
)
{
    public static SealView? Of(Partnership partnership, DateOnly day) =>
        partnership.Seal is not { } seal
            ? null
            : new(
                seal.Number,
                partnership.SealStatusOn(day),
                partnership.IsSealValidOn(day),
                seal.AwardedOn,
                seal.RenewedOn,
                seal.AssessmentId,
                seal.ValidUntil,
                partnership.SealUsableUntil(day),
                seal.RequestFrom(),
                seal.RequestUntil(),
                seal.Request,
                seal.Hearing,
                seal.EndedOn,
                seal.RevocationReason
            );
}
