using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Read)]
public sealed record GetService(Guid Id) : IQuery<ServiceDetails>;

internal sealed class GetServiceHandler(IQuerySession session, IConfigurationProvider maps, ICurrentActor actor)
    : IRequestHandler<GetService, ServiceDetails>
{
    public async Task<ServiceDetails> Handle(GetService query, CancellationToken ct)
    {
        var service = await session.GetVisibleAsync(query.Id, actor, ct);
        var details = service.Project<Service, ServiceDetails>(maps);
        return actor.Side == Side.Network ? details.ForNetwork(await session.OwnNetworkIdsAsync(actor, ct)) : details;
    }
}
