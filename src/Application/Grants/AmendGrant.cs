using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>A notice of amendment has arrived; it says everything anew.</summary>
[Requires(GrantPermissions.Write)]
public sealed record AmendGrant(Guid Id, Guid Version, GrantDraft Grant, string Reason) : ICommand;

internal sealed class AmendGrantValidator : AbstractValidator<AmendGrant>
{
    public AmendGrantValidator()
    {
        RuleFor(c => c.Grant).SetValidator(new GrantDraftValidator()).OverridePropertyName(string.Empty);
        RuleFor(c => c.Reason).Reason();
    }
}

internal sealed class AmendGrantHandler(IDocumentSession session) : IRequestHandler<AmendGrant, Guid>
{
    public async Task<Guid> Handle(AmendGrant command, CancellationToken ct)
    {
        await session.PassGrantAsync(command.Id, ct);
        var grant = await session.GetAsync<Grant>(command.Id, command.Version, ct);
        var content = command.Grant.ToContent();
        await session.ClaimNumberAsync(content.NoticeNumber, grant.Id, ct);
        var vouchers = await session
            .AliveVouchers(grant.Id)
            .Select(v => new
            {
                v.Content.Date,
                v.Content.Line,
                v.Content.Direction,
            })
            .ToListAsync(ct);
        grant.Amend(content, command.Reason, [.. vouchers.Select(v => new VoucherPlace(v.Date, v.Line, v.Direction))]);
        session.Record(grant);
        await session.SaveChangesAsync(ct);
        return grant.Version;
    }
}
