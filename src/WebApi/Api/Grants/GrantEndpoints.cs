using MediatR;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Grants.Export;
using Schulterschluss.Application.Grants.Import;
using Schulterschluss.Application.Imports;
using Schulterschluss.Domain.Common;
using Schulterschluss.WebApi.Common;
using Schulterschluss.WebApi.Jobs;

namespace Schulterschluss.WebApi.Api.Grants;

internal static class GrantEndpoints
{
    public static void MapGrants(this RouteGroupBuilder api)
    {
        var grants = api.MapGroup("/grants").WithTags("Grants");
        MapReads(grants);
        MapImports(grants);

        grants
            .MapPost(
                "",
                async (
                    GrantDraft body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Created(await mediator.Send(new AwardGrant(body), ct))
            )
            .WithName("AwardGrant");
        grants.MapChange<AmendGrant, AmendmentBody>(
            "amend",
            (id, version, body) => new AmendGrant(id, version, body, body.Reason)
        );
        grants.MapChange<RecordDrawdown, DrawdownDraft>(
            "drawdowns",
            (id, version, body) => new RecordDrawdown(id, version, body)
        );
        grants
            .MapPost(
                "/{id:guid}/drawdowns/{drawdownId:guid}/withdraw",
                async (
                    Guid id,
                    Guid drawdownId,
                    IfMatch ifMatch,
                    ReasonBody body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Changed(
                        await mediator.Send(new WithdrawDrawdown(id, ifMatch.Version, drawdownId, body.Reason), ct)
                    )
            )
            .WithName("WithdrawDrawdown");
    }

    private static void MapReads(RouteGroupBuilder grants)
    {
        grants
            .MapGet("", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListGrants(), ct))
            .WithName("ListGrants");
        grants
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var grant = await mediator.Send(new GetGrant(id), ct);
                    return response.Read(grant, grant.Version);
                }
            )
            .WithName("GetGrant");
        grants
            .MapGet(
                "/{id:guid}/balance",
                (Guid id, DuePeriod? day, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetGrantBalance(id, day?.End), ct)
            )
            .WithName("GetGrantBalance")
            .WithSummary("Plan against actual, line by line, and what became of the money that was drawn");
        grants
            .MapGet(
                "/{id:guid}/services",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new ListPostedServices(id), ct)
            )
            .WithName("ListPostedServices")
            .WithSummary("Delivered services whose costs stand in the grant, because no voucher stands for them");
        grants
            .MapGet(
                "/{id:guid}/unposted-services",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new ListUnpostedServices(id), ct)
            )
            .WithName("ListUnpostedServices")
            .WithSummary("Delivered services of the period whose line no plan has");
        grants
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetGrantHistory(id), ct)
            )
            .WithName("GetGrantHistory");
    }

    private static void MapImports(RouteGroupBuilder grants)
    {
        grants
            .MapPost(
                "/{id:guid}/import",
                (
                    Guid id,
                    HttpRequest request,
                    HttpResponse response,
                    IMediator mediator,
                    CancellationToken ct,
                    bool dryRun = false,
                    string? fileName = null
                ) =>
                {
                    response.OnCompleted(Memory.GiveBackAsync);
                    return mediator.Send(
                        new ImportVouchers(id, request.Body, request.ContentType, fileName, dryRun),
                        ct
                    );
                }
            )
            .WithName("ImportVouchers")
            .WithSummary("Books the vouchers of a CSV or XLSX file")
            .WithDescription(
                "The file is the body, of at most 20 MB. It needs neither Idempotency-Key nor If-Match: rows that are booked "
                    + "already are unchanged. All rows are taken in one transaction; a rejected row stops no other."
            )
            .WithMetadata(new RequestSizeLimitAttribute(ImportFile.MaxBodySize));
        grants
            .MapGet(
                "/{id:guid}/imports",
                (
                    Guid id,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = FileReportSummary.DefaultLimit,
                    Guid? cursor = null
                ) => mediator.Send(new ListVoucherImports(id, limit, cursor), ct)
            )
            .WithName("ListVoucherImports");
        grants
            .MapGet(
                "/imports/{importId:guid}",
                (Guid importId, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new GetVoucherImport(importId), ct)
            )
            .WithName("GetVoucherImport");
        grants
            .MapGet(
                "/imports/{importId:guid}/rejected",
                async (Guid importId, IMediator mediator, ITableWriter tables, CancellationToken ct) =>
                    new RejectedAnswer(
                        importId,
                        await mediator.Send(new GetRejectedVouchers(importId, Limit: RejectedRowsPage.MaxLimit), ct),
                        VoucherTable.Title,
                        tables
                    )
            )
            .WithName("GetRejectedVouchers")
            .WithSummary("The rejected rows of an import as CSV, each with what is wrong with it");
    }

    private sealed record AmendmentBody : GrantDraft
    {
        public string Reason { get; init; } = "";
    }
}
