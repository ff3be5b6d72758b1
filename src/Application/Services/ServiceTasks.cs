using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Domain.Services;

namespace Schulterschluss.Application.Services;

/// <summary>Requests that the office has not answered, and services that were delivered and not evaluated.</summary>
internal sealed class ServiceTasks : IDeskSource
{
    private const int Shown = 20;

    public string Permission => ServicePermissions.Provide;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    ) =>
        (
            await session
                .Query<Service>()
                .Where(s => s.Status == ServiceStatus.Requested || s.Status == ServiceStatus.Delivered)
                .OrderBy(s => s.Days.From)
                .Take(Shown)
                .Select(s => new
                {
                    s.Id,
                    s.Order.Title,
                    s.Status,
                })
                .ToListAsync(ct)
        ).Select(s => new DeskTask(
            s.Status == ServiceStatus.Requested ? DeskTaskKind.ConfirmService : DeskTaskKind.EvaluateService,
            s.Id,
            s.Title
        ));
}
