using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <param name="By">Opaque id of the person who decided.</param>
public sealed record SealAwarded(Guid PartnershipId, string Number, string By, DateOnly On, DateOnly ValidUntil)
    : IDomainEvent;

public sealed record SealRenewalRequested(Guid PartnershipId, DateOnly On, IReadOnlyList<string> ImprovementAreas)
    : IDomainEvent;

/// <param name="AssessmentId">The re-assessment that the decision rests on.</param>
public sealed record SealRenewed(Guid PartnershipId, string By, DateOnly On, DateOnly ValidUntil, Guid AssessmentId)
    : IDomainEvent;

public sealed record SealRenewalRefused(Guid PartnershipId, string By, DateOnly On, string Reason) : IDomainEvent;

/// <summary>A progress report is too late.</summary>
public sealed record SealSuspended(Guid PartnershipId, DateOnly On) : IDomainEvent;

public sealed record SealReinstated(Guid PartnershipId) : IDomainEvent;

public sealed record SealExpired(Guid PartnershipId, DateOnly On) : IDomainEvent;

public sealed record SealHearingOpened(Guid PartnershipId, DateOnly On, string Reason) : IDomainEvent;

public sealed record SealHearingClosed(Guid PartnershipId, string Reason) : IDomainEvent;

/// <param name="Reason">Published in the register of seals.</param>
public sealed record SealRevoked(Guid PartnershipId, string By, DateOnly On, string Reason) : IDomainEvent;

public sealed record SealReturned(Guid PartnershipId, DateOnly On) : IDomainEvent;
