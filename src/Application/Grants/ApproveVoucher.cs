using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>The second person lets a doubtful voucher count.</summary>
[Requires(GrantPermissions.Approve)]
public sealed record ApproveVoucher(Guid Id, Guid Version) : ICommand;

internal sealed class ApproveVoucherHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<ApproveVoucher, Guid>
{
    public async Task<Guid> Handle(ApproveVoucher command, CancellationToken ct)
    {
        var voucher = await session.GetAsync<Voucher>(command.Id, command.Version, ct);
        voucher.Approve(actor.Id, clock.Today());
        session.Record(voucher);
        await session.SaveChangesAsync(ct);
        return voucher.Version;
    }
}
