using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Partnerships;

[Requires(PartnershipPermissions.Lead)]
public sealed record BeginPartnershipAssessment(Guid Id, Guid Version) : ICommand;

internal sealed class BeginPartnershipAssessmentHandler(
    IDocumentSession session,
    ICurrentActor actor,
    TimeProvider clock
) : IRequestHandler<BeginPartnershipAssessment, Guid>
{
    public async Task<Guid> Handle(BeginPartnershipAssessment command, CancellationToken ct)
    {
        var @case = await session.GetCaseAsync(command.Id, command.Version, actor, ct);
        @case.Partnership.BeginAssessment();
        return await session.SaveAsync(@case, clock.Today(), ct);
    }
}
