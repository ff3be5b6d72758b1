using Schulterschluss.Domain.Common;

namespace Schulterschluss.Domain.Access;

/// <summary>
/// A key for a machine: who it acts as, and for how long. Of its secret this knows nothing; only what replaced it, when.
/// </summary>
public sealed class ApiKey : AggregateRoot
{
    /// <summary>A week: long enough to switch every client over.</summary>
    public const int MaxGraceHours = 168;

    private ApiKey() { }

    public string Purpose { get; private set; } = "";

    /// <summary>Opaque id under which its changes stand in the audit trail.</summary>
    public string ActorId { get; private set; } = "";
    public Role Role { get; private set; }
    public Guid? NetworkId { get; private set; }

    /// <summary>Last day of use; null without an end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Opaque id.</summary>
    public string CreatedBy { get; private set; } = "";
    public DateOnly CreatedOn { get; private set; }
    public DateOnly? RotatedOn { get; private set; }

    /// <summary>The instant from which the secret before the present one is refused; null where there was none.</summary>
    public DateTimeOffset? OldValidUntil { get; private set; }
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Opaque id.</summary>
    public string? RevokedBy { get; private set; }
    public string? RevocationReason { get; private set; }

    /// <param name="by">Opaque id of the person.</param>
    public static ApiKey Create(Guid id, ApiKeyGrant grant, string by, DateOnly on)
    {
        var isOfNetwork = Roles.SideOf(grant.Role) == Side.Network;
        RequireAll(
            (Roles.IsForKeys(grant.Role), ApiKeyRules.RoleNotForKeys.With(grant.Role)),
            (!isOfNetwork || grant.NetworkId is not null, ApiKeyRules.NetworkMissing),
            (isOfNetwork || grant.NetworkId is null, ApiKeyRules.NetworkNotAllowed)
        );
        var key = new ApiKey();
        key.Raise(
            new ApiKeyCreated(id, grant.Purpose, grant.ActorId, grant.Role, grant.NetworkId, grant.ExpiresOn, by, on)
        );
        return key;
    }

    /// <summary>Made before there was a last day for its role: it goes on, and is a fault to be mended.</summary>
    public bool LacksEndOn(DateOnly today) =>
        Roles.MustEnd(Role) && ExpiresOn is null && StatusOn(today) == ApiKeyStatus.Active;

    /// <summary>A new secret takes over. At most two are valid: it, and until then the one that it replaces.</summary>
    public void Rotate(string by, DateOnly on, DateTimeOffset oldValidUntil)
    {
        RequireAll(
            (RevokedOn is null, ApiKeyRules.Revoked),
            (StatusOn(on) != ApiKeyStatus.Expired, ApiKeyRules.Expired.With(ExpiresOn ?? default))
        );
        Raise(new ApiKeyRotated(Id, by, on, oldValidUntil));
    }

    public void Revoke(string by, DateOnly on, string reason)
    {
        if (RevokedOn is null)
        {
            Raise(new ApiKeyRevoked(Id, by, on, reason));
        }
    }

    public ApiKeyStatus StatusOn(DateOnly today) =>
        RevokedOn is not null ? ApiKeyStatus.Revoked
        : ExpiresOn < today ? ApiKeyStatus.Expired
        : ApiKeyStatus.Active;

    protected override void Apply(IDomainEvent @event)
    {
        switch (@event)
        {
            case ApiKeyCreated created:
                (Id, Purpose, ActorId) = (created.KeyId, created.Purpose, created.ActorId);
                (Role, NetworkId, ExpiresOn) = (created.Role, created.NetworkId, created.ExpiresOn);
                (CreatedBy, CreatedOn) = (created.By, created.On);
                break;
            case ApiKeyRotated rotated:
                (RotatedOn, OldValidUntil) = (rotated.On, rotated.OldValidUntil);
                break;
            case ApiKeyRevoked revoked:
                (RevokedBy, RevokedOn, RevocationReason) = (revoked.By, revoked.On, revoked.Reason);
                break;
        }
    }
}

public enum ApiKeyStatus
{
    Active,
    Expired,
    Revoked,
}

/// <param name="Purpose">What the key is for; no person's name.</param>
/// <param name="ActorId">Opaque id under which the key's changes stand in the audit trail.</param>
/// <param name="NetworkId">For a key of a network's people: their network.</param>
/// <param name="ExpiresOn">Last day of use; null without an end.</param>
public sealed record ApiKeyGrant(string Purpose, string ActorId, Role Role, Guid? NetworkId, DateOnly? ExpiresOn);
