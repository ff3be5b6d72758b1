using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record WithdrawAmendment(Guid Id, Guid Version, string Reason) : ICommand;

internal sealed class WithdrawAmendmentValidator : AbstractValidator<WithdrawAmendment>
{
    public WithdrawAmendmentValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class WithdrawAmendmentHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<WithdrawAmendment, Guid>
{
    public async Task<Guid> Handle(WithdrawAmendment command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.WithdrawAmendment(command.Reason, clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
