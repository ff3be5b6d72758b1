using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record AbandonPartnership(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class AbandonPartnershipValidator : AbstractValidator<AbandonPartnership>
{
    public AbandonPartnershipValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class AbandonPartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<AbandonPartnership, Guid>
{
    public async Task<Guid> Handle(AbandonPartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.Abandon(command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
