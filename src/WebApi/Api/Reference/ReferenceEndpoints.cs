using MediatR;
using Schulterschluss.Application.Reference;

namespace Schulterschluss.WebApi.Api.Reference;

internal static class ReferenceEndpoints
{
    public static void MapReference(this RouteGroupBuilder api)
    {
        var reference = api.MapGroup("/reference").WithTags("Reference data").AllowAnonymous();

        reference
            .MapGet(
                "/code-tables",
                (IMediator mediator, CancellationToken ct) => mediator.Send(new GetCodeTables(), ct)
            )
            .WithName("GetCodeTables");

        reference
            .MapGet(
                "/districts",
                (string? land, DateOnly? on, IMediator mediator, CancellationToken ct) =>
                    mediator.Send(new ListDistricts(land, on), ct)
            )
            .WithName("ListDistricts");
    }
}
