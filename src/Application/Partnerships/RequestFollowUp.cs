using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record RequestFollowUp(Guid Id, Guid Version, int Period, string Reason) : ICommand;

internal sealed class RequestFollowUpValidator : AbstractValidator<RequestFollowUp>
{
    public RequestFollowUpValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RequestFollowUpHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<RequestFollowUp, Guid>
{
    public async Task<Guid> Handle(RequestFollowUp command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.RequestFollowUp(command.Period, command.Reason);
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
