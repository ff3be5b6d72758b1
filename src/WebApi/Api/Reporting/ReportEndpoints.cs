using MediatR;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Reporting.Figures;
using Schulterschluss.Application.Reporting.Freezing;
using Schulterschluss.Application.Reporting.Reports;
using Schulterschluss.Domain.Reporting;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Reporting;

internal static class ReportEndpoints
{
    public static void MapReports(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");
        MapReads(reports);
        MapVersions(reports.MapGroup("/{id:guid}/versions/{number:int}"));

        reports
            .MapPost(
                "",
                async (
                    OpenReport body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(body, ct))
            )
            .WithName("OpenReport");
        reports.MapChange<WriteReport, ReportTextsBody>(
            "write",
            (id, version, body) => new WriteReport(id, version, body.Texts)
        );
        reports.MapChange("release", (id, version) => new ReleaseReport(id, version));
        reports.MapChangeWithReason("reopen", (id, version, reason) => new ReopenReport(id, version, reason));
        reports.MapChange<SubmitReport, DayBody>(
            "submit",
            (id, version, body) => new SubmitReport(id, version, body.On)
        );
        reports.MapChange<AcceptReport, DayBody>(
            "accept",
            (id, version, body) => new AcceptReport(id, version, body.On)
        );
        reports.MapChange<RequestReportFollowUp, FollowUpBody>(
            "request-follow-up",
            (id, version, body) => new RequestReportFollowUp(id, version, body.On, body.Reason)
        );
    }

    private static void MapReads(RouteGroupBuilder reports)
    {
        reports
            .MapGet(
                "",
                (Guid? grant, ReportType? type, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new ListReports(grant, type), ct)
            )
            .WithName("ListReports");
        reports
            .MapGet(
                "/trend/{code}",
                (string code, IMediator mediator, CancellationToken ct, ReportType type = ReportType.QuarterlyStatus) =>
                    mediator.Send(new GetFigureTrend(code, type), ct)
            )
            .WithName("GetFigureTrend");
        reports
            .MapGet(
                "/trends",
                (IMediator mediator, CancellationToken ct, ReportType type = ReportType.QuarterlyStatus) =>
                    mediator.Send(new ListFigureTrends(type), ct)
            )
            .WithName("ListFigureTrends");
        reports
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var report = await mediator.Send(new GetReport(id), ct);
                    return response.Read(report, report.Version);
                }
            )
            .WithName("GetReport");
        reports
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetReportHistory(id), ct)
            )
            .WithName("GetReportHistory");
    }

    private static void MapVersions(RouteGroupBuilder versions)
    {
        versions
            .MapGet(
                "",
                (Guid id, int number, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetReleasedReport(id, number), ct)
            )
            .WithName("GetReleasedReport");
        versions
            .MapGet(
                "/files/{name}",
                async (
                    Guid id,
                    int number,
                    string name,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => Download(await mediator.Send(new GetReportFile(id, number, name), ct), response)
            )
            .WithName("GetReportFile");
        versions
            .MapGet(
                "/differences",
                (Guid id, int number, int? to, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetReportDifferences(id, number, to), ct)
            )
            .WithName("GetReportDifferences");
        versions
            .MapGet(
                "/changes/{other:int}",
                (Guid id, int number, int other, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetReleasedDifferences(id, number, other), ct)
            )
            .WithName("GetReleasedDifferences");
        versions
            .MapGet(
                "/figures/{code}/records",
                (
                    Guid id,
                    int number,
                    string code,
                    string? land,
                    string? group,
                    bool? counted,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = GetFigureRecords.DefaultLimit
                ) => mediator.Send(new GetReleasedRecords(id, number, code, land, group, counted, limit, cursor), ct)
            )
            .WithName("GetReleasedRecords");
        versions
            .MapGet(
                "/verification",
                (Guid id, int number, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new VerifyReport(id, number), ct)
            )
            .WithName("VerifyReport");
    }

    /// <summary>What was released never changes under its address.</summary>
    internal static IResult Download(ReportFile file, HttpResponse response)
    {
        response.Headers.CacheControl = "private, max-age=0, must-revalidate";
        return TypedResults.Bytes(
            file.Content,
            file.ContentType,
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{ReportFreezer.Sha256(file.Content)}\"")
        );
    }
}

public sealed record ReportTextsBody(IReadOnlyDictionary<ReportSection, string> Texts);

public sealed record DayBody(DateOnly On);

public sealed record FollowUpBody(DateOnly On, string Reason);
