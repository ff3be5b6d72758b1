using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <param name="Reason">Published in the register of seals.</param>
[Requires(PartnershipPermissions.DecideOnSeals)]
public sealed record RevokeSeal(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class RevokeSealValidator : AbstractValidator<RevokeSeal>
{
    public RevokeSealValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RevokeSealHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RevokeSeal, Guid>
{
    public async Task<Guid> Handle(RevokeSeal command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.RevokeSeal(actor.Id, command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
