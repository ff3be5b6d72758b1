using AutoMapper;
using Marten;
using MediatR;
using Schulterschluss.Application.ActionOptions.Contracts;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Application.Partnerships.Contracts;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

[Requires(ServicePermissions.Read)]
public sealed record GetService(Guid Id) : IQuery<ServiceDetails>;

internal sealed class GetServiceHandler(
    IQuerySession session,
    IConfigurationProvider maps,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetService, ServiceDetails>
{
    public async Task<ServiceDetails> Handle(GetService query, CancellationToken ct)
    {
        var service = await session.GetVisibleAsync(query.Id, actor, ct);
        var names = await session.NetworkNamesAsync(service.NetworkIds, ct);
        var details = service.Project<Service, ServiceDetails>(maps) with
        {
            NetworkNames = [.. service.NetworkIds.Select(id => names[id])],
            Consultants = directory.Consultants(service.ConsultantRefs),
            Ground = await GroundOfAsync(service.Order, ct),
            Evaluation = EvaluationDetails.Of(service.Evaluation),
        };
        return actor.Side == Side.Network ? details.ForNetwork(await session.OwnNetworkIdsAsync(actor, ct)) : details;
    }

    private async Task<string?> GroundOfAsync(ServiceOrder order, CancellationToken ct) =>
        order switch
        {
            { ActionOptionId: { } option } => (await session.GetActionOptionAsync(option, ct)).Plan.Title,
            { Measure: { } link } => (await session.GetPartnershipAsync(link.PartnershipId, ct))
                .FindMeasure(link.MeasureId)
                ?.Text,
            _ => null,
        };
}
