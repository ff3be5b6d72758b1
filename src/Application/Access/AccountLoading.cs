using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

internal static class AccountLoading
{
    /// <summary>The caller's own account.</summary>
    /// <exception cref="NotFoundException">They come with a key, and have none.</exception>
    public static async Task<Account> GetAccountAsync(
        this IQuerySession session,
        ICurrentActor actor,
        CancellationToken ct
    ) =>
        await session.Query<Account>().SingleOrDefaultAsync(a => a.ActorId == actor.Id, ct)
        ?? throw new NotFoundException(nameof(Account), actor.Id);
}
