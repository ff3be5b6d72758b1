using Marten;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Infrastructure.Persistence;

internal sealed class AssessmentMapping : IModuleMapping
{
    public void Configure(StoreOptions options)
    {
        // What comparisons and the desk look for beside the document: to look into it, PostgreSQL unpacks it each time.
        options
            .Aggregate<Assessment>()
            .Duplicate(a => a.NetworkId)
            .Duplicate(a => a.Status)
            .Duplicate(a => a.CatalogueVersion)
            .Duplicate(a => a.FinalisedOn!)
            .Duplicate(a => a.Replaces!);
        options.Aggregate<RatingSheet>();

        options.Events.MapEventType<AssessmentScheduled>("assessment_scheduled");
        options.Events.MapEventType<AssessmentRescheduled>("assessment_rescheduled");
        options.Events.MapEventType<AssessmentStarted>("assessment_started");
        options.Events.MapEventType<ParticipantsNamed>("assessment_participants_named");
        options.Events.MapEventType<SideHandedIn>("assessment_side_handed_in");
        options.Events.MapEventType<ConsensusOpened>("assessment_consensus_opened");
        options.Events.MapEventType<ConsensusSet>("assessment_consensus_set");
        options.Events.MapEventType<FindingRecorded>("assessment_finding_recorded");
        options.Events.MapEventType<FindingChanged>("assessment_finding_changed");
        options.Events.MapEventType<FindingWithdrawn>("assessment_finding_withdrawn");
        options.Events.MapEventType<AssessmentFinalised>("assessment_finalised");
        options.Events.MapEventType<AssessmentDiscarded>("assessment_discarded");

        options.Events.MapEventType<RatingSheetOpened>("rating_sheet_opened");
        options.Events.MapEventType<CriterionRated>("rating_sheet_criterion_rated");
        options.Events.MapEventType<RatingWithdrawn>("rating_sheet_rating_withdrawn");
        options.Events.MapEventType<RatingSheetHandedIn>("rating_sheet_handed_in");
        options.Events.MapEventType<RatingSheetClosed>("rating_sheet_closed");
    }
}
