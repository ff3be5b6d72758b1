using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

[Requires(GrantPermissions.Write)]
public sealed record CorrectVoucher(Guid Id, Guid Version, VoucherDraft Voucher, string CorrectionReason) : ICommand;

internal sealed class CorrectVoucherValidator : AbstractValidator<CorrectVoucher>
{
    public CorrectVoucherValidator(TimeProvider clock)
    {
        RuleFor(c => c.Voucher).SetValidator(new VoucherDraftValidator(clock)).OverridePropertyName(string.Empty);
        RuleFor(c => c.CorrectionReason).Reason();
    }
}

internal sealed class CorrectVoucherHandler(IDocumentSession session) : IRequestHandler<CorrectVoucher, Guid>
{
    public async Task<Guid> Handle(CorrectVoucher command, CancellationToken ct)
    {
        var voucher = await session.GetAsync<Voucher>(command.Id, command.Version, ct);
        await session.PassGrantAsync(voucher.GrantId, ct);
        var grant = await session.GetAsync<Grant>(voucher.GrantId, ct);
        var content = command.Voucher.ToContent();
        var ground = await session.GroundOfAsync(grant.Id, content, voucher.Id, ct);
        voucher.Correct(grant, content, ground, command.CorrectionReason);
        session.Record(voucher);
        await session.SaveChangesAsync(ct);
        return voucher.Version;
    }
}
