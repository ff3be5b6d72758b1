using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

[Requires(GrantPermissions.Read)]
public sealed record GetGrantHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetGrantHistoryHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetGrantHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetGrantHistory query, CancellationToken ct)
    {
        await session.GetAsync<Grant>(query.Id, ct);
        return await session.HistoryOfAsync<Grant>(query.Id, directory, ct);
    }
}
