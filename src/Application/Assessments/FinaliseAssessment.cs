using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Lead)]
public sealed record FinaliseAssessment(Guid Id, Guid Version) : ICommand;

internal sealed class FinaliseAssessmentHandler(IDocumentSession session, ICurrentActor actor, TimeProvider clock)
    : IRequestHandler<FinaliseAssessment, Guid>
{
    public async Task<Guid> Handle(FinaliseAssessment command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.Finalise(Catalogues.Get(assessment.CatalogueVersion), clock.Today());
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}
