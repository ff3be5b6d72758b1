using MediatR;
using Schulterschluss.Application.Assessments;
using Schulterschluss.Application.Common;
using Schulterschluss.Domain.Assessments;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Components.Pages.Assessments;

/// <summary>Where the form of a sheet saves a single criterion while somebody fills it in.</summary>
internal static class SheetAutosave
{
    public static void MapSheetAutosave(this IEndpointRouteBuilder app) =>
        app.MapPost("/assessments/{id:guid}/sheet/ratings", SaveAsync).RequireFormToken().ExcludeFromDescription();

    private static async Task<IResult> SaveAsync(
        Guid id,
        HttpRequest request,
        IMediator mediator,
        ICurrentActor actor,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var form = await request.ReadFormAsync(ct);
        var rating = new RatingInput
        {
            Criterion = form["criterion"].ToString(),
            Level = form["level"],
            Evidence = form["evidence"],
            Comment = form["comment"],
        }.ToRating();
        var side = actor.Side ?? throw new ForbiddenException();
        try
        {
            var version = Guid.TryParse(form["version"], out var seen) ? seen : Guid.Empty;
            version = await mediator.Send(new RateCriterion(id, side, version, rating), ct);
            return TypedResults.Json(new Saved(version, clock.GetUtcNow(), RatingInput.Fingerprint(rating)));
        }
        catch (Exception exception)
            when (ProblemMapping.OfInput(exception) is { StatusCode: StatusCodes.Status412PreconditionFailed })
        {
            var sheet = await mediator.Send(new GetRatingSheet(id, side), ct);
            return TypedResults.Json(
                new Outdated(sheet.Version, clock.GetUtcNow(), [.. sheet.Ratings.Select(Stored.Of)]),
                statusCode: StatusCodes.Status412PreconditionFailed
            );
        }
    }

    private sealed record Saved(Guid Version, DateTimeOffset At, string Seen);

    /// <summary>Somebody of the same side has saved meanwhile, or the same person on the way out: all that is stored now.</summary>
    private sealed record Outdated(Guid Version, DateTimeOffset At, IReadOnlyList<Stored> Ratings);

    private sealed record Stored(string Criterion, string Level, string Evidence, string Comment, string Seen)
    {
        public static Stored Of(Rating rating) =>
            new(
                rating.Criterion,
                RatingInput.LevelOf(rating)!,
                rating.Evidence ?? "",
                rating.Comment ?? "",
                RatingInput.Fingerprint(rating)
            );
    }
}
