using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

internal static class AccountLoading
{
    /// <exception cref="NotFoundException"/>
    public static async Task<Account> GetAccountAsync(this IQuerySession session, Guid id, CancellationToken ct) =>
        await session.LoadAsync<Account>(id, ct) ?? throw new NotFoundException(nameof(Account), id);

    /// <exception cref="NotFoundException"/>
    /// <exception cref="StaleVersionException"/>
    public static async Task<Account> GetAccountAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        CancellationToken ct
    )
    {
        var account = await session.GetAccountAsync(id, ct);
        return account.Version == expectedVersion ? account : throw new StaleVersionException();
    }

    /// <summary>Of whoever acts; a machine's key has none.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<Account> GetOwnAccountAsync(
        this IQuerySession session,
        ICurrentActor actor,
        CancellationToken ct
    ) =>
        await session.Query<Account>().Where(a => a.ActorId == actor.Id).SingleOrDefaultAsync(ct)
        ?? throw new NotFoundException(nameof(Account), actor.Id);

    /// <summary>The account that a link was sent to. A wrong link and no account at all look the same.</summary>
    /// <exception cref="RefusedException">410: too old, used, or made up.</exception>
    public static async Task<Account> GetLinkedAccountAsync(
        this IQuerySession session,
        IAccountLinks links,
        AccountLink link,
        Guid id,
        string? token,
        CancellationToken ct
    ) =>
        await session.LoadAsync<Account>(id, ct) is { DisabledAt: null } account && links.Opens(link, account, token)
            ? account
            : throw new RefusedException(410, "account.link-gone", "The link has been used or is too old.");
}
