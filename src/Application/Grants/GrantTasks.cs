using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Desk;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Doubtful vouchers, for whoever may decide on them: not for those who have recorded them.</summary>
internal sealed class GrantTasks : IDeskSource
{
    private const int Shown = 20;

    public string Permission => GrantPermissions.Approve;

    public async Task<IEnumerable<DeskTask>> TasksAsync(
        IQuerySession session,
        ICurrentActor actor,
        DateOnly today,
        CancellationToken ct
    ) =>
        (
            await session
                .Query<Voucher>()
                .Where(v => v.Status == VoucherStatus.AwaitingApproval && v.RecordedBy != actor.Id)
                .OrderBy(v => v.Id)
                .Take(Shown)
                .Select(v => new { v.Id, v.Content.Reason })
                .ToListAsync(ct)
        ).Select(v => new DeskTask(DeskTaskKind.ApproveVoucher, v.Id, v.Reason));
}
