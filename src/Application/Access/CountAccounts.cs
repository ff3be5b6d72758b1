using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Access;

namespace Schulterschluss.Application.Access;

/// <summary>How many people can come in, and how many of them for ever who should not.</summary>
[Requires(AccountPermissions.Read)]
public sealed record CountAccounts : IQuery<AccountFigures>;

/// <param name="LackingEnd">Must have a last day and have none.</param>
public sealed record AccountFigures(int Open, int LackingEnd);

internal sealed class CountAccountsHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<CountAccounts, AccountFigures>
{
    private static readonly Role[] MustEnd = [.. Enum.GetValues<Role>().Where(Roles.MustEnd)];

    public async Task<AccountFigures> Handle(CountAccounts query, CancellationToken ct)
    {
        var today = clock.Today();
        var open = session
            .Query<Account>()
            .Where(a => a.DisabledAt == null && (a.AccessUntil == null || a.AccessUntil >= today));
        return new(
            await open.CountAsync(ct),
            await open.CountAsync(a => a.Role.IsOneOf(MustEnd) && a.AccessUntil == null, ct)
        );
    }
}
