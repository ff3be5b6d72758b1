using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Schulterschluss.Application.Common;
using Schulterschluss.Application.Networks.Search;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Schulterschluss.WebApi.Api.Networks;

/// <summary>The public register: search, suggestions, map.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegister(this RouteGroupBuilder api)
    {
        var networks = api.MapGroup("/networks").WithTags("Register").AllowAnonymous();

        networks
            .MapGet(
                "",
                async (
                    [AsParameters] RegisterQuery query,
                    [FromQuery] string? sort,
                    [FromQuery] string? limit,
                    [FromQuery] string? cursor,
                    [FromQuery] string? facets,
                    IMediator mediator,
                    IOptions<JsonOptions> json,
                    CancellationToken ct
                ) =>
                    new RegisterAnswer(
                        await mediator.Send(
                            new SearchNetworks(
                                query.Filter(),
                                string.IsNullOrWhiteSpace(sort)
                                    ? null
                                    : RegisterQuery.Choice<RegisterSort>("sort", sort),
                                RegisterQuery.Number("limit", limit) ?? SearchNetworks.DefaultLimit,
                                string.IsNullOrEmpty(cursor) ? null : cursor,
                                RegisterQuery.Flag("facets", facets) ?? false
                            ),
                            ct
                        ),
                        json.Value.SerializerOptions
                    )
            )
            .WithName("SearchNetworks");

        networks
            .MapGet(
                "/suggestions",
                (string? q, IMediator mediator, CancellationToken ct) => mediator.Send(new SuggestNetworks(q), ct)
            )
            .WithName("SuggestNetworks");

        networks
            .MapGet(
                "/map",
                async (
                    [AsParameters] RegisterQuery query,
                    IMediator mediator,
                    IOptions<JsonOptions> json,
                    CancellationToken ct
                ) =>
                    new MapAnswer(
                        await mediator.Send(new GetRegisterMap(query.Filter()), ct),
                        json.Value.SerializerOptions
                    )
            )
            .WithName("GetRegisterMap");
    }
}
