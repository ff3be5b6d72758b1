using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Domain.Assessments;

// The stream of an assessment tells nothing of a side's ratings before ConsensusOpened: both sides may read all of it.

/// <param name="Previous">The network's last finalised assessment before this one.</param>
/// <param name="Replaces">The finalised assessment that this one corrects.</param>
public sealed record AssessmentScheduled(
    Guid AssessmentId,
    Guid NetworkId,
    DateOnly PlannedOn,
    NetworkPhase Phase,
    string CatalogueVersion,
    Guid? Previous,
    Guid? Replaces
) : IDomainEvent;

public sealed record AssessmentRescheduled(
    Guid AssessmentId,
    DateOnly PlannedOn,
    NetworkPhase Phase,
    string CatalogueVersion
) : IDomainEvent;

public sealed record AssessmentStarted(
    Guid AssessmentId,
    DateOnly On,
    string CatalogueVersion,
    Guid NetworkSheetId,
    Guid OfficeSheetId
) : IDomainEvent;

/// <summary>Who takes part, by opaque ids.</summary>
public sealed record ParticipantsNamed(Guid AssessmentId, IReadOnlyList<string> Network, IReadOnlyList<string> Office)
    : IDomainEvent;

public sealed record SideHandedIn(Guid AssessmentId, Side Side, DateOnly On) : IDomainEvent;

/// <param name="Answers">What both sides said, by criterion.</param>
/// <param name="Agreed">Where both said the same, that is the consensus.</param>
public sealed record ConsensusOpened(
    Guid AssessmentId,
    DateOnly On,
    IReadOnlyDictionary<string, AnswerPair> Answers,
    IReadOnlyList<Rating> Agreed
) : IDomainEvent;

public sealed record ConsensusSet(Guid AssessmentId, Rating Rating) : IDomainEvent;

public sealed record FindingRecorded(Guid AssessmentId, Finding Finding) : IDomainEvent;

public sealed record FindingChanged(Guid AssessmentId, Finding Finding) : IDomainEvent;

public sealed record FindingWithdrawn(Guid AssessmentId, Guid FindingId) : IDomainEvent;

public sealed record AssessmentFinalised(Guid AssessmentId, DateOnly On, Scores Scores) : IDomainEvent;

public sealed record AssessmentDiscarded(Guid AssessmentId, string Reason) : IDomainEvent;
