using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

public sealed record DeclarationDrafted(Guid PartnershipId, Declaration Text, string Hash) : IDomainEvent;

public sealed record SignaturesRequested(Guid PartnershipId) : IDomainEvent;

/// <summary>The text that had been signed was changed.</summary>
public sealed record SignaturesVoided(Guid PartnershipId, int Number, string Hash) : IDomainEvent;

/// <param name="By">Opaque id of the person.</param>
public sealed record DeclarationSigned(Guid PartnershipId, Side Side, string By, string Capacity, DateOnly On)
    : IDomainEvent;

public sealed record AmendmentProposed(Guid PartnershipId, Declaration Text, string Hash) : IDomainEvent;

public sealed record AmendmentWithdrawn(Guid PartnershipId, string Reason) : IDomainEvent;

/// <param name="By">Opaque id of the person.</param>
public sealed record AmendmentSigned(Guid PartnershipId, Side Side, string By, string Capacity, DateOnly On)
    : IDomainEvent;

public sealed record AmendmentTookEffect(Guid PartnershipId, DateOnly On) : IDomainEvent;
