using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>It counts no more, and stays visible (Storno).</summary>
[Requires(GrantPermissions.Write)]
public sealed record CancelVoucher(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class CancelVoucherValidator : AbstractValidator<CancelVoucher>
{
    public CancelVoucherValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class CancelVoucherHandler(IDocumentSession session) : IRequestHandler<CancelVoucher, Guid>
{
    public async Task<Guid> Handle(CancelVoucher command, CancellationToken ct)
    {
        var voucher = await session.GetAsync<Voucher>(command.Id, command.Version, ct);
        voucher.Cancel(command.Reason);
        session.Record(voucher);
        await session.SaveChangesAsync(ct);
        return voucher.Version;
    }
}
