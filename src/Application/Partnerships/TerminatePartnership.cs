using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Partnerships;

namespace Schulterschluss.Application.Partnerships;

/// <param name="EffectiveOn">First day without the partnership.</param>
[Requires(PartnershipPermissions.Sign)]
public sealed record TerminatePartnership(Guid Id, Guid Version, string Reason, DateOnly? EffectiveOn) : ICommand;

internal sealed class TerminatePartnershipValidator : AbstractValidator<TerminatePartnership>
{
    public TerminatePartnershipValidator()
    {
        RuleFor(c => c.Reason).Reason();
        RuleFor(c => c.EffectiveOn).NotNull().InclusiveBetween(Declaration.EarliestDay, Declaration.LatestDay);
    }
}

internal sealed class TerminatePartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<TerminatePartnership, Guid>
{
    public async Task<Guid> Handle(TerminatePartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.Terminate(actor.RequireSide(), command.Reason, command.EffectiveOn!.Value, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
