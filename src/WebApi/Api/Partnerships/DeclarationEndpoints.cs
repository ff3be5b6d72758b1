using System.Globalization;
using MediatR;
using Microsoft.Net.Http.Headers;
using Schulterschluss.Application.Partnerships;
using Schulterschluss.WebApi.Common;

namespace Schulterschluss.WebApi.Api.Partnerships;

internal static class DeclarationEndpoints
{
    private const string Pdf = "application/pdf";

    public static void MapDeclarations(this RouteGroupBuilder partnerships)
    {
        partnerships
            .MapGet(
                "/{id:guid}/declaration.pdf",
                async (
                    Guid id,
                    DeclarationEdition? version,
                    string? language,
                    IMediator mediator,
                    HttpResponse response,
                    CancellationToken ct
                ) =>
                {
                    var file = await mediator.Send(
                        new GetDeclarationDocument(
                            id,
                            version,
                            language ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
                        ),
                        ct
                    );
                    // To be looked at; whoever keeps it finds the name in place.
                    var disposition = new ContentDispositionHeaderValue("inline");
                    disposition.SetHttpFileName(file.Name);
                    response.Headers.ContentDisposition = disposition.ToString();
                    return TypedResults.Bytes(file.Content, Pdf);
                }
            )
            .WithName("GetDeclarationDocument")
            .Produces<object>(StatusCodes.Status200OK, Pdf);

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
