using MediatR;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Targets;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Reporting;

internal static class FigureEndpoints
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        var figures = api.MapGroup("/figures").WithTags("Figures");
        figures
            .MapGet(
                "",
                (DateOnly from, DateOnly to, AsOf? asOf, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetFigures(from, to, asOf), ct)
            )
            .WithName("GetFigures");
        figures
            .MapGet("/definitions", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListFigures(), ct))
            .WithName("ListFigures");
        figures
            .MapGet(
                "/{code}/records",
                (
                    string code,
                    DateOnly from,
                    DateOnly to,
                    AsOf? asOf,
                    string? land,
                    string? group,
                    bool? counted,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = GetFigureRecords.DefaultLimit
                ) => mediator.Send(new GetFigureRecords(code, from, to, asOf, land, group, counted, limit, cursor), ct)
            )
            .WithName("GetFigureRecords");
        figures
            .MapGet("/targets", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListTargets(), ct))
            .WithName("ListTargets");
        figures
            .MapPost(
                "/targets",
                async (
                    SetTarget body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("SetTarget");
    }
}
