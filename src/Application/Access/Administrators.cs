using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>There is always somebody who can let people in.</summary>
internal static class Administrators
{
    private static readonly string[] Turnstile = ["administrators"];

    /// <summary>What is asked about them after this still holds when the session is saved.</summary>
    public static Task PassAdministratorsAsync(this IDocumentSession session, CancellationToken ct) =>
        session.PassAsync(Turnstile, ct);

    public static Task<bool> HasOtherAdministratorAsync(
        this IQuerySession session,
        Guid except,
        CancellationToken ct
    ) =>
        session
            .Query<Account>()
            .AnyAsync(
                a => a.Role == Role.Administrator && a.DisabledAt == null && a.EmailConfirmed && a.Id != except,
                ct
            );

    /// <exception cref="RefusedException">410: somebody administers already, or it is not the link of this run.</exception>
    public static async Task RequireFirstAdministratorAsync(
        this IQuerySession session,
        IFirstAdministratorDoor door,
        string? token,
        CancellationToken ct
    )
    {
        if (!door.Opens(token) || await session.HasOtherAdministratorAsync(Guid.Empty, ct))
        {
            throw new RefusedException(410, "account.link-gone", "The link has been used or is too old.");
        }
    }

    /// <exception cref="RefusedException">409: nobody else administers.</exception>
    public static async Task RequireOtherAdministratorAsync(
        this IDocumentSession session,
        Account account,
        CancellationToken ct
    )
    {
        if (
            account is { Role: Role.Administrator, State: AccountState.Open }
            && !await session.HasOtherAdministratorAsync(account.Id, ct)
        )
        {
            throw new RefusedException(409, "account.last-administrator", "Nobody else administers.");
        }
    }
}
