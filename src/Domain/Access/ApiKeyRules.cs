using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Access;

public static class ApiKeyRules
{
    public static readonly BrokenRule RoleNotForKeys = new(
        "api-key.role-not-for-keys",
        "No key can have the role {0}: that takes a person."
    );
    public static readonly BrokenRule NetworkMissing = new(
        "api-key.network-missing",
        "A key with the role of a network's people needs their network."
    );
    public static readonly BrokenRule NetworkNotAllowed = new(
        "api-key.network-not-allowed",
        "Only a key with the role of a network's people names a network."
    );
    public static readonly BrokenRule ActorTaken = new(
        "api-key.actor-taken",
        "Somebody else acts under the id {0}: what a key does must be told from what a person does."
    );
    public static readonly BrokenRule Revoked = new("api-key.revoked", "A revoked key does not change any more.");
    public static readonly BrokenRule Expired = new(
        "api-key.expired",
        "The key expired on {0:d}; a new one takes its place."
    );
}
