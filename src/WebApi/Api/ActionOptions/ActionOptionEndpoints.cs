using MediatR;
using Schulterschluss.Application.ActionOptions;
using Schulterschluss.Domain.ActionOptions;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.ActionOptions;

internal static class ActionOptionEndpoints
{
    public static void MapActionOptions(this RouteGroupBuilder api)
    {
        var options = api.MapGroup("/action-options").WithTags("Action options");

        options
            .MapPost(
                "",
                async (
                    ProposeActionOption body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("ProposeActionOption");

        options
            .MapGet(
                "",
                (
                    Guid? network,
                    ActionOptionStatus? status,
                    Guid? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = ListActionOptions.DefaultLimit
                ) => mediator.Send(new ListActionOptions(network, status, limit, cursor), ct)
            )
            .WithName("ListActionOptions");

        options
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var option = await mediator.Send(new GetActionOption(id), ct);
                    return response.Read(option, option.Version);
                }
            )
            .WithName("GetActionOption");

        options
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetActionOptionHistory(id), ct)
            )
            .WithName("GetActionOptionHistory");

        options
            .MapPut(
                "/{id:guid}",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    ActionOptionDraft body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new ChangeActionOption(id, ifMatch.Version, body), ct))
            )
            .WithName("ChangeActionOption");

        options.MapChange("agree", (id, version) => new AgreeToActionOption(id, version));
        options.MapChange("defer", (id, version) => new DeferActionOption(id, version));
        options.MapChange("resume", (id, version) => new ResumeActionOption(id, version));
        options.MapChange("start", (id, version) => new StartActionOption(id, version));
        options.MapChangeWithReason("reject", (id, version, reason) => new RejectActionOption(id, version, reason));
        options.MapChangeWithReason("abandon", (id, version, reason) => new AbandonActionOption(id, version, reason));
        options.MapChange<ReportActionOptionProgress, ProgressBody>(
            "progress",
            (id, version, body) => new ReportActionOptionProgress(id, version, body.Percent)
        );
        options.MapChange<CompleteActionOption, CompletionBody>(
            "complete",
            (id, version, body) => new CompleteActionOption(id, version, body.Actual, body.EvidenceRefs)
        );
    }

    private sealed record ProgressBody(int? Percent);

    private sealed record CompletionBody
    {
        public decimal? Actual { get; init; }
        public IReadOnlyList<string> EvidenceRefs { get; init; } = [];
    }
}
