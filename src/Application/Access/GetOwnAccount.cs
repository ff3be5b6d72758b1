using System.Buffers.Text;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

[Requires(AccountPermissions.Own)]
public sealed record GetOwnAccount : IQuery<OwnAccount>;

/// <param name="AccessUntil">The last day; null without an end.</param>
/// <param name="RecoveryCodesLeft">Each opens once.</param>
/// <param name="Providers">OpenID providers at which the person signs in.</param>
public sealed record OwnAccount(
    string Name,
    string Email,
    Role Role,
    string? NetworkName,
    DateOnly? AccessUntil,
    string Language,
    AccountPreferences Preferences,
    bool HasPassword,
    bool HasSecondFactor,
    int RecoveryCodesLeft,
    IReadOnlyList<OwnPasskey> Passkeys,
    IReadOnlyList<string> Providers,
    Guid Version
);

/// <param name="Id">As the browser names it.</param>
public sealed record OwnPasskey(string Id, string? Name, DateTimeOffset CreatedAt);

internal sealed class GetOwnAccountHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetOwnAccount, OwnAccount>
{
    public async Task<OwnAccount> Handle(GetOwnAccount query, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        return new(
            account.Name,
            account.Email,
            account.Role,
            account.NetworkId is { } network
                ? (await session.NetworkNamesAsync([network], ct)).GetValueOrDefault(network)
                : null,
            account.AccessUntil,
            account.Language,
            account.Preferences,
            account.PasswordHash is not null,
            account.TwoFactorEnabled,
            account.RecoveryCodes.Count,
            [
                .. account.Passkeys.Select(passkey => new OwnPasskey(
                    Base64Url.EncodeToString(passkey.CredentialId),
                    passkey.Name,
                    passkey.CreatedAt
                )),
            ],
            [.. account.ExternalIdentities.Select(known => known.Name ?? known.Provider)],
            account.Version
        );
    }
}
