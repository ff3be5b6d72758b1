using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>Books a voucher, or, if it is doubtful and a reason is given, lets it wait for a second person.</summary>
/// <param name="OverrideReason">Why it is right although it is a duplicate, or outside the period.</param>
[Requires(GrantPermissions.Write)]
public sealed record RecordVoucher(Guid GrantId, VoucherDraft Voucher, string? OverrideReason) : ICreate<Voucher>;

internal sealed class RecordVoucherValidator : AbstractValidator<RecordVoucher>
{
    public RecordVoucherValidator(TimeProvider clock)
    {
        RuleFor(c => c.GrantId).NotEmpty();
        RuleFor(c => c.Voucher).SetValidator(new VoucherDraftValidator(clock)).OverridePropertyName(string.Empty);
        RuleFor(c => c.OverrideReason).MaximumLength(TextRules.ReasonMaxLength);
    }
}

internal sealed class RecordVoucherHandler(IDocumentSession session, INewIds ids, ICurrentActor actor)
    : IRequestHandler<RecordVoucher, Created>
{
    public async Task<Created> Handle(RecordVoucher command, CancellationToken ct)
    {
        await session.PassGrantAsync(command.GrantId, ct);
        var grant = await session.GetAsync<Grant>(command.GrantId, ct);
        var content = command.Voucher.ToContent();
        var ground = await session.GroundOfAsync(grant.Id, content, voucherId: null, ct);
        var reason = string.IsNullOrWhiteSpace(command.OverrideReason) ? null : command.OverrideReason;
        var voucher = Voucher.Record(ids.Next(), grant, content, ground, actor.Id, reason);
        session.Record(voucher);
        await session.SaveChangesAsync(ct);
        return new(voucher.Id, voucher.Version);
    }
}
