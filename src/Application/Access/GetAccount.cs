using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

[Requires(AccountPermissions.Read)]
public sealed record GetAccount(Guid Id) : IQuery<AccountDetails>;

/// <param name="AccessUntil">The last day; null without an end.</param>
/// <param name="LacksEnd">Must have a last day and has none.</param>
/// <param name="LastSeenAt">Null for whoever has not been here within <see cref="SignInRules.PresenceKept"/>.</param>
/// <param name="Sessions">Browsers in which the person is signed in.</param>
/// <param name="Providers">OpenID providers at which the person signs in.</param>
public sealed record AccountDetails(
    Guid Id,
    string ActorId,
    string Name,
    string Email,
    Role Role,
    Guid? NetworkId,
    string? NetworkName,
    AccountState State,
    string Language,
    DateTimeOffset InvitedAt,
    DateTimeOffset? DisabledAt,
    DateOnly? AccessUntil,
    bool HasEnded,
    bool LacksEnd,
    DateTimeOffset? LastSeenAt,
    int Sessions,
    bool HasPassword,
    bool HasSecondFactor,
    int Passkeys,
    IReadOnlyList<string> Providers,
    Guid Version
);

internal sealed class GetAccountHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<GetAccount, AccountDetails>
{
    public async Task<AccountDetails> Handle(GetAccount query, CancellationToken ct)
    {
        var account = await session.GetAccountAsync(query.Id, ct);
        var sessions = await session.Query<SignInSession>().Where(s => s.AccountId == account.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return new(
            account.Id,
            account.ActorId,
            account.Name,
            account.Email,
            account.Role,
            account.NetworkId,
            account.NetworkId is { } network
                ? (await session.NetworkNamesAsync([network], ct)).GetValueOrDefault(network)
                : null,
            account.State,
            account.Language,
            account.InvitedAt,
            account.DisabledAt,
            account.AccessUntil,
            account.HasEndedBy(clock.Today()),
            account.LacksEnd,
            sessions.Count > 0 ? sessions.Max(s => s.LastSeenAt) : null,
            sessions.Count(s => s.ExpiresAt > now),
            account.PasswordHash is not null,
            account.TwoFactorEnabled,
            account.Passkeys.Count,
            [.. account.ExternalIdentities.Select(known => known.Name ?? known.Provider)],
            account.Version
        );
    }
}
