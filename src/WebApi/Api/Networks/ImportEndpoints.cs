using MediatR;
using Microsoft.AspNetCore.Mvc;
using Schulterschluss.Application.Networks.Import;

namespace Schulterschluss.WebApi.Api.Networks;

internal static class ImportEndpoints
{
    /// <summary>More than an import may have, so that one which is somewhat too large still gets its answer.</summary>
    private const long MaxBodySize = 64 * 1024 * 1024;

    public static void MapImports(this RouteGroupBuilder api)
    {
        var networks = api.MapGroup("/networks").WithTags("Networks");

        networks
            .MapPost(
                "/import",
                (
                    HttpRequest request,
                    IMediator mediator,
                    CancellationToken ct,
                    bool dryRun = false,
                    bool publish = false,
                    string? fileName = null
                ) => mediator.Send(new ImportRegister(request.Body, request.ContentType, fileName, dryRun, publish), ct)
            )
            .WithName("ImportRegister")
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodySize));
    }
}
