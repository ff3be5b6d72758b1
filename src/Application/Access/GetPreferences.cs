using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>What the person has chosen for themselves; the usual where they have not, or have no account.</summary>
[Requires(AccountPermissions.Own)]
public sealed record GetPreferences : IQuery<AccountPreferences>;

internal sealed class GetPreferencesHandler(IQuerySession session, ICurrentActor actor)
    : IRequestHandler<GetPreferences, AccountPreferences>
{
    public async Task<AccountPreferences> Handle(GetPreferences query, CancellationToken ct) =>
        (await session.FindOwnAccountAsync(actor, ct))?.Preferences ?? new();
}
