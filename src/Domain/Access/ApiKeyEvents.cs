using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Access;

// Neither a secret nor what could be compared with one: events are never forgotten, and many may read them.

/// <param name="Purpose">What the key is for; no person's name.</param>
/// <param name="ActorId">Opaque id under which the key's changes stand in the audit trail.</param>
/// <param name="NetworkId">For a key of a network's people: their network.</param>
/// <param name="ExpiresOn">Last day of use; null without an end.</param>
/// <param name="By">Opaque id of the person.</param>
public sealed record ApiKeyCreated(
    Guid KeyId,
    string Purpose,
    string ActorId,
    Role Role,
    Guid? NetworkId,
    DateOnly? ExpiresOn,
    string By,
    DateOnly On
) : IDomainEvent;

/// <param name="OldValidUntil">The instant from which the secret that was replaced is refused.</param>
public sealed record ApiKeyRotated(Guid KeyId, string By, DateOnly On, DateTimeOffset OldValidUntil) : IDomainEvent;

public sealed record ApiKeyRevoked(Guid KeyId, string By, DateOnly On, string Reason) : IDomainEvent;
