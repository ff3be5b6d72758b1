using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

[Requires(GrantPermissions.Read)]
public sealed record GetVoucherHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetVoucherHistoryHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetVoucherHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetVoucherHistory query, CancellationToken ct)
    {
        await session.GetAsync<Voucher>(query.Id, ct);
        return await session.HistoryOfAsync<Voucher>(query.Id, directory, ct);
    }
}
