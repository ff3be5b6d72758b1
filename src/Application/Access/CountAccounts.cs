using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Access;

/// <summary>How many people can come in.</summary>
[Requires(AccountPermissions.Read)]
public sealed record CountAccounts : IQuery<int>;

internal sealed class CountAccountsHandler(IQuerySession session) : IRequestHandler<CountAccounts, int>
{
    public Task<int> Handle(CountAccounts query, CancellationToken ct) =>
        session.Query<Account>().CountAsync(a => a.DisabledAt == null, ct);
}
