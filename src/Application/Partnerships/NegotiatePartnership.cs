using FluentValidation;
using Marten;
using MediatR;
using Schulterschluss.Application.Assessments.Contracts;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

/// <param name="AssessmentId">The network's finalised assessment that the negotiation rests on.</param>
[Requires(PartnershipPermissions.Lead)]
public sealed record NegotiatePartnership(Guid Id, Guid Version, Guid AssessmentId) : ICommand;

internal sealed class NegotiatePartnershipValidator : AbstractValidator<NegotiatePartnership>
{
    public NegotiatePartnershipValidator() => RuleFor(c => c.AssessmentId).NotEmpty();
}

internal sealed class NegotiatePartnershipHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<NegotiatePartnership, Guid>
{
    public async Task<Guid> Handle(NegotiatePartnership command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        var assessment = await session.GetAssessmentAsync(command.AssessmentId, ct);
        @case.Partnership.Negotiate(await session.FactsForAsync(@case, assessment, ct), clock.Today());
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
