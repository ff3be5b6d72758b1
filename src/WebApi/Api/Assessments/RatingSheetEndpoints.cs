using MediatR;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Assessments;

/// <summary>The sheets of both sides. Their ETags are their own: the sides do not disturb each other.</summary>
internal static class RatingSheetEndpoints
{
    /// <summary>Anything but the name of a side is an address that does not exist.</summary>
    private const string Sheet = "/{id:guid}/sheets/{side:regex(^(network|office)$)}";

    public static void MapRatingSheets(this RouteGroupBuilder assessments)
    {
        assessments
            .MapGet(
                Sheet,
                async (Guid id, string side, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var sheet = await mediator.Send(new GetRatingSheet(id, Named(side)), ct);
                    return response.Read(sheet, sheet.Version);
                }
            )
            .WithName("GetRatingSheet");

        assessments
            .MapGet(
                $"{Sheet}/history",
                (Guid id, string side, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetRatingSheetHistory(id, Named(side)), ct)
            )
            .WithName("GetRatingSheetHistory");

        assessments
            .MapPut(
                Sheet,
                async (
                    Guid id,
                    string side,
                    IfMatch ifMatch,
                    RatingsBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(new RateCriteria(id, Named(side), ifMatch.Version, body.Ratings), ct)
                    )
            )
            .WithName("RateCriteria");

        assessments
            .MapPut(
                $"{Sheet}/ratings/{{criterion}}",
                async (
                    Guid id,
                    string side,
                    string criterion,
                    IfMatch ifMatch,
                    RatingBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(
                            new RateCriterion(id, Named(side), ifMatch.Version, body.For(criterion)),
                            ct
                        )
                    )
            )
            .WithName("RateCriterion");

        assessments
            .MapPost(
                $"{Sheet}/hand-in",
                async (
                    Guid id,
                    string side,
                    IfMatch ifMatch,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new HandInRatings(id, Named(side), ifMatch.Version), ct))
            )
            .WithName("HandInRatings");
    }

    private static Side Named(string side) => Enum.Parse<Side>(side, ignoreCase: true);

    private sealed record RatingsBody
    {
        public IReadOnlyList<Rating> Ratings { get; init; } = [];
    }
}

/// <summary>An answer; its criterion stands in the route.</summary>
internal sealed record RatingBody(
    int? Level = null,
    bool NotApplicable = false,
    string? Evidence = null,
    string? Comment = null
)
{
    public Rating For(string criterion) => new(criterion, Level, NotApplicable, Evidence, Comment);
}
