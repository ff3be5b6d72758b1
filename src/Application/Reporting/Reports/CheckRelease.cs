using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Reporting;

namespace Schulterschluss.Application.Reporting.Reports;

/// <summary>Refused like the release itself would be: so that nobody waits for one that cannot be.</summary>
[Requires(ReportingPermissions.Release)]
public sealed record CheckRelease(Guid Id, Guid Version) : IQuery<Unit>;

internal sealed class CheckReleaseHandler(IQuerySession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<CheckRelease, Unit>
{
    public async Task<Unit> Handle(CheckRelease query, CancellationToken ct)
    {
        var report = await session.GetAsync<Report>(query.Id, query.Version, ct);
        report.RequireReleasable(actor.Id, clock.Today());
        return Unit.Value;
    }
}
