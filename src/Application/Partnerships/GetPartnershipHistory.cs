using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Read)]
public sealed record GetPartnershipHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetPartnershipHistoryHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetPartnershipHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetPartnershipHistory query, CancellationToken ct)
    {
        await session.GetCaseAsync(query.Id, actor, ct);
        return await session.HistoryOfAsync<Partnership>(query.Id, directory, ct);
    }
}
