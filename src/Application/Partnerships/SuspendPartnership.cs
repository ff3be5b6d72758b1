using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record SuspendPartnership(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class SuspendPartnershipValidator : AbstractValidator<SuspendPartnership>
{
    public SuspendPartnershipValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class SuspendPartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<SuspendPartnership, Guid>
{
    public async Task<Guid> Handle(SuspendPartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.Suspend(command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
