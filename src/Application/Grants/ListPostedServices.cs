using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Grants.Contracts;

namespace Schulterschluss.Application.Grants;

/// <summary>The services whose costs stand in the grant, because no voucher stands for them.</summary>
[Requires(GrantPermissions.Read)]
public sealed record ListPostedServices(Guid GrantId) : IQuery<IReadOnlyList<ServiceCostForReports>>;

internal sealed class ListPostedServicesHandler(IQuerySession session)
    : IRequestHandler<ListPostedServices, IReadOnlyList<ServiceCostForReports>>
{
    public Task<IReadOnlyList<ServiceCostForReports>> Handle(ListPostedServices query, CancellationToken ct) =>
        session.ServiceCostsForReportsAsync(query.GrantId, ct);
}
