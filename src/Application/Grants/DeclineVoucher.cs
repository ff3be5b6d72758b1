using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>The second person does not let a doubtful voucher count.</summary>
[Requires(GrantPermissions.Approve)]
public sealed record DeclineVoucher(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class DeclineVoucherValidator : AbstractValidator<DeclineVoucher>
{
    public DeclineVoucherValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class DeclineVoucherHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<DeclineVoucher, Guid>
{
    public async Task<Guid> Handle(DeclineVoucher command, CancellationToken ct)
    {
        var voucher = await session.GetAsync<Voucher>(command.Id, command.Version, ct);
        voucher.Decline(actor.Id, command.Reason);
        session.Record(voucher);
        await session.SaveChangesAsync(ct);
        return voucher.Version;
    }
}
