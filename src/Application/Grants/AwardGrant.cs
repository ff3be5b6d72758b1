using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Grants;

namespace Schulterschluss.Application.Grants;

/// <summary>A notice of award has arrived.</summary>
[Requires(GrantPermissions.Write)]
public sealed record AwardGrant(GrantDraft Grant) : ICreate<Grant>;

internal sealed class AwardGrantValidator : AbstractValidator<AwardGrant>
{
    public AwardGrantValidator() =>
        RuleFor(c => c.Grant).SetValidator(new GrantDraftValidator()).OverridePropertyName(string.Empty);
}

internal sealed class AwardGrantHandler(IDocumentSession session, INewIds ids) : IRequestHandler<AwardGrant, Created>
{
    public async Task<Created> Handle(AwardGrant command, CancellationToken ct)
    {
        var grant = Grant.Award(ids.Next(), command.Grant.ToContent());
        await session.ClaimNumberAsync(grant.Content.NoticeNumber, grant.Id, ct);
        session.Record(grant);
        await session.SaveChangesAsync(ct);
        return new(grant.Id, grant.Version);
    }
}
