using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.ActionOptions;

namespace Schulterschluss.Application.ActionOptions;

[Requires(ActionOptionPermissions.Read)]
public sealed record GetActionOptionHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetActionOptionHistoryHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetActionOptionHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetActionOptionHistory query, CancellationToken ct)
    {
        await session.GetAsync(query.Id, actor, ct);
        return await session.HistoryOfAsync<ActionOption>(query.Id, directory, ct);
    }
}
