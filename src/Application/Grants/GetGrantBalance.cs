using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Plan against actual.</summary>
/// <param name="On">What came later is left out; today without.</param>
[Requires(GrantPermissions.Read)]
public sealed record GetGrantBalance(Guid Id, DateOnly? On = null) : IQuery<GrantBalance>;

internal sealed class GetGrantBalanceHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<GetGrantBalance, GrantBalance>
{
    public async Task<GrantBalance> Handle(GetGrantBalance query, CancellationToken ct) =>
        await session.BalanceOfGrantAsync(query.Id, query.On ?? clock.Today(), ct);
}
