using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments;

/// <summary>Tells nothing of a side's ratings before both have handed in: those stand in the history of its sheet.</summary>
[Requires(AssessmentPermissions.Read)]
public sealed record GetAssessmentHistory(Guid Id) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetAssessmentHistoryHandler(IQuerySession session, ICurrentActor actor, IActorDirectory directory)
    : IRequestHandler<GetAssessmentHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetAssessmentHistory query, CancellationToken ct)
    {
        await session.GetVisibleAsync(query.Id, actor, ct);
        return await session.HistoryOfAsync<Assessment>(query.Id, directory, ct);
    }
}
