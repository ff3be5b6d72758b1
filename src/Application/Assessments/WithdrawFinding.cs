using Marten;
using MediatR;
using Schulterschluss.Application.Common;

namespace Schulterschluss.Application.Assessments;

[Requires(AssessmentPermissions.Agree)]
public sealed record WithdrawFinding(Guid Id, Guid FindingId, Guid Version) : ICommand;

internal sealed class WithdrawFindingHandler(IDocumentSession session, ICurrentActor actor)
    : IRequestHandler<WithdrawFinding, Guid>
{
    public async Task<Guid> Handle(WithdrawFinding command, CancellationToken ct)
    {
        var assessment = await session.GetVisibleAsync(command.Id, command.Version, actor, ct);
        assessment.WithdrawFinding(command.FindingId);
        session.Record(assessment);
        await session.SaveChangesAsync(ct);
        return assessment.Version;
    }
}
