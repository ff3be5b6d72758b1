using MediatR;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common;

namespace Schulterschluss.WebApi.Components.Pages.Administration;

/// <summary>What the audit trail tells of one thing, for things that have no history with differences.</summary>
internal static class TrailHistory
{
    public static async Task<IReadOnlyList<HistoryEntry>> HistoryOfAsync(this IMediator mediator, Guid thing)
    {
        var trail = await mediator.Send(
            new ListAuditTrail(new AuditFilter(Thing: thing), Limit: ListAuditTrail.MaxLimit)
        );
        return
        [
            .. trail.Items.Select(row => new HistoryEntry(
                row.Sequence,
                row.At,
                row.By,
                row.ByName,
                row.Event,
                row.Reason,
                Changes: []
            )),
        ];
    }
}
