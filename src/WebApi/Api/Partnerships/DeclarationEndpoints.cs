using MediatR;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class DeclarationEndpoints
{
    public static void MapDeclarations(this RouteGroupBuilder partnerships)
    {
        partnerships
            .MapPut(
                "/{id:guid}/declaration",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    DeclarationText body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new DraftDeclaration(id, ifMatch.Version, body), ct))
            )
            .WithName("DraftDeclaration");

        partnerships
            .MapPut(
                "/{id:guid}/amendment",
                async (
                    Guid id,
                    IfMatch ifMatch,
                    DeclarationText body,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) => response.Changed(await mediator.Send(new AmendDeclaration(id, ifMatch.Version, body), ct))
            )
            .WithName("AmendDeclaration");

        partnerships.MapChange("request-signatures", (id, version) => new RequestSignatures(id, version));
        partnerships.MapChange<SignDeclaration, SignBody>(
            "sign",
            (id, version, body) => new(id, version, body.Capacity)
        );
        partnerships.MapChange<SignAmendment, SignBody>(
            "amendment/sign",
            (id, version, body) => new(id, version, body.Capacity)
        );
        partnerships.MapChangeWithReason(
            "amendment/withdraw",
            (id, version, why) => new WithdrawAmendment(id, version, why)
        );
    }

    private sealed record SignBody(string Capacity);
}
