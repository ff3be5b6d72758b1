using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Partnerships;

/// <param name="By">Opaque id of the person.</param>
public sealed record DocumentAttached(
    Guid DocumentId,
    Guid PartnershipId,
    string? MeasureId,
    string Title,
    AttachedFile File,
    string By,
    Side Side,
    DateOnly On
) : IDomainEvent;

/// <summary>Its content was deleted.</summary>
public sealed record DocumentWithdrawn(Guid DocumentId, DateOnly On) : IDomainEvent;
