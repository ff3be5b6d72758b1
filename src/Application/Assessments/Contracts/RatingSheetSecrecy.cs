using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;

namespace Schulterschluss.Application.Assessments.Contracts;

/// <summary>For readers of the event log as a whole, who come past the sheets without asking for one.</summary>
public static class RatingSheetSecrecy
{
    /// <returns>Those sheets of which the actor may know nothing yet.</returns>
    public static async Task<IReadOnlySet<Guid>> HiddenSheetsAsync(
        this IQuerySession session,
        IEnumerable<Guid> sheetIds,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. sheetIds.Distinct()];
        if (ids.Length == 0)
        {
            return new HashSet<Guid>();
        }

        var sheets = await session.LoadManyAsync<RatingSheet>(ct, ids);
        var assessments = (
            await session.LoadManyAsync<Assessment>(ct, [.. sheets.Select(s => s.AssessmentId).Distinct()])
        ).ToDictionary(a => a.Id);
        return sheets
            .Where(sheet => !actor.SeesRatingsOf(assessments[sheet.AssessmentId], sheet.Side))
            .Select(sheet => sheet.Id)
            .ToHashSet();
    }
}
