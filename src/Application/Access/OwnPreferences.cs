using Marten;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

internal static class OwnPreferences
{
    /// <summary>Null for a key, which acts for a person but is none.</summary>
    public static Task<Account?> FindOwnAccountAsync(
        this IQuerySession session,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var id = actor.Id;
        return session.Query<Account>().FirstOrDefaultAsync(a => a.ActorId == id, ct);
    }

    /// <summary>Changes what the person has chosen for themselves, and saves it.</summary>
    /// <exception cref="NotFoundException"/>
    public static async Task<AccountPreferences> ChangePreferencesAsync(
        this IDocumentSession session,
        ICurrentActor actor,
        Func<AccountPreferences, AccountPreferences> change,
        CancellationToken ct
    )
    {
        var account = await session.GetOwnAccountAsync(actor, ct);
        account.Preferences = change(account.Preferences);
        session.Update(account);
        await session.SaveChangesAsync(ct);
        return account.Preferences;
    }
}
