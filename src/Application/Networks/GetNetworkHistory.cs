using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Networks;

namespace Schulterschluss.Application.Networks;

[Requires(NetworkPermissions.Read)]
public sealed record GetNetworkHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetNetworkHistoryHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetNetworkHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetNetworkHistory query, CancellationToken ct)
    {
        await session.GetAsync<Network>(query.Id, ct);
        return actor.SeesUnpublished(query.Id)
            ? await session.HistoryOfAsync<Network>(query.Id, directory, ct)
            : throw new NotFoundException(nameof(Network), query.Id);
    }
}
