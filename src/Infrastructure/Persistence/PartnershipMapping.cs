using Marten;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.Infrastructure.Partnerships;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class PartnershipMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        options
            .Aggregate<Partnership>()
            .Index(p => p.NetworkId)
            .Index(p => p.CaseHandler)
            .UniqueIndex(Marten.Schema.UniqueIndexType.Computed, "ux_partnership_seal_number", p => p.Seal!.Number);

        options.Schema.For<SealCounter>();
        options.Aggregate<PartnershipDocument>().Index(d => d.PartnershipId);
        options.Storage.Add(new DocumentContentSchema(options));

        NamePartnershipEvents(options);
        NameDeclarationEvents(options);
        NameSealEvents(options);
        options.Events.MapEventType<DocumentAttached>("document_attached");
        options.Events.MapEventType<DocumentWithdrawn>("document_withdrawn");
    }

    private static void NamePartnershipEvents(StoreOptions options)
    {
        options.Events.MapEventType<PartnershipInitiated>("partnership_initiated");
        options.Events.MapEventType<CaseHandlerAssigned>("partnership_case_handler_assigned");
        options.Events.MapEventType<PartnershipAssessmentBegun>("partnership_assessment_begun");
        options.Events.MapEventType<NegotiationBegun>("partnership_negotiation_begun");
        options.Events.MapEventType<PartnershipAbandoned>("partnership_abandoned");
        options.Events.MapEventType<PartnershipActivated>("partnership_activated");
        options.Events.MapEventType<PartnershipSuspended>("partnership_suspended");
        options.Events.MapEventType<PartnershipResumed>("partnership_resumed");
        options.Events.MapEventType<PartnershipRenewalBegun>("partnership_renewal_begun");
        options.Events.MapEventType<PartnershipRenewed>("partnership_renewed");
        options.Events.MapEventType<TerminationDeclared>("partnership_termination_declared");
        options.Events.MapEventType<PartnershipTerminated>("partnership_terminated");
        options.Events.MapEventType<PartnershipEnded>("partnership_ended");
        options.Events.MapEventType<PartnershipExpired>("partnership_expired");
        options.Events.MapEventType<MeasureReported>("measure_reported");
        options.Events.MapEventType<ProgressReportFiled>("progress_report_filed");
        options.Events.MapEventType<ProgressReportAccepted>("progress_report_accepted");
        options.Events.MapEventType<ProgressReportFollowUpRequested>("progress_report_follow_up_requested");
    }

    private static void NameDeclarationEvents(StoreOptions options)
    {
        options.Events.MapEventType<DeclarationDrafted>("declaration_drafted");
        options.Events.MapEventType<SignaturesRequested>("declaration_signatures_requested");
        options.Events.MapEventType<SignaturesVoided>("declaration_signatures_voided");
        options.Events.MapEventType<DeclarationSigned>("declaration_signed");
        options.Events.MapEventType<AmendmentProposed>("amendment_proposed");
        options.Events.MapEventType<AmendmentWithdrawn>("amendment_withdrawn");
        options.Events.MapEventType<AmendmentSigned>("amendment_signed");
        options.Events.MapEventType<AmendmentTookEffect>("amendment_took_effect");
    }

    private static void NameSealEvents(StoreOptions options)
    {
        options.Events.MapEventType<SealAwarded>("seal_awarded");
        options.Events.MapEventType<SealRenewalRequested>("seal_renewal_requested");
        options.Events.MapEventType<SealRenewed>("seal_renewed");
        options.Events.MapEventType<SealRenewalRefused>("seal_renewal_refused");
        options.Events.MapEventType<SealSuspended>("seal_suspended");
        options.Events.MapEventType<SealReinstated>("seal_reinstated");
        options.Events.MapEventType<SealExpired>("seal_expired");
        options.Events.MapEventType<SealHearingOpened>("seal_hearing_opened");
        options.Events.MapEventType<SealHearingClosed>("seal_hearing_closed");
        options.Events.MapEventType<SealRevoked>("seal_revoked");
        options.Events.MapEventType<SealReturned>("seal_returned");
    }
}
