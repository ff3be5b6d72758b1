using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <summary>Whose turn it is says the side; who of that side can take the step, its permission.</summary>
public static class StepPermissions
{
    public static string Permission(this Step step) =>
        step switch
        {
            Step.Sign or Step.SignAmendment => PartnershipPermissions.Sign,
            Step.DecideSealRenewal => PartnershipPermissions.DecideOnSeals,
            Step.FileProgressReport => PartnershipPermissions.ActForNetwork,
            // Both sides take these, each in its way.
            Step.ReportMeasure or Step.AgreeOnNewTerm => PartnershipPermissions.Report,
            _ => PartnershipPermissions.Lead,
        };
}
