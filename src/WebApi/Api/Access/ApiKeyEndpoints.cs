using MediatR;
using Schulterschluss.Application.Access.Keys;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Access;

internal static class ApiKeyEndpoints
{
    public static void MapApiKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("Access");

        keys.MapGet(
                "",
                (int? limit, string? cursor, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new ListApiKeys(limit ?? ListApiKeys.DefaultLimit, cursor), ct)
            )
            .WithName("ListApiKeys");

        keys.MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var key = await mediator.Send(new GetApiKey(id), ct);
                    return response.Read(key, key.Version);
                }
            )
            .WithName("GetApiKey");

        keys.MapPost(
                "",
                async (
                    CreateApiKey body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                {
                    var created = await mediator.Send(body, ct);
                    response.Headers.ETag = IfMatch.ToETag(created.Version);
                    response.KeepSecret();
                    return TypedResults.Created(
                        $"{response.HttpContext.Request.Path.Value!.TrimEnd('/')}/{created.Id}",
                        new NewKeyBody(created.Id, created.Secret)
                    );
                }
            )
            .WithName("CreateApiKey")
            .WithDescription(
                "The secret is in this answer and nowhere else. A repeat under the same Idempotency-Key creates nothing and "
                    + "answers with the same id, but with null in the secret's place: it cannot be shown again. Whoever lost "
                    + "the first answer rotates the key."
            );

        keys.MapPost(
                "/{id:guid}/rotate",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    RotateBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                {
                    var rotated = await mediator.Send(new RotateApiKey(id, ifMatch.Version, body.GraceHours), ct);
                    response.KeepSecret();
                    return response.Read(new RotatedBody(rotated.Secret, rotated.OldValidUntil), rotated.Version);
                }
            )
            .WithName("RotateApiKey")
            .WithDescription(
                "The new secret is in this answer and nowhere else. The one that it replaces is valid for graceHours more, 0 "
                    + "to 168; one that was replaced before it ends at once."
            );

        keys.MapChangeWithReason("revoke", (id, version, reason) => new RevokeApiKey(id, version, reason));
    }

    private static void KeepSecret(this HttpResponse response) => response.Headers.CacheControl = "no-store";

    /// <param name="GraceHours">How long the present secret stays valid.</param>
    private sealed record RotateBody(int? GraceHours);

    /// <summary>The secret is null in the answer to a repeat.</summary>
    private sealed record NewKeyBody(Guid Id, string? Secret);

    private sealed record RotatedBody(string Secret, DateTimeOffset OldValidUntil);
}
