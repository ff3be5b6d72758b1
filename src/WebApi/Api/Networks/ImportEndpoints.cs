using MediatR;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Imports;
using Schulterschluss.Application.Networks.Export;
using Schulterschluss.Application.Networks.Import;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.WebApi.Api.Networks;

internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder api)
    {
        var networks = api.MapGroup("/networks").WithTags("Import");

        networks
            .MapPost(
                "/import",
                (
                    HttpRequest request,
                    HttpResponse response,
                    IMediator mediator,
                    CancellationToken ct,
                    bool dryRun = false,
                    bool publish = false,
                    string? fileName = null
                ) =>
                {
                    response.OnCompleted(Memory.GiveBackAsync);
                    return mediator.Send(
                        new ImportRegister(request.Body, request.ContentType, fileName, dryRun, publish),
                        ct
                    );
                }
            )
            .WithName("ImportRegister")
            .WithSummary("Takes a CSV or XLSX file into the register")
            .WithDescription(
                "The file is the body, of at most 20 MB. It needs neither Idempotency-Key nor If-Match: rows that are in the "
                    + "register already are unchanged. All rows are taken in one transaction; a rejected row stops no other. "
                    + "With publish=true the caller declares that the networks consent to their publication."
            )
            .WithMetadata(new RequestSizeLimitAttribute(ImportFile.MaxBodySize));

        networks
            .MapGet(
                "/imports",
                (
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = FileReportSummary.DefaultLimit,
                    Guid? cursor = null
                ) => mediator.Send(new ListImports(limit, cursor), ct)
            )
            .WithName("ListImports");

        networks
            .MapGet(
                "/imports/{id:guid}",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetImport(id), ct)
            )
            .WithName("GetImport");

        networks
            .MapGet(
                "/imports/{id:guid}/rejected",
                async (Guid id, IMediator mediator, ITableWriter tables, CancellationToken ct) =>
                    new RejectedAnswer(
                        id,
                        await mediator.Send(new GetRejectedRows(id, Limit: RejectedRowsPage.MaxLimit), ct),
                        RegisterTable.Title,
                        tables
                    )
            )
            .WithName("GetRejectedRows")
            .WithSummary("The rejected rows of an import as CSV, each with what is wrong with it");
    }
}
