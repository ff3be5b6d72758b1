using MediatR;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Grants;
using Schulterschluss.Application.Grants.Export;
using Schulterschluss.Domain.Common;
using Schulterschluss.Domain.Grants;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Grants;

internal static class VoucherEndpoints
{
    public static void MapVouchers(this RouteGroupBuilder api)
    {
        var vouchers = api.MapGroup("/grants/vouchers").WithTags("Grants");
        MapReads(vouchers);

        vouchers
            .MapPost(
                "",
                async (
                    VoucherBody body,
                    IdempotencyKey _,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                    response.Created(
                        await mediator.Send(new RecordVoucher(body.GrantId, body, body.OverrideReason), ct)
                    )
            )
            .WithName("RecordVoucher")
            .WithSummary("Books a voucher, or lets a doubtful one wait for a second person");
        vouchers.MapChange("approve", (id, version) => new ApproveVoucher(id, version));
        vouchers.MapChangeWithReason("decline", (id, version, reason) => new DeclineVoucher(id, version, reason));
        vouchers.MapChange<CorrectVoucher, CorrectionBody>(
            "correct",
            (id, version, body) => new CorrectVoucher(id, version, body, body.CorrectionReason)
        );
        vouchers.MapChangeWithReason("cancel", (id, version, reason) => new CancelVoucher(id, version, reason));
    }

    private static void MapReads(RouteGroupBuilder vouchers)
    {
        vouchers
            .MapGet(
                "",
                (
                    [AsParameters] VoucherQuery query,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct,
                    int limit = ListVouchers.DefaultLimit
                ) => mediator.Send(new ListVouchers(query.Filter(), limit, cursor), ct)
            )
            .WithName("ListVouchers");
        vouchers
            .MapGet(
                "/export",
                async (
                    [AsParameters] VoucherQuery query,
                    [FromQuery] string? format,
                    IMediator mediator,
                    ITableWriter tables,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                    new TableAnswer(
                        string.IsNullOrWhiteSpace(format)
                            ? TableFormat.Csv
                            : RegisterQuery.Choice<TableFormat>("format", format),
                        $"vouchers-{clock.Today():O}",
                        VoucherTable.Title,
                        VoucherTable.Of(await mediator.Send(new ExportVouchers(query.Filter()), ct)),
                        tables
                    )
            )
            .WithName("ExportVouchers")
            .WithSummary("The vouchers of a filter as a table that an import takes back unchanged");
        vouchers
            .MapGet(
                "/{id:guid}",
                async (Guid id, IMediator mediator, HttpResponse response, CancellationToken ct) =>
                {
                    var voucher = await mediator.Send(new GetVoucher(id), ct);
                    return response.Read(voucher, voucher.Version);
                }
            )
            .WithName("GetVoucher");
        vouchers
            .MapGet(
                "/{id:guid}/history",
                (Guid id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetVoucherHistory(id), ct)
            )
            .WithName("GetVoucherHistory");
    }

    /// <summary>A filter as it stands in the query string.</summary>
    private sealed class VoucherQuery
    {
        [FromQuery(Name = "grant")]
        public Guid? Grant { get; init; }

        [FromQuery(Name = "line")]
        public string? Line { get; init; }

        [FromQuery(Name = "direction")]
        public VoucherDirection? Direction { get; init; }

        [FromQuery(Name = "status")]
        public VoucherStatus? Status { get; init; }

        [FromQuery(Name = "from")]
        public DuePeriod? From { get; init; }

        [FromQuery(Name = "to")]
        public DuePeriod? To { get; init; }

        [FromQuery(Name = "text")]
        public string? Text { get; init; }

        public VoucherFilter Filter() => new(Grant, Line, Direction, Status, From?.Start, To?.End, Text);
    }

    private sealed record VoucherBody : VoucherDraft
    {
        public Guid GrantId { get; init; }

        /// <summary>With it a duplicate, or one outside the period, waits for a second person instead of being refused.</summary>
        public string? OverrideReason { get; init; }
    }

    private sealed record CorrectionBody : VoucherDraft
    {
        public string CorrectionReason { get; init; } = "";
    }
}
