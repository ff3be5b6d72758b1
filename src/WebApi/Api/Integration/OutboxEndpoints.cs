using MediatR;
using Schulterschluss.Application.Integration;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Integration;

internal static class OutboxEndpoints
{
    public static void MapOutbox(this RouteGroupBuilder api)
    {
        var outbox = api.MapGroup("/outbox").WithTags("Outbox");

        outbox
            .MapGet(
                "",
                (
                    MailStatus? status,
                    string? kind,
                    string? recipient,
                    int? limit,
                    Guid? cursor,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.Send(new ListOutbox(status, kind, recipient, limit ?? ListOutbox.DefaultLimit, cursor), ct)
            )
            .WithName("ListOutbox");

        outbox
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var mail = await mediator.Send(new GetOutboxMail(id), ct);
                    return response.Read(mail, mail.Version);
                }
            )
            .WithName("GetOutboxMail");

        outbox
            .MapPost(
                "/retry",
                async (RetryFailedMails body, IMediator mediator, CancellationToken ct) =>
                    TypedResults.Ok(new RetriedBody(await mediator.Send(body, ct)))
            )
            .WithName("RetryFailedMails")
            .WithDescription(
                "Dead letters of this kind and to this recipient, or all, go out again, the oldest first and at most 500 at once."
            );

        outbox.MapChange("retry", (id, version) => new RetryMail(id, version));
        outbox.MapChange("discard", (id, version) => new DiscardMail(id, version));
    }

    /// <summary>How many there were.</summary>
    private sealed record RetriedBody(int Retried);
}
