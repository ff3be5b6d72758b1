using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>What was delivered in the grant's period, has a cost, and names a line that no plan has.</summary>
[Requires(GrantPermissions.Read)]
public sealed record ListUnpostedServices(Guid GrantId) : IQuery<IReadOnlyList<ServiceCost>>;

internal sealed class ListUnpostedServicesHandler(IQuerySession session)
    : IRequestHandler<ListUnpostedServices, IReadOnlyList<ServiceCost>>
{
    public async Task<IReadOnlyList<ServiceCost>> Handle(ListUnpostedServices query, CancellationToken ct)
    {
        var grant = await session.GetAsync<Grant>(query.GrantId, ct);
        var costs = await session.ServiceCostsAsync(grant, ct);
        return [.. costs.Where(posted => posted.Place is null).Select(posted => posted.Cost)];
    }
}
