using Marten;
using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

/// <summary>Under the same visibility as the sheet itself.</summary>
/// <param name="Id">Of the assessment.</param>
[Requires(AssessmentPermissions.Read)]
public sealed record GetRatingSheetHistory(Guid Id, Side Side) : IQuery<IReadOnlyList<HistoryEntry>>;

internal sealed class GetRatingSheetHistoryHandler(
    IQuerySession session,
    ICurrentActor actor,
    IActorDirectory directory
) : IRequestHandler<GetRatingSheetHistory, IReadOnlyList<HistoryEntry>>
{
    public async Task<IReadOnlyList<HistoryEntry>> Handle(GetRatingSheetHistory query, CancellationToken ct)
    {
        var sheet = await session.GetReadableSheetAsync(query.Id, query.Side, actor, ct);
        return await session.HistoryOfAsync<RatingSheet>(sheet.Id, directory, ct);
    }
}
