using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.Reporting.Reports;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>Reports that are being released: every figure is computed and every file written.</summary>
internal sealed class ReleaseRuns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReleaseRuns> logger)
    : Runs<ReleaseReport, ReleaseProgress>(scopes, clock, logger)
{
    /// <returns>Id of the report.</returns>
    protected override async Task<Guid> DoAsync(IMediator mediator, ReleaseReport order, CancellationToken ct)
    {
        await mediator.Send(order, ct);
        return order.Id;
    }

    protected override RefusedException Busy() => new(429, "report.busy", "Too many reports are being released.");
}
