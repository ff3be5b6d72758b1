using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>The browsers in which one is signed in, the latest first.</summary>
[Requires(AccountPermissions.Own)]
public sealed record ListOwnSessions : IQuery<IReadOnlyList<OwnSession>>;

/// <param name="Browser">What it calls itself; null where it says nothing.</param>
public sealed record OwnSession(Guid Handle, string? Browser, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

internal sealed class ListOwnSessionsHandler(IQuerySession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ListOwnSessions, IReadOnlyList<OwnSession>>
{
    public async Task<IReadOnlyList<OwnSession>> Handle(ListOwnSessions query, CancellationToken ct)
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        var now = clock.GetUtcNow();
        var open = await session
            .Query<SignInSession>()
            .Where(s => s.AccountId == account.Id && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .ToListAsync(ct);
        return [.. open.Select(s => new OwnSession(s.Handle, s.Browser, s.StartedAt, s.LastSeenAt))];
    }
}
