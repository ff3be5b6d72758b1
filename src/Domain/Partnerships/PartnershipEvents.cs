using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <param name="CaseHandler">Opaque id of the person.</param>
public sealed record PartnershipInitiated(Guid PartnershipId, Guid NetworkId, string CaseHandler) : IDomainEvent;

public sealed record CaseHandlerAssigned(Guid PartnershipId, string CaseHandler) : IDomainEvent;

public sealed record PartnershipAssessmentBegun(Guid PartnershipId) : IDomainEvent;

public sealed record NegotiationBegun(Guid PartnershipId, Guid AssessmentId) : IDomainEvent;

public sealed record PartnershipAbandoned(Guid PartnershipId, string Reason, DateOnly On) : IDomainEvent;

public sealed record PartnershipActivated(Guid PartnershipId, DateOnly On) : IDomainEvent;

public sealed record PartnershipSuspended(Guid PartnershipId, string Reason) : IDomainEvent;

public sealed record PartnershipResumed(Guid PartnershipId) : IDomainEvent;

public sealed record PartnershipRenewalBegun(Guid PartnershipId) : IDomainEvent;

/// <param name="Until">Last day of the new term.</param>
public sealed record PartnershipRenewed(Guid PartnershipId, DateOnly Until) : IDomainEvent;

/// <summary>Notice was given; the partnership runs on until it takes effect.</summary>
public sealed record TerminationDeclared(Guid PartnershipId, Side By, string Reason, DateOnly EffectiveOn)
    : IDomainEvent;

public sealed record PartnershipTerminated(Guid PartnershipId, DateOnly On) : IDomainEvent;

public sealed record PartnershipEnded(Guid PartnershipId, string Reason, DateOnly On) : IDomainEvent;

/// <param name="On">Last day of the term.</param>
public sealed record PartnershipExpired(Guid PartnershipId, DateOnly On) : IDomainEvent;

public sealed record MeasureReported(
    Guid PartnershipId,
    string MeasureId,
    MeasureStatus Status,
    string? Note,
    string? Evidence,
    DateOnly On
) : IDomainEvent;

public sealed record ProgressReportFiled(Guid PartnershipId, int Period, string Text, DateOnly On) : IDomainEvent;

public sealed record ProgressReportAccepted(Guid PartnershipId, int Period) : IDomainEvent;

public sealed record ProgressReportFollowUpRequested(Guid PartnershipId, int Period, string Reason) : IDomainEvent;
