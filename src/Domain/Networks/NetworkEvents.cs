using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Networks;

public sealed record NetworkDrafted(Guid NetworkId, NetworkProfile Profile, DateOnly? LastConfirmedOn) : IDomainEvent;

public sealed record NetworkProfileChanged(Guid NetworkId, NetworkProfile Profile) : IDomainEvent;

/// <param name="By">Opaque id of the person who declares that consent to publication exists.</param>
public sealed record PublicationConsentGiven(Guid NetworkId, string By, DateOnly On) : IDomainEvent;

public sealed record PublicationConsentWithdrawn(Guid NetworkId, string Reason) : IDomainEvent;

public sealed record NetworkSubmitted(Guid NetworkId, string By) : IDomainEvent;

public sealed record NetworkListed(Guid NetworkId, string By, DateOnly On) : IDomainEvent;

public sealed record NetworkRejected(Guid NetworkId, string Reason) : IDomainEvent;

public sealed record NetworkReopened(Guid NetworkId) : IDomainEvent;

public sealed record NetworkProfileConfirmed(Guid NetworkId, DateOnly On) : IDomainEvent;

public sealed record NetworkSetDormant(Guid NetworkId, DateOnly Since) : IDomainEvent;

public sealed record NetworkReactivated(Guid NetworkId) : IDomainEvent;

public sealed record NetworkDiscarded(Guid NetworkId, string Reason) : IDomainEvent;

public sealed record NetworkArchived(Guid NetworkId, string Reason) : IDomainEvent;

public sealed record NetworkMerged(Guid NetworkId, Guid Into) : IDomainEvent;

public sealed record NetworkAbsorbed(Guid NetworkId, Guid Merged) : IDomainEvent;

public sealed record PartnershipOpened(Guid NetworkId, Guid PartnershipId) : IDomainEvent;

public sealed record PartnershipClosed(Guid NetworkId, Guid PartnershipId) : IDomainEvent;

/// <param name="ValidUntil">Last valid day; null while no seal may be used.</param>
public sealed record SealChanged(Guid NetworkId, string Number, DateOnly? ValidUntil) : IDomainEvent;
