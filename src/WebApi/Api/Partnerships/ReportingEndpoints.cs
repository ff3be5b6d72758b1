using MediatR;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.Domain.Partnerships;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class ReportingEndpoints
{
    public static void MapReporting(this RouteGroupBuilder partnerships)
    {
        partnerships
            .MapPost(
                "/{id:guid}/measures/{measureId}/report",
                async (
                    Guid id,
                    string measureId,
                    IfMatch ifMatch,
                    MeasureBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(
                            new ReportMeasure(id, ifMatch.Version, measureId, body.Status, body.Note, body.Evidence),
                            ct
                        )
                    )
            )
            .WithName("ReportMeasure");

        partnerships.MapChange<FileProgressReport, ProgressReportBody>(
            "progress-reports",
            (id, version, body) => new(id, version, body.Period, body.Text)
        );

        partnerships
            .MapPost(
                "/{id:guid}/progress-reports/{period:int}/accept",
                async (
                    Guid id,
                    int period,
                    IfMatch ifMatch,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new AcceptProgressReport(id, ifMatch.Version, period), ct))
            )
            .WithName("AcceptProgressReport");

        partnerships
            .MapPost(
                "/{id:guid}/progress-reports/{period:int}/request-follow-up",
                async (
                    Guid id,
                    int period,
                    IfMatch ifMatch,
                    ReasonBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(new RequestFollowUp(id, ifMatch.Version, period, body.Reason), ct)
                    )
            )
            .WithName("RequestFollowUp");
    }

    private sealed record MeasureBody(MeasureStatus? Status, string? Note = null, string? Evidence = null);

    private sealed record ProgressReportBody(int Period, string Text);
}
