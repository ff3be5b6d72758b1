using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Access.Keys;

/// <summary>All there is to know of a key; its secret is not among it.</summary>
/// <param name="ActorId">Opaque id under which its changes stand in the audit trail.</param>
/// <param name="Side">Follows from the role.</param>
/// <param name="Status">As it holds today.</param>
/// <param name="CreatedBy">Opaque id of the person.</param>
/// <param name="ExpiresOn">Last day of use; null without an end.</param>
/// <param name="LacksEnd">Must have a last day and has none.</param>
/// <param name="LastUsedAt">To the minute; null if never.</param>
/// <param name="OldValidUntil">The instant from which the secret before the present one is refused.</param>
public sealed record ApiKeyDetails(
    Guid Id,
    string Purpose,
    string ActorId,
    Role Role,
    Side? Side,
    Guid? NetworkId,
    string? NetworkName,
    ApiKeyStatus Status,
    string CreatedBy,
    string? CreatedByName,
    DateOnly CreatedOn,
    DateOnly? ExpiresOn,
    bool LacksEnd,
    DateTimeOffset? LastUsedAt,
    DateOnly? RotatedOn,
    DateTimeOffset? OldValidUntil,
    DateOnly? RevokedOn,
    string? RevokedBy,
    string? RevokedByName,
    string? RevocationReason,
    Guid Version
);

internal static class ApiKeyReading
{
    public static async Task<IReadOnlyList<ApiKeyDetails>> DetailsOfAsync(
        this IQuerySession session,
        IReadOnlyList<ApiKey> keys,
        IActorDirectory directory,
        DateOnly today,
        CancellationToken ct
    )
    {
        var uses = (await session.LoadManyAsync<ApiKeyUse>(ct, [.. keys.Select(k => k.Id)])).ToDictionary(u => u.Id);
        var networks = await session.NetworkNamesAsync(keys.Select(k => k.NetworkId).OfType<Guid>(), ct);
        return
        [
            .. keys.Select(key => new ApiKeyDetails(
                key.Id,
                key.Purpose,
                key.ActorId,
                key.Role,
                Roles.SideOf(key.Role),
                key.NetworkId,
                key.NetworkId is { } network ? networks[network] : null,
                key.StatusOn(today),
                key.CreatedBy,
                directory.NameOf(key.CreatedBy),
                key.CreatedOn,
                key.ExpiresOn,
                key.LacksEndOn(today),
                uses.GetValueOrDefault(key.Id)?.At,
                key.RotatedOn,
                key.OldValidUntil,
                key.RevokedOn,
                key.RevokedBy,
                key.RevokedBy is { } by ? directory.NameOf(by) : null,
                key.RevocationReason,
                key.Version
            )),
        ];
    }
}
