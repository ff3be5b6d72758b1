using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <summary>What has to be done next.</summary>
public enum Step
{
    BeginAssessment,
    FinishAssessment,
    Negotiate,
    DraftDeclaration,
    RequestSignatures,
    Sign,
    SignAmendment,
    FileProgressReport,
    ReviewProgressReport,
    DecideSealRenewal,
    ReportMeasure,
    AgreeOnNewTerm,
    Resume,
}

/// <param name="Turn">Whose turn it is: one side, or both.</param>
/// <param name="Due">By when, where there is a date; a day in the past is overdue.</param>
public sealed record NextStep(Step Step, IReadOnlyList<Side> Turn, DateOnly? Due = null);

/// <summary>The next step on the way, and whose turn it is.</summary>
public sealed partial class Partnership
{
    private static readonly IReadOnlyList<Side> Both = [Side.Network, Side.Office];

    /// <param name="isAssessed">Whether an assessment of the network is finished; without one nothing can be negotiated.</param>
    /// <returns>Null where nothing is left to do.</returns>
    public NextStep? NextStepOn(DateOnly today, bool isAssessed) =>
        Status switch
        {
            PartnershipStatus.Initiated => Office(Step.BeginAssessment),
            PartnershipStatus.InAssessment => Office(isAssessed ? Step.Negotiate : Step.FinishAssessment),
            PartnershipStatus.InNegotiation when Declaration?.Text.MissingOn(today).Count == 0 => Office(
                Step.RequestSignatures
            ),
            PartnershipStatus.InNegotiation => Office(Step.DraftDeclaration),
            PartnershipStatus.AwaitingSignatures => new(Step.Sign, Unsigned(Declaration!)),
            _ when TakesReportsOn(today) => NextStepInForce(today),
            _ => null,
        };

    private NextStep? NextStepInForce(DateOnly today)
    {
        if (Amendment is not null && StatusOn(today).IsRunning())
        {
            return new(Step.SignAmendment, Unsigned(Amendment));
        }

        return NextReport(today)
            ?? (Seal?.Request is not null ? Office(Step.DecideSealRenewal) : null)
            ?? NextMeasure(OverdueMeasuresOn(today))
            ?? StatusOn(today) switch
            {
                PartnershipStatus.InRenewal => new(Step.AgreeOnNewTerm, Both, Term!.To),
                PartnershipStatus.Suspended => Office(Step.Resume),
                _ => NextMeasure(Measures.Where(m => !m.IsFinal())),
            };
    }

    private NextStep? NextReport(DateOnly today)
    {
        foreach (var period in ReportPeriods().TakeWhile(p => p.From <= today))
        {
            switch (FindReport(period.Number)?.Status)
            {
                case null:
                    return new(Step.FileProgressReport, [Side.Network], period.DueOn);
                case ProgressReportStatus.FollowUpRequested:
                    return new(Step.FileProgressReport, [Side.Network]);
                case ProgressReportStatus.Submitted:
                    return Office(Step.ReviewProgressReport);
            }
        }

        return null;
    }

    private static NextStep? NextMeasure(IEnumerable<Measure> measures) =>
        measures.MinBy(m => m.Due.End) is { } next ? new(Step.ReportMeasure, [next.Obligor], next.Due.End) : null;

    private static NextStep Office(Step step) => new(step, [Side.Office]);

    private static IReadOnlyList<Side> Unsigned(DeclarationVersion version) =>
        [.. Both.Where(side => !version.IsSignedBy(side))];
}
