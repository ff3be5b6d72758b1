using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Read)]
public sealed record GetDocumentHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetDocumentHistoryHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetDocumentHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetDocumentHistory query, CancellationToken ct)
    {
        var document = await session.GetDocumentAsync(query.Id, actor, ct);
        return await session.HistoryOfAsync<PartnershipDocument>(document.Id, directory, ct);
    }
}
