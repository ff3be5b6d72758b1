using MediatR;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Access.Audit;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.WebApi.Api.Networks;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Access;

internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Access");

        audit
            .MapGet(
                "",
                (
                    [AsParameters] AuditQuery query,
                    int? limit,
                    string? cursor,
                    IMediator mediator,
                    CancellationToken ct
                ) =>
                    mediator.Send(
                        new ListAuditTrail(
                            query.Filter(),
                            limit ?? ListAuditTrail.DefaultLimit,
                            string.IsNullOrEmpty(cursor) ? null : cursor
                        ),
                        ct
                    )
            )
            .WithName("ListAuditTrail")
            .WithDescription(
                "Who did what, when and why, over everything, the newest first. Of a rating sheet nothing is told before both "
                    + "sides have handed in, except to its own side."
            );

        audit
            .MapGet(
                "/export",
                async (
                    [AsParameters] AuditQuery query,
                    [FromQuery] string? format,
                    IMediator mediator,
                    ITableWriter tables,
                    TimeProvider clock,
                    CancellationToken ct
                ) =>
                {
                    var chosen = string.IsNullOrWhiteSpace(format)
                        ? TableFormat.Csv
                        : RegisterQuery.Choice<TableFormat>("format", format);
                    return new TableAnswer(
                        chosen,
                        $"audit-{clock.Today():O}",
                        AuditWords.Title,
                        await mediator.Send(new ExportAuditTrail(query.Filter(), chosen), ct),
                        tables
                    );
                }
            )
            .WithName("ExportAuditTrail");
    }

    /// <summary>A filter as it stands in the query string; what is empty was not asked.</summary>
    private sealed class AuditQuery
    {
        [FromQuery(Name = "actor")]
        public string? Actor { get; init; }

        [FromQuery(Name = "kind")]
        public string? Kind { get; init; }

        [FromQuery(Name = "event")]
        public string? Event { get; init; }

        [FromQuery(Name = "thing")]
        public Guid? Thing { get; init; }

        [FromQuery(Name = "network")]
        public Guid? Network { get; init; }

        [FromQuery(Name = "from")]
        public DateOnly? From { get; init; }

        [FromQuery(Name = "to")]
        public DateOnly? To { get; init; }

        public AuditFilter Filter() => new(Given(Actor), Given(Kind), Given(Event), Thing, Network, From, To);

        private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
