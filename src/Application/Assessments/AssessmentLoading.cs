using Marten;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Contracts;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;

namespace Schulterschluss.Application.Assessments;

internal static class AssessmentLoading
{
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    public static async Task<Assessment> GetVisibleAsync(
        this IQuerySession session,
        Guid id,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var assessment = await session.GetAsync<Assessment>(id, ct);
        return actor.Side != Side.Network || await session.IsOfOwnNetworkAsync(assessment, actor, ct)
            ? assessment
            : throw new NotFoundException(nameof(Assessment), id);
    }

    /// <summary>Also where the network was merged into the actor's after it was assessed.</summary>
    private static async Task<bool> IsOfOwnNetworkAsync(
        this IQuerySession session,
        Assessment assessment,
        ICurrentActor actor,
        CancellationToken ct
    ) =>
        actor.BelongsTo(assessment.NetworkId)
        || actor.BelongsTo((await session.GetNetworkAsync(assessment.NetworkId, ct)).Id);

    /// <summary>Loads for a change.</summary>
    /// <exception cref="NotFoundException">There is none, or it is none of the actor's business.</exception>
    /// <exception cref="StaleVersionException"/>
    public static async Task<Assessment> GetVisibleAsync(
        this IQuerySession session,
        Guid id,
        Guid expectedVersion,
        ICurrentActor actor,
        CancellationToken ct
    ) => (await session.GetVisibleAsync(id, actor, ct)).At(expectedVersion);

    /// <summary>A side's sheet to read.</summary>
    /// <exception cref="NotFoundException">The assessment is none of the actor's business, or has not started.</exception>
    /// <exception cref="RefusedException">403: the sheet is the other side's, and not both have handed in.</exception>
    public static async Task<RatingSheet> GetReadableSheetAsync(
        this IQuerySession session,
        Guid assessmentId,
        Side side,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var assessment = await session.GetVisibleAsync(assessmentId, actor, ct);
        if (!actor.SeesRatingsOf(assessment, side))
        {
            throw new RefusedException(403, "rating-sheet.hidden", "The sheet is hidden until both have handed in.");
        }

        return assessment.SheetIdOf(side) is { } sheet
            ? await session.GetAsync<RatingSheet>(sheet, ct)
            : throw new NotFoundException(nameof(RatingSheet), side);
    }

    /// <summary>The sheet of the actor's own side, for a change.</summary>
    /// <exception cref="ForbiddenException">The sheet is the other side's.</exception>
    /// <exception cref="BrokenRuleException">The assessment has not started.</exception>
    /// <exception cref="StaleVersionException"/>
    public static async Task<(Assessment Assessment, RatingSheet Sheet)> GetOwnSheetAsync(
        this IQuerySession session,
        Guid assessmentId,
        Side side,
        Guid expectedVersion,
        ICurrentActor actor,
        CancellationToken ct
    )
    {
        var assessment = await session.GetVisibleAsync(assessmentId, actor, ct);
        if (actor.Side != side)
        {
            throw new ForbiddenException();
        }

        var sheet = assessment.SheetIdOf(side) ?? throw new BrokenRuleException(AssessmentRules.NotStarted);
        return (assessment, await session.GetAsync<RatingSheet>(sheet, expectedVersion, ct));
    }
}
