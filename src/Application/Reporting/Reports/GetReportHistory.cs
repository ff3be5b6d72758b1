using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

[Requires(ReportingPermissions.Read)]
public sealed record GetReportHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetReportHistoryHandler(IQuerySession session, IActorDirectory directory)
    : IRequestHandler<GetReportHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetReportHistory query, CancellationToken ct)
    {
        await session.GetAsync<Report>(query.Id, ct);
        return await session.HistoryOfAsync<Report>(query.Id, directory, ct);
    }
}
