using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Common.Tables;
using Schulterschluss.Application.Networks.Export;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Schulterschluss.WebApi.Api.Networks;

internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder api) =>
        api.MapGroup("/networks")
            .WithTags("Register")
            .AllowAnonymous()
            .MapGet(
                "/export",
                async (
                    [AsParameters] RegisterQuery query,
                    [FromQuery] string? format,
                    IMediator mediator,
                    ITableWriter tables,
                    TimeProvider clock,
                    IOptions<JsonOptions> json,
                    CancellationToken ct
                ) =>
                    new ExportAnswer(
                        string.IsNullOrWhiteSpace(format)
                            ? ExportFormat.Csv
                            : RegisterQuery.Choice<ExportFormat>("format", format),
                        await mediator.Send(new ExportRegister(query.Filter()), ct),
                        tables,
                        clock.Today(),
                        json.Value.SerializerOptions
                    )
            )
            .WithName("ExportRegister");
}
