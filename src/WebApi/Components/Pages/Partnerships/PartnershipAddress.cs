using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.WebApi.Components.Pages.Partnerships;

/// <summary>Where a step of a partnership is taken.</summary>
internal static class PartnershipAddress
{
    public static string Of(PartnershipDetails partnership, Step step) =>
        step == Step.FinishAssessment ? Assessments(partnership.NetworkId) : Of(partnership.Id, step);

    /// <summary>Where the network's assessments are planned and finished.</summary>
    public static string Assessments(Guid network) => $"/assessments?network={network}";

    public static string Of(Guid partnership, Step step) =>
        step switch
        {
            Step.DraftDeclaration => $"/partnerships/{partnership}/declaration",
            Step.RequestSignatures or Step.Sign or Step.SignAmendment => $"/partnerships/{partnership}/signature",
            Step.FileProgressReport or Step.ReviewProgressReport => $"/partnerships/{partnership}#reports",
            Step.ReportMeasure => $"/partnerships/{partnership}#measures",
            Step.DecideSealRenewal => $"/partnerships/{partnership}#seal",
            _ => $"/partnerships/{partnership}#manage",
        };
}
