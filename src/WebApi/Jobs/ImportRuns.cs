using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Imports;

namespace Schulterschluss.WebApi.Jobs;

/// <summary>Files on their way in. What became of one stands in its report, which is kept.</summary>
internal sealed class ImportRuns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportRuns> logger)
    : Runs<ImportOrder, ImportProgress>(scopes, clock, logger)
{
    /// <summary>The dry run behind a report, while its file is at hand.</summary>
    public Run<ImportOrder, ImportProgress>? Checked(Guid report, string actorId) =>
        Known.FirstOrDefault(run => run.Order.DryRun && run.By.Id == actorId && run.End?.Result == report);

    protected override async Task<Guid> DoAsync(IMediator mediator, ImportOrder order, CancellationToken ct)
    {
        using var file = new MemoryStream(order.File.Bytes, writable: false);
        return (await order.SendAsync(mediator, file, ct)).Id;
    }

    protected override RefusedException Busy() => new(429, "import.busy", "Too many files are waiting.");
}
